package script

import (
	"bytes"
	"strings"

	"golang.org/x/tools/txtar"

	"codereader/emulator/present"
	"codereader/voice"
)

// source is a script made ready for a room: speech is heard to its end before
// the next press, and no picture is taken.
type source struct {
	script []byte
	line   []int // of the script as it was written, by the index of the line now
	notes  map[int]text
	title  text
}

// prepare makes a script ready that has been found to make sense.
func prepare(src []byte) source {
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	archive := txtar.Parse(src)
	p := preparing{source: source{notes: map[int]text{}}}
	for i, line := range strings.Split(string(archive.Comment), "\n") {
		p.take(i+1, line)
	}
	archive.Comment = []byte(strings.Join(p.lines, "\n"))
	p.script = txtar.Format(archive)
	return p.source
}

// preparing is a source in the making.
type preparing struct {
	source
	lines   []string
	held    map[string]bool
	waited  bool // since the last press
	pressed bool // before
	note    text
	begun   bool // a step has been seen
}

func (p *preparing) put(number int, line string) {
	p.lines, p.line = append(p.lines, line), append(p.line, number)
}

// take takes the next line.
func (p *preparing) take(number int, line string) {
	trimmed := strings.TrimSpace(line)
	if comment, ok := strings.CutPrefix(trimmed, "#"); ok {
		p.note.add(comment)
		p.put(number, line)
		return
	}
	step, args := firstWords(trimmed)
	switch step {
	case "":
		if !p.begun && p.title == (text{}) {
			p.title, p.note = p.note, text{}
		}
	case "press", "chord", "down":
		if p.pressed && !p.waited && len(p.held) == 0 {
			p.put(number, "settle")
		}
		p.begin(number)
		p.pressed, p.waited = true, false
		if step == "down" {
			p.hold(args[:min(1, len(args))], true)
		}
	case "up":
		p.begin(number)
		p.hold(args[:min(1, len(args))], false)
	case "wait", "settle", "within":
		p.begun, p.waited = true, true
	case "screenshot", "cmpimage":
		line = ""
	default:
		p.begun = true
	}
	p.put(number, line)
}

// begin gives an action the notes that stand before it.
func (p *preparing) begin(number int) {
	p.begun = true
	if p.note != (text{}) {
		p.notes[number] = p.note
	}
	p.note = text{}
}

func (p *preparing) hold(keys []string, down bool) {
	if p.held == nil {
		p.held = map[string]bool{}
	}
	for _, k := range keys {
		if down {
			p.held[k] = true
		} else {
			delete(p.held, k)
		}
	}
}

// firstWords returns the step of a line and what stands behind it, past the
// conditions in front.
func firstWords(line string) (step string, args []string) {
	words := strings.Fields(line)
	for i, w := range words {
		if !strings.HasPrefix(w, "[") && w != "!" {
			return w, words[i+1:]
		}
	}
	return "", nil
}

// text is a text in both languages, in the making.
type text present.Text

// add puts a line of a comment behind the note, in the language that the line
// is for.
func (t *text) add(line string) {
	line = strings.TrimSpace(line)
	for l := range voice.Language(voice.Languages) {
		mine, marked := strings.CutPrefix(line, l.Code()+":")
		if !marked && languageMark(line) {
			continue
		}
		t[l] = strings.TrimSpace(t[l] + " " + strings.TrimSpace(mine))
	}
}

// languageMark says whether a comment is for one language alone.
func languageMark(line string) bool {
	for l := range voice.Language(voice.Languages) {
		if strings.HasPrefix(line, l.Code()+":") {
			return true
		}
	}
	return false
}
