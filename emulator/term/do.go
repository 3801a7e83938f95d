package term

import "codereader/emulator"

// do does what a command asks for that is not for the hand: at once.
func (s *session) do(c command) {
	switch c.verb {
	case verbDisplay:
		s.post(func(m *emulator.Machine) { s.tell.shown(m.State().Display) })
	case verbState:
		muted := s.muted
		s.post(func(m *emulator.Machine) { s.tell.state(m.State(), muted, s.Hand.Latched()) })
	case verbSound:
		s.mute(!s.muted)
	case verbMute:
		s.mute(true)
	case verbUnmute:
		s.mute(false)
	case verbHelp:
		s.help()
	case verbExplore:
		s.explore(true)
	case verbQuit:
		s.end(nil)
	}
}

// mute turns the sound off or on.
func (s *session) mute(off bool) {
	s.muted = off
	if s.Mute != nil {
		s.Mute(off)
	}
	if x := s.tell.texts(); off {
		s.out.add(x.muted)
	} else {
		s.out.add(x.unmuted)
	}
}

// help prints the help, and has it spoken.
func (s *session) help() {
	x := s.tell.texts()
	if s.keys {
		s.out.add(x.helpKeys...)
	} else {
		s.out.add(x.helpLines...)
	}
	s.out.add(x.helpBoth...)
	s.extraHelp()
	if s.SpeakHelp != nil && !s.muted {
		s.helping = true
		s.SpeakHelp(s.tell.language())
	}
}

// stopHelp stops the help if it is being spoken.
func (s *session) stopHelp() {
	if s.helping && s.StopHelp != nil {
		s.StopHelp()
	}
	s.helping = false
}
