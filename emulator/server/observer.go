package server

import (
	"codereader/emulator"
	"codereader/voice"
)

// observer is the sink of a reader. But for the log it is touched only where
// the reader's machine is.
type observer struct {
	log     *eventLog
	version string

	follow  emulator.Follow
	heard   voice.Utterance // the last thing said
	said    utterances
	sounds  sounds
	waiters map[*waiter]struct{}
	history *emulator.History
}

func newObserver(version string) *observer {
	return &observer{log: newEventLog(History), version: version, waiters: map[*waiter]struct{}{}}
}

// attach has the observer follow a machine, beginning with what it is now.
func (o *observer) attach(m *emulator.Machine, c emulator.Config) {
	s := m.State()
	o.Emit(emulator.Event{
		At: m.Now(), Kind: emulator.KindStart,
		Settings: s.Settings, Serial: c.Serial, Clock: m.Snapshot().Clock,
	})
	if m.Now() > 0 || s.On {
		o.Emit(emulator.Event{At: m.Now(), Kind: emulator.KindRestore, State: s})
	}
	m.Attach(o)
	o.history = emulator.Remember(m)
}

// Emit implements [emulator.Sink].
func (o *observer) Emit(e emulator.Event) {
	if len(o.waiters) > 0 && e.At != o.follow.State().At {
		o.instantEnded()
	}
	o.follow.Emit(e)
	o.said.Emit(e)
	o.sounds.Emit(e)
	switch e.Kind {
	case emulator.KindSay:
		o.heard = e.Utterance
	case emulator.KindRestore:
		o.heard = voice.Utterance{}
		if speech := e.State.Speech; !speech.Waiting {
			o.heard = speech.Utterance
		}
	}
	line, err := emulator.TraceLine(e, o.version)
	if err != nil {
		return // cannot be: every event has a line
	}
	o.log.add(e.Kind, line[:len(line)-1])
}

// instantEnded lets those who wait see what was at the end of an instant, now
// that time has passed on. A machine that is late does several instants at
// once, and none of them is to be missed.
func (o *observer) instantEnded() {
	at, seen := o.follow.State().At, o.look()
	for w := range o.waiters {
		if !w.whole {
			w.see(at, seen)
		}
	}
}

// look returns what can be known from events alone.
func (o *observer) look() look {
	s := o.follow.State()
	return look{
		display: s.Display.String(), spoken: o.heard.Text(), on: s.On,
		speaking: s.Speech.Speaking, settings: s.Settings,
	}
}

// lookAt returns all there is to know of the machine now.
func (o *observer) lookAt(m *emulator.Machine) look {
	l := o.look()
	l.settled = m.Settled()
	return l
}
