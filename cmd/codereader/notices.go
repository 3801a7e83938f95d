package main

import (
	"sync/atomic"

	"codereader/emulator"
	"codereader/emulator/announce"
	"codereader/voice"
)

// notice is a line for the person at the reader, in both languages.
type notice [voice.Languages]string

// The notices.
var (
	noSound = notice{
		voice.Danish:  "Ingen lydenhed. Læseren er tavs, til der er en.",
		voice.English: "No sound device. The reader is silent until there is one.",
	}
	soundLost = notice{
		voice.Danish:  "Lydenheden svigter. Læseren er tavs, til den virker igen.",
		voice.English: "The sound device has failed. The reader is silent until it works again.",
	}
	soundBack = notice{
		voice.Danish:  "Lyden er tilbage.",
		voice.English: "The sound is back.",
	}
	demonstration = notice{
		voice.Danish:  "Offentlig demonstrationsnøgle: koderne er kun til prøve.",
		voice.English: "A public demonstration key: its codes are for trying out.",
	}
)

// noticeRoom is how many notices wait for somebody to read them; more than
// that are not worth reading.
const noticeRoom = 16

// notices are lines for the person at the reader, in the language that the
// reader is set to. It is a sink, to know which that is.
type notices struct {
	lines    chan string
	language atomic.Uint32

	announcer atomic.Pointer[announce.Announcer] // nil: nobody announces yet

	also func(line string) // gets each line as well; nil: nobody does
}

func newNotices() *notices { return &notices{lines: make(chan string, noticeRoom)} }

// Emit implements emulator.Sink.
func (n *notices) Emit(e emulator.Event) {
	if e.Kind == emulator.KindStart || e.Kind == emulator.KindSetting {
		n.language.Store(uint32(e.Settings.Language))
	}
}

// tell gives a notice. It never waits.
func (n *notices) tell(what notice) {
	n.line(what[n.language.Load()])
	n.announce(what.announced())
}

// report gives an error, which says itself what it is.
func (n *notices) report(err error) {
	n.line(oneLine(err))
	n.announce(announce.Of(announce.Message))
}

// announce has a notice announced, where there are announcements.
func (n *notices) announce(what announce.Announcement) {
	if a := n.announcer.Load(); a != nil && what != (announce.Announcement{}) {
		a.Announce(what)
	}
}

func (n *notices) line(s string) {
	if n.also != nil {
		n.also(s)
	}
	select {
	case n.lines <- s:
	default:
	}
}
