package present

import (
	"time"

	"codereader/voice"
)

// View is what there is to see of a show besides the reader.
type View struct {
	Active bool // the show has begun and was not left

	// Step is the step that is being played, or was last, from 1; 0 is before
	// the first. Steps is how many there are.
	Step, Steps int
	Playing     bool
	Own         bool // somebody presses keys of their own
	Ended       bool // the last step has been played

	Paused, Dark bool
	Auto         bool

	// Rests says that the show goes on by itself once [AutoPause] has passed:
	// [Show.Rested] is then called with Turn.
	Rests bool
	Turn  int

	// Label is what was pressed last, and Speaks says that the machine's last
	// utterance belongs to the step, and was not cut.
	Label  Label
	Speaks bool

	// Leapt is over how much of the step time has leapt.
	Leapt time.Duration

	d *Demonstration
}

// View returns what there is to see.
func (s *Show) View() View {
	v := View{
		Active: s.phase != left, Step: s.done, Steps: len(s.d.steps),
		Playing: s.phase == playing, Own: s.phase == own,
		Ended:  s.phase == resting && s.done == len(s.d.steps),
		Paused: s.paused, Dark: s.dark, Auto: s.auto,
		Rests: s.rests(), Turn: s.turn,
		Label: s.labels.label, Speaks: s.labels.speaks, Leapt: s.leapt, d: s.d,
	}
	if v.Playing {
		v.Step++
	}
	return v
}

// Heading returns what is to be seen largest: the title before the first
// press, and then what was pressed.
func (v *View) Heading(l voice.Language) string {
	if v.Step == 0 && v.Label == (Label{}) {
		return v.d.Title(l)
	}
	return v.Label.Key(l)
}

// Note returns the note of the step.
func (v *View) Note(l voice.Language) string {
	if v.Step == 0 || v.Own {
		return ""
	}
	return v.d.steps[v.Step-1].note.in(l)
}

// Count returns how far the show has come: "Step 3 of 10".
func (v *View) Count(l voice.Language) string {
	count := stepOf.of(l, v.Step, v.Steps)
	if v.Step == 0 {
		count = stepsIn.of(l, v.Steps)
	}
	switch {
	case v.Own:
		count += " · " + yourOwn.in(l)
	case v.Leapt > 0:
		count += " · " + later.of(l, int(v.Leapt.Round(time.Second)/time.Second))
	}
	if v.Auto {
		count += " · " + byItself.in(l)
	}
	return count
}

// Coming returns what comes next: "Next: Red + 9: volume up".
func (v *View) Coming(l voice.Language) string {
	if v.Step == v.Steps {
		return theEnd.in(l)
	}
	return nextIs.of(l, v.d.steps[v.Step].first.Text(l))
}

// Sign returns the word for a pause, "" if there is none.
func (v *View) Sign(l voice.Language) string {
	if !v.Paused {
		return ""
	}
	return paused.in(l)
}

// Keys returns the keys of a show, as the panel's help has its lines.
func Keys(l voice.Language) []string { return keysHelp[l%voice.Languages] }
