package term

import (
	"time"

	"codereader/emulator"
	"codereader/emulator/steady"
	"codereader/keypad"
)

const (
	// maxTyped is the largest number of keys in one read that was typed and
	// not pasted: what a slow line may have held up.
	maxTyped = 16

	// pasteGap is how soon after a paste input belongs to it.
	pasteGap = 200 * time.Millisecond

	// maxAhead is the largest number of keys that wait for the hand to press
	// them.
	maxAhead = 16
)

// typing is what is known of the keys that were typed.
type typing struct {
	decoder decoder
	repeats repeats
	strikes steady.Filter[key]
	pasted  time.Duration // until when input belongs to a paste
}

// double says whether a key is a double strike. Nothing tells when it comes up.
func (t *typing) double(k key, at time.Duration) bool {
	counts := t.strikes.Press(k, at)
	t.strikes.Release(k, at)
	return !counts && k != keyQuit
}

// isText says whether input at a time begins anew: within no sequence and no
// paste.
func (t *typing) isText(at time.Duration) bool {
	return t.decoder.state == ground && !t.decoder.pasting && at >= t.pasted
}

// takeKeys takes bytes from a terminal.
func (s *session) takeKeys(b []byte, at time.Duration) {
	t := &s.typing
	if t.isText(at) && s.takeWhole(b, at) {
		return
	}
	keys := t.decoder.feed(nil, b, at)
	if len(keys) > maxTyped || at < t.pasted {
		if at >= t.pasted {
			s.hint(hintPasted)
		}
		t.pasted = at + pasteGap
		return
	}
	for _, k := range keys {
		held := t.repeats.held
		for _, pressed := range t.repeats.take(nil, k, at, t.double(k, at)) {
			s.press(pressed, len(keys) == 1)
		}
		if t.repeats.held && !held {
			s.hint(hintHeld)
		}
	}
}

// press does what a key asks for. One that came alone was not among others in
// one read.
func (s *session) press(k key, alone bool) {
	s.stopHelp()
	c, ok := commandOf(k)
	switch {
	case k == keyPasted:
		s.hint(hintPasted)
	case s.exploring && k != keyQuit:
		s.explain(k, c, ok)
	case !ok:
		if e := s.extra(k); e != nil {
			e.Do()
		} else {
			s.hint(hintUnknown)
		}
	case k != keyQuit && c.verb == verbQuit && !alone:
		// A Q in what was pasted would give the rest of it to the shell.
	default:
		s.command(c)
	}
}

// command does what a key of the keyboard asks for. A key of the reader drops
// what lines have still to do.
func (s *session) command(c command) {
	steps := s.steps(c)
	if len(steps) == 0 {
		s.do(c)
		return
	}
	if s.work.lined {
		s.drop()
	}
	if len(s.work.steps) >= maxAhead {
		s.hint(hintAhead)
		return
	}
	s.work.add(steps...)
}

// drop forgets what lines have still to do, and lets go what they hold.
func (s *session) drop() {
	s.work.clear()
	s.post(func(*emulator.Machine) {
		for k := range keypad.Key(keypad.Keys) {
			s.Hand.Release(source(k))
		}
	})
}

// hint gives a hint, unless it has been given.
func (s *session) hint(h hint) {
	s.post(func(m *emulator.Machine) { s.tell.hint(h, m.Now()) })
}
