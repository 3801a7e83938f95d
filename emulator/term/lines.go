package term

import (
	"bytes"
	"errors"
	"strings"
	"time"
)

// maxLine is the largest number of bytes in a line.
const maxLine = 500

// comment begins a line that is left alone.
const comment = "#"

// reading is what is known of the lines that were read.
type reading struct {
	rest  []byte // of a line whose end has not been read
	long  bool   // it is too long, and the rest of it is left out
	count int    // of lines
}

// takeLines takes bytes of lines.
func (s *session) takeLines(b []byte, at time.Duration) {
	r := &s.reading
	for len(b) > 0 {
		part, behind, ended := bytes.Cut(b, []byte("\n"))
		b = behind
		room := maxLine - len(r.rest)
		r.long = r.long || len(part) > room
		r.rest = append(r.rest, part[:min(len(part), room)]...)
		if ended {
			s.takeLine(at)
		}
	}
}

// takeRest takes a last line without an end.
func (s *session) takeRest(at time.Duration) {
	if len(s.reading.rest) > 0 {
		s.takeLine(at)
	}
}

// takeLine takes the line that has been read.
func (s *session) takeLine(at time.Duration) {
	r := &s.reading
	r.count++
	text := strings.ToValidUTF8(string(r.rest), "\uFFFD")
	long := r.long
	r.rest, r.long = r.rest[:0], false
	text = strings.TrimSpace(strings.TrimPrefix(text, "\uFEFF")) // a byte order mark
	if text == "" || strings.HasPrefix(text, comment) {
		return
	}
	l := line{number: r.count, text: text, long: long, at: at}
	l.command, l.err = parse(text)
	s.work.addLine(l)
}

// takeWhole takes bytes from a terminal as lines if they are that, all of them
// commands: a program at the other end, or an editor, sends lines at once, and
// nobody types so fast. It returns whether they are.
func (s *session) takeWhole(b []byte, at time.Duration) bool {
	text := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(b))
	text, whole := strings.CutSuffix(text, "\n")
	if !whole || text == "" {
		return false
	}
	var lines []line
	for part := range strings.SplitSeq(text, "\n") {
		c, err := parse(part)
		if err != nil || part[0] <= ' ' || strings.ContainsRune(part, '\t') {
			return false
		}
		lines = append(lines, line{text: part, at: at, command: c})
	}
	for _, l := range lines {
		s.work.addLine(l)
	}
	return true
}

// carryOut does what a line asks for, or says what is wrong with it.
func (s *session) carryOut(l line) {
	s.stopHelp()
	if s.exploring && s.explainLine(l) {
		return
	}
	if e := s.extraLine(l); e != nil {
		e.Do()
		return
	}
	if l.long || l.err != nil {
		s.correct(l)
		return
	}
	steps := s.steps(l.command)
	if len(steps) == 0 {
		s.do(l.command)
	}
	s.work.add(steps...)
}

// correct says what is wrong with a line and what would be right.
func (s *session) correct(l line) {
	s.wrong++
	x := s.tell.texts()
	var m *mistake
	switch {
	case l.long:
		s.out.addf(x.tooLongf, l.number)
	case errors.As(l.err, &m) && x.examples[m.verb] != "":
		s.out.addf(x.wrongf, l.number, excerpt(l.text), x.examples[m.verb])
	default:
		s.out.addf(x.unknownf, l.number, excerpt(l.text))
	}
}
