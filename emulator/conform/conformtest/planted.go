package conformtest

import (
	"time"

	"codereader/emulator"
	"codereader/firmware"
	"codereader/keypad"
	"codereader/voice"
)

// planted is the firmware inside with a mistake in it.
type planted struct {
	*firmware.Reader
	bent *bent

	contact func(*planted, keypad.Event)         // after a contact has changed
	before  func(*firmware.State, time.Duration) // time passes to
	after   func(*firmware.State)                // anything has happened
	next    func(firmware.State, time.Duration) time.Duration
}

var _ emulator.Firmware = (*planted)(nil)

// put puts a planted firmware on a board.
func put(b firmware.Board, c firmware.Config) *planted {
	p := &planted{bent: &bent{Board: b}}
	p.Reader = firmware.New(p.bent, c)
	return p
}

// Contact implements [emulator.Firmware].
func (p *planted) Contact(e keypad.Event) {
	p.Reader.Contact(e)
	if p.contact != nil {
		p.contact(p, e)
	}
	p.change(p.after)
}

// Said implements [emulator.Firmware].
func (p *planted) Said(id uint32, at time.Duration) {
	p.Reader.Said(id, at)
	p.change(p.after)
}

// Advance implements [emulator.Firmware].
func (p *planted) Advance(at time.Duration) {
	if p.before != nil {
		p.change(func(s *firmware.State) { p.before(s, at) })
	}
	p.Reader.Advance(at)
	p.change(p.after)
}

// Next implements [emulator.Firmware].
func (p *planted) Next() (time.Duration, bool) {
	next, ok := p.Reader.Next()
	if ok && p.next != nil {
		next = p.next(p.State(), next)
	}
	return next, ok
}

// change bends the state.
func (p *planted) change(how func(*firmware.State)) {
	if how == nil {
		return
	}
	s := p.State()
	if how(&s); s != p.State() {
		p.Restore(s)
	}
}

// counts says whether a key that went down begins to count by device time at.
func counts(s *firmware.State, k keypad.Key, at time.Duration) bool {
	c := &s.Contacts.Contacts[k]
	return c.Bouncing() && c.Closed && c.Since+keypad.DebounceTime <= at
}

// bent is a board that is told something else, or nothing.
type bent struct {
	firmware.Board
	say  func(*voice.Utterance)
	tone func(voice.Tone) bool // whether it is played
	hush func() bool           // whether speech is cut
	save func() bool           // whether settings are stored
}

// Say implements [firmware.Board].
func (b *bent) Say(id uint32, u voice.Utterance) {
	if b.say != nil {
		b.say(&u)
	}
	b.Board.Say(id, u)
}

// Tone implements [firmware.Board].
func (b *bent) Tone(t voice.Tone, volume uint8) {
	if b.tone == nil || b.tone(t) {
		b.Board.Tone(t, volume)
	}
}

// Hush implements [firmware.Board].
func (b *bent) Hush() {
	if b.hush == nil || b.hush() {
		b.Board.Hush()
	}
}

// Save implements [firmware.Board].
func (b *bent) Save(s firmware.Settings) {
	if b.save == nil || b.save() {
		b.Board.Save(s)
	}
}
