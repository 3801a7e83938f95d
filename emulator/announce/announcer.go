package announce

import (
	"sync"

	"codereader/emulator"
	"codereader/voice"
)

// Speaker speaks announcements. Its methods do not wait.
type Speaker interface {
	// Announce speaks announcements one after the other, in place of those
	// that it speaks.
	Announce(l voice.Language, all []Announcement)

	// StopAnnouncing stops them, if it speaks any.
	StopAnnouncing()
}

// Announcer decides what is announced and when. It is a sink, to know when the
// reader speaks and in which language. Its methods may be called from any
// goroutine.
type Announcer struct {
	speaker Speaker

	mu       sync.Mutex
	language voice.Language
	silent   bool // announcements are off
	speaks   bool // the reader
	unheard  bool // the reader's time does not pass as real time does
	waiting  []Announcement
	last     []Announcement
}

// New returns an announcer whose announcements are on, or off.
func New(s Speaker, on bool) *Announcer { return &Announcer{speaker: s, silent: !on} }

// Announce announces something, when the reader has finished, in place of what
// was announced before.
func (a *Announcer) Announce(all ...Announcement) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if !a.silent {
		a.say(all)
	}
}

// Answer announces what a person asked for, such as the name of a key, whether
// announcements are on or off.
func (a *Announcer) Answer(all ...Announcement) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.say(all)
}

// Repeat announces again what was announced last, if anything was.
func (a *Announcer) Repeat() {
	a.mu.Lock()
	defer a.mu.Unlock()
	if len(a.last) > 0 {
		a.say(a.last)
	}
}

// Now announces something over whatever is being said, if announcements are
// on: the caller has silenced the reader.
func (a *Announcer) Now(what Announcement) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if !a.silent {
		a.last, a.waiting = []Announcement{what}, nil
		a.speaker.Announce(a.language, a.last)
	}
}

// SetRate announces that device time passes at another rate than before. The
// reader is heard at a rate of 1 alone.
func (a *Announcer) SetRate(before, now float64) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.unheard = now != 1
	if !a.silent {
		a.say([]Announcement{Rate(before, now)})
	}
}

// Toggle turns announcements off or on, and announces that.
func (a *Announcer) Toggle() {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.silent = !a.silent
	a.say([]Announcement{Switched(Announcements, !a.silent)})
}

// Announces says whether announcements are on.
func (a *Announcer) Announces() bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	return !a.silent
}

// Hush stops what is being announced, or waits to be: a key was pressed.
func (a *Announcer) Hush() {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.hush()
}

func (a *Announcer) hush() {
	a.waiting = nil
	a.speaker.StopAnnouncing()
}

// say speaks announcements, or keeps them until the reader has finished. It is
// called with the lock held, as the order of calls is the order of what is
// heard.
func (a *Announcer) say(all []Announcement) {
	a.last = all
	a.waiting = nil
	if a.speaks && !a.unheard {
		a.waiting = all
		return
	}
	a.speaker.Announce(a.language, all)
}

// giveWay lets the reader be heard, if it is.
func (a *Announcer) giveWay() {
	if !a.unheard {
		a.speaker.StopAnnouncing()
	}
}

// Emit implements [emulator.Sink]. It must hear of an event before the sink
// that plays what the reader says.
func (a *Announcer) Emit(e emulator.Event) {
	a.mu.Lock()
	defer a.mu.Unlock()
	switch e.Kind {
	case emulator.KindStart, emulator.KindSetting:
		a.language = e.Settings.Language
	case emulator.KindRestore:
		a.language = e.State.Settings.Language
		a.hush()
		a.speaks = e.State.Speech.Speaking
	case emulator.KindSay:
		a.speaks = true
		a.giveWay()
	case emulator.KindTone:
		a.giveWay()
	case emulator.KindSaid:
		a.speaks = false
		if all := a.waiting; all != nil && e.End == emulator.Done {
			a.speaker.Announce(a.language, all)
		}
		a.waiting = nil
	case emulator.KindReset, emulator.KindEnd:
		a.speaks = false
	}
}
