package term

import (
	"sync/atomic"
	"time"

	"codereader/emulator"
	"codereader/firmware"
	"codereader/voice"
)

// narrator is the sink that tells a transcript what happens. Its methods are
// called where the machine is.
type narrator struct {
	out    *transcript
	later  func(func())  // has a function called soon, where the machine is
	speaks atomic.Uint32 // the reader's language
	over   bool          // the session has ended

	blank   bool          // the display has gone blank, and nothing was said of it yet
	toneEnd time.Duration // when the last tone ends, or has
	hinted  hinted
}

// language returns the language that the reader speaks. It may be called
// anywhere, as texts may.
func (n *narrator) language() voice.Language { return voice.Language(n.speaks.Load()) }

// texts returns the terminal's words in that language.
func (n *narrator) texts() *texts { return textsOf(n.language()) }

// Emit implements [emulator.Sink].
func (n *narrator) Emit(e emulator.Event) {
	if n.over {
		return
	}
	if e.Kind == emulator.KindPower && !e.On {
		n.blank = false // goes without saying
	}
	n.blankNow()
	switch e.Kind {
	case emulator.KindPower:
		n.power(e)
	case emulator.KindDisplay:
		n.display(e.Display)
	case emulator.KindSay:
		n.out.addf(n.texts().saysf, e.Utterance.Text())
	case emulator.KindTone:
		n.toneEnd = e.At + e.Duration
		if e.Tone == voice.Error { // the others go without saying
			n.out.addf(n.texts().tonef, n.texts().tones[e.Tone])
		}
	case emulator.KindSetting:
		n.speaks.Store(uint32(e.Settings.Language))
	}
}

func (n *narrator) power(e emulator.Event) {
	switch x := n.texts(); {
	case e.On:
		n.out.add(x.on)
	case e.Why == firmware.Idle:
		n.out.addf(x.offIdlef, int(firmware.IdleTime/time.Second))
	case e.Why == firmware.Loss:
		n.out.add(x.offLoss)
	default:
		n.out.add(x.off)
	}
}

// display tells what the display shows. It goes blank an instant before the
// reader turns off: that it is blank is told only if the reader stays on.
func (n *narrator) display(d firmware.Display) {
	if d == (firmware.Display{}) {
		n.blank = true
		n.later(n.blankNow)
		return
	}
	n.out.addf(n.texts().displayf, d)
}

func (n *narrator) blankNow() {
	if n.blank {
		n.blank = false
		n.shown(firmware.Display{})
	}
}

// shown tells what the display shows, blank or not.
func (n *narrator) shown(d firmware.Display) {
	x := n.texts()
	n.out.addf(x.displayf, x.display(d))
}

// state tells how everything stands.
func (n *narrator) state(s emulator.State, muted, latched bool) {
	x := n.texts()
	if s.On {
		n.out.addf(x.stateOnf, x.display(s.Display))
	} else {
		n.out.add(x.stateOff)
	}
	n.out.addf(x.settingsf, s.Settings.Volume, s.Settings.Speed, x.languages[s.Settings.Language],
		choose(!muted, x.sound), choose(latched, x.latch))
}

// hint gives a hint, unless it has been given.
func (n *narrator) hint(h hint, at time.Duration) {
	if n.hinted.due(h, at) {
		n.out.add(n.texts().hints[h])
	}
}

// choose returns the second of two words if yes, else the first.
func choose(yes bool, words [2]string) string {
	if yes {
		return words[1]
	}
	return words[0]
}

// display returns what stands for the display's text.
func (x *texts) display(d firmware.Display) string {
	if d == (firmware.Display{}) {
		return x.blank
	}
	return d.String()
}
