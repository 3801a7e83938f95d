package window

import (
	"image"
	"slices"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"codereader/emulator/steady"
	"codereader/keypad"
)

// steadying takes double strikes and brushed keys out of what the devices say,
// before anybody else sees it. It is about the person and not about the
// reader, so it goes by real time, whatever device time does.
type steadying struct {
	filter steady.Filter[int]
	keyAt  func(image.Point) (keypad.Key, bool)

	start   time.Time
	focused bool
	was     tick       // what the devices said before
	left    int        // what the left button went down on
	slid    bool       // and it has gone elsewhere before that counted
	fingers []touching // on the screen
	out     tick
}

// touching is a finger that is followed.
type touching struct {
	id   ebiten.TouchID
	on   int
	slid bool
}

// What can be struck twice, besides the keys of the keyboard, which are their
// own numbers: a key of the reader by the mouse or by a finger, which is the
// same to a hand that trembles though a finger has a new number each time.
const (
	onMouse  = 1000
	onFinger = 2000
	onRight  = 3000
)

// free says whether a key of the keyboard counts always: alone it does nothing.
func free(k ebiten.Key) bool {
	switch k {
	case ebiten.KeyControlLeft, ebiten.KeyControlRight, ebiten.KeyAltLeft, ebiten.KeyAltRight,
		ebiten.KeyMetaLeft, ebiten.KeyMetaRight:
		return true
	}
	return generic(k)
}

// step returns a tick with what counts alone.
func (s *steadying) step(t *tick, now time.Time) *tick {
	if !s.filter.Times.On() {
		return t
	}
	if s.start.IsZero() {
		s.start = now
	}
	at := now.Sub(s.start)
	if s.focused && !t.focused {
		s.filter.Drop()
	}
	s.focused = t.focused
	touches := s.out.touches[:0]
	s.out = *t
	s.out.touches = touches
	s.out.went, s.out.leftWent, s.out.rightWent = keySet{}, false, false
	var counted []int
	strike := func(what int, was, down, went bool) {
		if was && (!down || went) {
			s.filter.Release(what, at)
		}
		if (went || down && !was) && s.filter.Press(what, at) {
			counted = append(counted, what)
		}
	}
	for k := range ebiten.KeyMax + 1 {
		if free(k) {
			s.out.went[k] = t.went[k]
		} else {
			strike(int(k), s.was.down[k], t.down[k], t.went[k])
		}
	}
	s.buttons(t, strike)
	s.touches(t, strike)
	for what, ok := s.filter.Held(at); ok; what, ok = s.filter.Held(at) {
		counted = append(counted, what)
	}
	s.fill(t, counted)
	touches = s.was.touches
	s.was = *t
	s.was.touches = append(touches[:0], t.touches...)
	return &s.out
}

// buttons takes the mouse. A left button that slides to another key before it
// counts does not count.
func (s *steadying) buttons(t *tick, strike func(what int, was, down, went bool)) {
	strike(onRight, s.was.right, t.right, t.rightWent)
	was := s.was.left && !s.slid
	if pressed := t.leftWent || t.left && !s.was.left; pressed {
		if was {
			strike(s.left, true, false, false)
		}
		s.left, s.slid = onMouse+s.under(t.cursor), false
		strike(s.left, false, true, true)
		return
	}
	gone := t.left && !s.filter.Counts(s.left) && onMouse+s.under(t.cursor) != s.left
	strike(s.left, was, t.left && !s.slid && !gone, false)
	s.slid = s.slid || gone
}

// touches takes the fingers, likewise.
func (s *steadying) touches(t *tick, strike func(what int, was, down, went bool)) {
	on := func(id ebiten.TouchID) int {
		return slices.IndexFunc(t.touches, func(to touch) bool { return to.id == id })
	}
	s.fingers = slices.DeleteFunc(s.fingers, func(f touching) bool {
		i := on(f.id)
		if i < 0 && !f.slid {
			strike(f.on, true, false, false)
		}
		return i < 0
	})
	for _, to := range t.touches {
		under := onFinger + s.under(to.at)
		i := slices.IndexFunc(s.fingers, func(f touching) bool { return f.id == to.id })
		if i < 0 {
			taken := slices.ContainsFunc(s.fingers, func(f touching) bool { return f.on == under && !f.slid })
			s.fingers = append(s.fingers, touching{id: to.id, on: under, slid: taken})
			if !taken {
				strike(under, false, true, true)
			}
			continue
		}
		if f := &s.fingers[i]; !f.slid && f.on != under && !s.filter.Counts(f.on) {
			strike(f.on, true, false, false)
			f.slid = true
		}
	}
}

// fill says in the tick that goes out what is down, and what went down now.
func (s *steadying) fill(t *tick, counted []int) {
	for k := range ebiten.KeyMax + 1 {
		if !free(k) {
			s.out.down[k] = s.filter.Counts(int(k))
			s.out.went[k] = slices.Contains(counted, int(k))
		}
	}
	s.out.left = t.left && !s.slid && s.filter.Counts(s.left)
	s.out.leftWent = s.out.left && slices.Contains(counted, s.left)
	s.out.right = s.filter.Counts(onRight)
	s.out.rightWent = slices.Contains(counted, onRight)
	for _, to := range t.touches {
		i := slices.IndexFunc(s.fingers, func(f touching) bool { return f.id == to.id })
		if f := s.fingers[i]; !f.slid && s.filter.Counts(f.on) {
			s.out.touches = append(s.out.touches, to)
		}
	}
}

// under returns the reader's key at a place as a number, that of no key too.
func (s *steadying) under(at image.Point) int {
	if k, ok := s.keyAt(at); ok {
		return int(k)
	}
	return int(keypad.None)
}

// due returns when a key will have been held for long enough; the zero time is
// never.
func (s *steadying) due() time.Time {
	if at, ok := s.filter.Due(); ok {
		return s.start.Add(at)
	}
	return time.Time{}
}
