package term

import (
	"codereader/emulator/announce"
	"codereader/keypad"
)

// While the keys are explored, each says what it is and does, and does nothing
// (EN 301 549, 5.5.2); so does each line. Ctrl with C, D or Q ends the session
// all the same.

// partNames are what the keys are called that play a function of the reader.
var partNames = map[key]announce.Part{
	keyUp: announce.Up, keyDown: announce.Down, keyRight: announce.Right, keyLeft: announce.Left,
	'l': announce.L, 's': announce.S, keyBackspace: announce.Backspace,
}

// explore begins or ends it. What is held meanwhile stays so, the latch too.
func (s *session) explore(on bool) {
	x := s.tell.texts()
	s.exploring = on
	switch {
	case !on:
		s.out.add(x.exploreEnd)
		return
	case s.keys:
		s.out.add(x.exploreKeys)
	default:
		s.out.add(x.exploreLines)
	}
}

// explain says what a key of the keyboard does, if it does anything.
func (s *session) explain(k key, c command, ok bool) {
	l := s.tell.language()
	e := s.extra(k)
	switch {
	case c.verb == verbExplore:
		s.explore(false)
	case ok:
		s.out.add(s.meaning(c, partNames[lower(k)]))
	case e != nil:
		s.out.add(e.Help[l])
	default:
		s.out.add(announce.Of(announce.NoFunction).Text(l))
	}
}

// explainLine says what a line asks for. It returns false if that is nothing
// that there is.
func (s *session) explainLine(l line) bool {
	e := s.extraLine(l)
	switch {
	case e != nil:
		s.out.add(e.Help[s.tell.language()])
	case l.long, l.err != nil:
		return false
	case l.command.verb == verbExplore:
		s.explore(false)
	default:
		s.out.add(s.meaning(l.command, announce.None))
	}
	return true
}

// meaning returns what a command does, and the key that asks for it.
func (s *session) meaning(c command, of announce.Part) string {
	l := s.tell.language()
	switch {
	case c.verb == verbRed && len(c.digits) == 0:
		return announce.Key(keypad.Red).Text(l)
	case c.verb == verbShort && of != announce.None:
		return announce.Shortcut(of, c.digits[0]).Text(l)
	case (c.verb == verbDigit || c.verb == verbRed || c.verb == verbShort) && len(c.digits) == 1:
		return announce.Key(c.digits[0]).Text(l)
	}
	return s.tell.texts().meanings[c.verb]
}
