package main

import "codereader/emulator/announce"

// welcome is what is announced at start behind the welcome itself.
func (o *options) welcome() []announce.Announcement {
	var all []announce.Announcement
	add := func(is bool, part announce.Part) {
		if is {
			all = append(all, announce.Of(part))
		}
	}
	add(o.isDemo(), announce.Demonstration)
	add(o.recording(), announce.Recording)
	return append(all, o.steadying.announced()...)
}

// mute silences the reader, or lets it be heard again, and announces that: the
// silence by its last words.
func (s *session) mute(off bool) {
	announces := s.announcer.Announces()
	s.sound.setMuted(off, announces)
	if off {
		s.announcer.Now(announce.Switched(announce.Sound, false))
	} else {
		s.announcer.Announce(announce.Switched(announce.Sound, true))
	}
}

// announced is what is announced of a notice: it is there, if there are no
// words for it.
func (n notice) announced() announce.Announcement {
	switch n {
	case soundBack:
		return announce.Of(announce.SoundIsBack)
	case firmwareLost:
		return announce.Of(announce.FirmwareLost)
	case firmwareBack:
		return announce.Of(announce.FirmwareBack)
	case demonstration:
		return announce.Announcement{} // at start
	}
	return announce.Of(announce.Message)
}
