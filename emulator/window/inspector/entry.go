package inspector

import (
	"errors"
	"fmt"
	"time"

	"codereader/clock"
	"codereader/voice"
)

// maxEntry is how long a typed line can be, in characters.
const maxEntry = 200

// entry is a line that is being typed for a command.
type entry struct {
	command Command
	asking  bool
	line    []rune
	fresh   bool // as it was proposed: the first character replaces it
	wrong   string
	why     error // what wrong says
}

// EntryView is what is seen of it. Asking is false when nothing is asked for.
type EntryView struct {
	Asking              bool
	Prompt, Text, Wrong string
	Hint                string
}

func (e *entry) view(l voice.Language) EntryView {
	if !e.asking {
		return EntryView{}
	}
	return EntryView{
		Asking: true, Prompt: askTexts[e.command].in(l), Text: string(e.line), Wrong: e.wrong, Hint: askHint.in(l),
	}
}

// ask begins a line for a command, and returns what it asks for in words, and
// what it proposes: what there is now.
func (m *Model) ask(c Command) (told, proposed string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	s := m.insight
	s.at = m.deviceTime(time.Now())
	proposed = m.file
	switch c {
	case SetClock:
		proposed = s.Clock.TimeOfDay(s.at).Round(time.Second).Format(time.RFC3339)
	case Drift:
		proposed = s.Clock.Drift.String()
	}
	m.entry = entry{command: c, asking: true, line: []rune(proposed), fresh: true}
	return fmt.Sprintf("%s %s (%s)", askTexts[c].in(s.language), proposed, askHint.in(s.language)), proposed
}

// Asking says whether a line is being typed: the keyboard is for it then.
func (m *Model) Asking() bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.entry.asking
}

// typing changes the line, and returns what it is by now, and whether there is
// one.
func (m *Model) typing(change func(*entry)) (line string, is bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	e := &m.entry
	if !e.asking {
		return "", false
	}
	change(e)
	return askTexts[e.command].in(m.insight.language) + " " + string(e.line) + "|", true
}

// add puts characters behind the line, and returns those that it took. The
// first of them replaces what was proposed.
func (e *entry) add(chars []rune) (added []rune) {
	for _, r := range chars {
		if r < ' ' || r == 0x7F {
			continue
		}
		if e.fresh {
			e.line, e.fresh = nil, false
		}
		if len(e.line) < maxEntry {
			e.line = append(e.line, r)
			added = append(added, r)
		}
		e.wrong, e.why = "", nil
	}
	return added
}

// erase takes away the last character of the line, which may be one that was
// proposed, and returns it.
func (e *entry) erase() (erased []rune) {
	e.fresh, e.wrong, e.why = false, "", nil
	last := max(len(e.line)-1, 0)
	erased = e.line[last:]
	e.line = e.line[:last]
	return erased
}

// errNoName says that a line for a file has no name in it.
var errNoName = errors.New("inspector: a file needs a name")

// given is what was typed for a command.
type given struct {
	command Command
	text    string
	time    time.Time
	drift   clock.Drift
}

// take ends the line and returns what it says. A line that says nothing the
// command could take stays, with the reason.
func (m *Model) take() (given, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	e := &m.entry
	g := given{command: e.command, text: string(e.line)}
	var err error
	switch {
	case !e.asking:
		return g, fmt.Errorf("inspector: nothing is asked for")
	case g.command == SetClock:
		g.time, err = clock.ParseTime(g.text)
	case g.command == Drift:
		g.drift, err = clock.ParseDrift(g.text)
	case g.text == "":
		err = errNoName
	}
	if err != nil {
		e.wrong, e.why = err.Error(), err
		return g, err
	}
	if g.command == Save || g.command == Load {
		m.file = g.text
	}
	*e = entry{}
	return g, nil
}

// leave ends the line without doing anything, and says whether there was one.
func (m *Model) leave() bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	was := m.entry.asking
	m.entry = entry{}
	return was
}
