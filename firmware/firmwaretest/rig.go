package firmwaretest

import (
	"time"

	"codereader/firmware"
	"codereader/keypad"
	"codereader/voice"
)

// How a [Rig] presses and how long its sounds take.
const (
	Hold      = 100 * time.Millisecond // how long [Rig.Tap] and each key of [Rig.Chord] are down
	WordTime  = 500 * time.Millisecond // of speech, at every speed
	CommaTime = 250 * time.Millisecond // more where a comma is
	ToneTime  = 200 * time.Millisecond
)

// Rig is a reader on a [Board] in virtual time. Keys are contacts: they count
// once they have been stable for [keypad.DebounceTime].
type Rig struct {
	Reader *firmware.Reader
	Board  *Board

	// Length is how long an utterance takes; nil is [WordTime] a word and
	// [CommaTime] more a comma.
	Length func(*voice.Utterance) time.Duration

	now     time.Duration
	toneEnd time.Duration // of the last tone
	end     time.Duration // of what is being said
}

// NewRig returns a reader that is off at device time 0, on a board that tells
// breach of what is wrong; nil is nobody.
func NewRig(c firmware.Config, breach func(error)) *Rig {
	b := &Board{Breach: breach}
	r := &Rig{Reader: firmware.New(b, c), Board: b}
	b.heard = r.hear
	return r
}

// Now returns the device time.
func (r *Rig) Now() time.Duration { return r.now }

// SpeechEnd returns when what is being said ends if nothing cuts it, and whether
// anything is being said.
func (r *Rig) SpeechEnd() (time.Duration, bool) {
	return r.end, r.Board.speaking
}

// Contact closes (down) or opens a key's contact now.
func (r *Rig) Contact(k keypad.Key, down bool) {
	r.Board.Now = r.now
	r.Reader.Contact(keypad.Event{Key: k, Down: down, At: r.now})
}

// Wait lets device time pass, and what is due happen at its own time: first
// what the reader does by itself, then the end of speech.
func (r *Rig) Wait(d time.Duration) {
	until := r.now + d
	for {
		next, ok := r.Reader.Next()
		if end, speaking := r.SpeechEnd(); speaking && (!ok || end < next) {
			next, ok = end, true
		}
		if !ok || next > until {
			break
		}
		r.now = max(r.now, next)
		r.Board.Now = r.now
		r.Reader.Advance(r.now)
		if end, speaking := r.SpeechEnd(); speaking && end <= r.now {
			r.Reader.Said(r.Board.Said(), r.now)
		}
	}
	r.now = until
	r.Board.Now = until
}

// Settle waits until nothing is being said and no contact is bouncing.
func (r *Rig) Settle() {
	for {
		end, speaking := r.SpeechEnd()
		switch {
		case r.Reader.Bouncing():
			r.Wait(keypad.DebounceTime)
		case speaking:
			r.Wait(end - r.now)
		default:
			return
		}
	}
}

// Press holds keys down for a time, the first of them first, and lets them go
// in the same instant. The last release has counted when it returns.
func (r *Rig) Press(hold time.Duration, keys ...keypad.Key) {
	for _, k := range keys {
		r.Contact(k, true)
	}
	r.Wait(hold)
	for _, k := range keys {
		r.Contact(k, false)
	}
	r.Wait(keypad.DebounceTime)
}

// Tap presses a key for [Hold].
func (r *Rig) Tap(k keypad.Key) { r.Press(Hold, k) }

// Chord presses red, the digits one after the other, each for [Hold], and lets
// red go.
func (r *Rig) Chord(digits ...keypad.Key) {
	r.Contact(keypad.Red, true)
	r.Wait(Hold)
	for _, d := range digits {
		r.Tap(d)
		r.Wait(Hold)
	}
	r.Contact(keypad.Red, false)
	r.Wait(keypad.DebounceTime)
}

// hear takes what the board plays: a tone takes [ToneTime], and speech follows
// it.
func (r *Rig) hear(c Call) {
	switch c.Kind {
	case Tone:
		r.toneEnd = r.now + ToneTime
	case Say:
		r.end = max(r.now, r.toneEnd) + r.length(&r.Board.utterance)
	}
}

func (r *Rig) length(u *voice.Utterance) time.Duration {
	if r.Length != nil {
		return r.Length(u)
	}
	d := time.Duration(u.Len()) * WordTime
	for _, it := range u.Items() {
		if it.Break == voice.Comma {
			d += CommaTime
		}
	}
	return d
}
