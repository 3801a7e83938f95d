package lesson

import (
	"fmt"
	"time"

	"codereader/emulator"
	"codereader/firmware"
	"codereader/keypad"
	"codereader/voice"
)

// Kind is what a [Prompt] is for.
type Kind uint8

// The kinds of prompts.
const (
	Title Kind = iota
	Tell       // something to know
	Count      // which step this is
	Do         // what is to be done now
	Wrong      // what was done instead
	Hint       // and how it is done
	Right      // it was done
	Over       // the lesson is over
)

// Prompt is something that the learner is told.
type Prompt struct {
	Kind Kind
	Text string

	first int // bytes of the first part; 0: it is all one
}

// Parts returns the text in the parts that it is made of, one or two, each of
// which is spoken by a clip of its own.
func (p Prompt) Parts() []string {
	if p.first == 0 {
		return []string{p.Text}
	}
	return []string{p.Text[:p.first], p.Text[p.first+1:]}
}

// Player plays a lesson. It is a sink of the reader's machine, and is used
// where that is. Whatever takes its prompts must not call it back.
type Player struct {
	lesson *Lesson
	l      voice.Language
	words  *texts
	tell   func(Prompt)

	step     int
	on       bool // the reader is
	contacts keypad.Debouncer
	gestures keypad.Recognizer
	lone     lone
}

// lone is a digit that was pressed without red, and may yet become a chord.
type lone struct {
	waits bool
	digit keypad.Key
	at    time.Duration
}

// NewPlayer returns a player of a lesson in a language, for a reader that is on
// or off; lessons are made for one that is off. It tells nothing before
// [Player.Start].
func NewPlayer(lesson *Lesson, l voice.Language, on bool, tell func(Prompt)) *Player {
	return &Player{lesson: lesson, l: l, words: &words[l], tell: tell, on: on}
}

// Start begins the lesson.
func (p *Player) Start() {
	p.say(Title, p.lesson.Title[p.l])
	p.begin()
}

// Repeat tells once more what is to be done.
func (p *Player) Repeat() {
	if s := p.current(); s != nil {
		p.say(Do, s.Do[p.l])
	}
}

// Done says whether the lesson is over.
func (p *Player) Done() bool { return p.step == len(p.lesson.Steps) }

// Step returns which step the learner is at, from 0, and how many there are.
func (p *Player) Step() (at, of int) { return p.step, len(p.lesson.Steps) }

func (p *Player) current() *Step {
	if p.Done() {
		return nil
	}
	return &p.lesson.Steps[p.step]
}

func (p *Player) say(k Kind, text string) {
	if text != "" {
		p.tell(Prompt{Kind: k, Text: text})
	}
}

// sayBoth tells two sentences in one.
func (p *Player) sayBoth(k Kind, a, b string) {
	p.tell(Prompt{k, a + " " + b, len(a)})
}

func (p *Player) sayAll(texts []Text) {
	for _, t := range texts {
		p.say(Tell, t[p.l])
	}
}

// begin tells what the step is that the learner has come to.
func (p *Player) begin() {
	s := p.current()
	if s == nil {
		p.sayAll(p.lesson.End)
		p.say(Over, p.words.over)
		return
	}
	p.sayAll(s.Before)
	p.say(Count, fmt.Sprintf(p.words.stepf, p.step+1, len(p.lesson.Steps)))
	p.ask(s)
}

// ask tells what is to be done, and what before that if the reader is not as
// the step wants it.
func (p *Player) ask(s *Step) {
	switch {
	case s.Goal == On && p.on:
		p.say(Do, p.words.turnOff)
	case (s.Goal == Off || s.Goal == Idle) && !p.on:
		p.say(Do, p.words.turnOn)
	default:
		p.say(Do, s.Do[p.l])
	}
}

// Emit implements [emulator.Sink].
func (p *Player) Emit(e emulator.Event) {
	for change, ok := p.contacts.Take(e.At); ok; change, ok = p.contacts.Take(e.At) {
		p.ripe(change.At)
		made := p.gestures.Feed(change)
		for _, g := range made.All() {
			p.gesture(g, change.At)
		}
	}
	p.ripe(e.At)
	switch e.Kind {
	case emulator.KindKey:
		p.contacts.Contact(keypad.Event{Key: e.Key, Down: e.Down, At: e.At})
		if !e.Down && e.Key == p.lone.digit {
			p.ripe(e.At + keypad.ChordTime + 1) // up again, it will be no chord's
		}
	case emulator.KindPower:
		p.on = e.On
		if !e.On && e.Why == firmware.Idle {
			p.idle()
		}
	case emulator.KindRestore:
		p.on = e.State.On
		p.contacts, p.gestures, p.lone = keypad.Debouncer{}, keypad.Recognizer{}, lone{}
	}
}

// gesture takes what the learner did with the keys. The reader is still as it
// was before.
func (p *Player) gesture(g keypad.Gesture, at time.Duration) {
	switch {
	case g.Kind == keypad.Lone:
		p.lone = lone{true, g.Digit, at}
		return
	case g.Kind == keypad.Chord && g.Digit == p.lone.digit:
		p.lone = lone{}
	}
	p.judge(g)
}

// ripe takes a lone digit as such, once it can be no chord any more.
func (p *Player) ripe(at time.Duration) {
	if p.lone.waits && at > p.lone.at+keypad.ChordTime {
		digit := p.lone.digit
		p.lone = lone{}
		p.judge(keypad.Gesture{Kind: keypad.Lone, Digit: digit})
	}
}

// judge goes on if a gesture was right, and else tells what it was.
func (p *Player) judge(g keypad.Gesture) {
	s := p.current()
	if s == nil {
		return
	}
	tap := g.Kind == keypad.Tap
	was := p.on
	p.on = tap && !was || g.Kind == keypad.Chord && p.chordTurnsOn(g.Digit) || !tap && was
	switch {
	case tap && s.Goal == On && !was,
		tap && s.Goal == Off && was,
		g.Kind == keypad.Chord && s.Goal == Chord && g.Digit == s.Digit:
		p.right(s)
	case tap && s.Goal == On: // it had to be off first
		p.say(Right, p.words.nowOff)
		p.ask(s)
	case tap && !was && (s.Goal == Off || s.Goal == Idle): // on first
		p.say(Right, p.words.nowOn)
		p.ask(s)
	default:
		what, did := p.words.pressed(g, was)
		p.sayBoth(Wrong, what, did)
		p.say(Hint, s.Hint[p.l])
		p.ask(s)
	}
}

// chordTurnsOn says whether red and a digit turn a reader on that is off: those
// that are functions do.
func (p *Player) chordTurnsOn(digit keypad.Key) bool { return p.words.did[digit] != "" }

func (p *Player) right(s *Step) {
	p.say(Right, s.Right[p.l])
	p.step++
	p.begin()
}

// idle takes it that the reader has turned itself off.
func (p *Player) idle() {
	s := p.current()
	switch {
	case s == nil:
	case s.Goal == Idle:
		p.right(s)
	case s.Goal == Chord:
		p.sayBoth(Tell, p.words.idle, p.words.idleFits)
		p.ask(s)
	default:
		p.say(Tell, p.words.idle)
		p.ask(s)
	}
}
