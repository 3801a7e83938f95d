package lesson

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"codereader/keypad"
	"codereader/voice"
)

// Bounds of a file.
const (
	MaxFile = 64 << 10 // bytes
	MaxLine = 300      // characters: more than that nobody keeps in mind
	MaxStep = 50       // steps
)

// Parse reads a lesson. The name stands in errors, which name the line too and
// say what would be right. (LESSONS.md)
func Parse(name string, text []byte) (*Lesson, error) {
	switch {
	case len(text) > MaxFile:
		return nil, fmt.Errorf("lesson: %s: it is larger than %d KiB: make two lessons of it", name, MaxFile>>10)
	case !utf8.Valid(text):
		return nil, fmt.Errorf("lesson: %s: it is not UTF-8", name)
	}
	p := &parser{name: name, parts: map[voice.Language]*part{}}
	if err := p.split(string(text)); err != nil {
		return nil, err
	}
	for l := range voice.Language(voice.Languages) {
		if p.parts[l] == nil {
			return nil, fmt.Errorf("lesson: %s: there is no part %q: each lesson is there in both languages", name, marker(l))
		}
		if err := p.read(p.parts[l], l); err != nil {
			return nil, err
		}
	}
	return p.join()
}

// parser reads a lesson.
type parser struct {
	name  string
	parts map[voice.Language]*part
}

// part is a lesson in one language.
type part struct {
	first  int // line
	lines  []string
	lesson Lesson
	at     []int // the lines of the steps
}

// marker is the line that a language's part begins with.
func marker(l voice.Language) string { return "-- " + l.String() + " --" }

// wrong returns an error in a line.
func (p *parser) wrong(line int, format string, args ...any) error {
	return fmt.Errorf("lesson: %s:%d: %s", p.name, line, fmt.Sprintf(format, args...))
}

// split takes the parts apart. What stands before the first is a comment.
func (p *parser) split(text string) error {
	var now *part
	for i, line := range strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		line = strings.TrimSpace(line)
		if !strings.HasPrefix(line, "-- ") || !strings.HasSuffix(line, " --") {
			if now != nil {
				now.lines = append(now.lines, line)
			}
			continue
		}
		l, ok := languageOf(line)
		switch {
		case !ok:
			return p.wrong(i+1, "there is no part %q, only %q and %q", line, marker(voice.Danish), marker(voice.English))
		case p.parts[l] != nil:
			return p.wrong(i+1, "the part %q is there twice", line)
		}
		now = &part{first: i + 2}
		p.parts[l] = now
	}
	return nil
}

func languageOf(line string) (voice.Language, bool) {
	for l := range voice.Language(voice.Languages) {
		if line == marker(l) {
			return l, true
		}
	}
	return 0, false
}

// read reads a part.
func (p *parser) read(part *part, l voice.Language) error {
	var before []Text
	on := false // what the reader is, if all goes as it should
	for i, line := range part.lines {
		n := part.first + i
		if line == "" || line[0] == '#' {
			continue
		}
		word, rest, _ := strings.Cut(line, " ")
		rest = strings.TrimSpace(rest)
		var text Text
		text[l] = rest
		switch {
		case utf8.RuneCountInString(line) > MaxLine:
			return p.wrong(n, "the line is longer than %d characters: nobody keeps so much in mind", MaxLine)
		case rest == "":
			return p.wrong(n, "%q needs a text behind it", word)
		case part.lesson.Title[l] == "" && word != "title":
			return p.wrong(n, "a lesson begins with a title: title TEXT")
		}
		steps := part.lesson.Steps
		switch word {
		case "title":
			if part.lesson.Title[l] != "" {
				return p.wrong(n, "there is a title already")
			}
			part.lesson.Title = text
		case "text":
			before = append(before, text)
		case "do":
			s, err := p.step(n, rest, l, &on)
			if err != nil {
				return err
			}
			if len(steps) == MaxStep {
				return p.wrong(n, "there are more than %d steps: make two lessons of it", MaxStep)
			}
			s.Before, before = before, nil
			part.lesson.Steps, part.at = append(steps, s), append(part.at, n)
		case "hint", "right":
			if len(steps) == 0 || before != nil {
				return p.wrong(n, "%q belongs right behind a do", word)
			}
			to := &steps[len(steps)-1].Hint
			if word == "right" {
				to = &steps[len(steps)-1].Right
			}
			if to[l] != "" {
				return p.wrong(n, "the do has its %q already", word)
			}
			*to = text
		default:
			return p.wrong(n, "there is no %q; a line is title, text, do, hint or right, and # begins a comment", word)
		}
	}
	switch {
	case part.lesson.Title[l] == "":
		return p.wrong(part.first, "a lesson begins with a title: title TEXT")
	case len(part.lesson.Steps) == 0:
		return p.wrong(part.first, "there is nothing to do: do red 9: TEXT")
	}
	part.lesson.End = before
	return nil
}

// step reads what is behind a do.
func (p *parser) step(line int, text string, l voice.Language, on *bool) (s Step, err error) {
	what, prompt, ok := strings.Cut(text, ":")
	what, prompt = strings.TrimSpace(what), strings.TrimSpace(prompt)
	if !ok || prompt == "" {
		return s, p.wrong(line, "write what is to be done, a colon, and how that is told: do red 9: TEXT")
	}
	s.Do[l] = prompt
	digit, chord := strings.CutPrefix(what, "red ")
	switch {
	case what == "on":
		s.Goal = On
	case what == "off":
		s.Goal = Off
	case what == "idle":
		s.Goal = Idle
	case chord && len(digit) == 1 && strings.Contains("0145679", digit):
		s.Goal, s.Digit = Chord, keypad.Key(digit[0]-'0')
	case chord:
		return s, p.wrong(line, "red and %q is no function of the reader: 0, 1, 4, 5, 6, 7 and 9 are", digit)
	default:
		return s, p.wrong(line, "there is no do %q; it is on, off, idle, or red and a digit", what)
	}
	switch {
	case s.Goal == On && *on:
		return s, p.wrong(line, "the reader is on already")
	case (s.Goal == Off || s.Goal == Idle) && !*on:
		return s, p.wrong(line, "the reader is off already")
	}
	*on = s.Goal == On || s.Goal == Chord
	return s, nil
}
