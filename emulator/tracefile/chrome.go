package tracefile

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"time"

	"codereader/emulator"
	"codereader/keypad"
	"codereader/voice"
)

// Chrome is a sink that writes trace events in the JSON array format of
// Chrome's tracing, which Perfetto, Speedscope and others read. Its closing
// bracket comes with the end of the session; by the format, readers do without
// it. Each part of the reader is a thread of its own, what lasts is a slice,
// levels are counters.
type Chrome struct {
	writer
	moments moments
	version string

	begun bool
	named [tracks]bool
	open  [tracks][]string // slices, one in the other
}

// NewChrome returns a trace that is written to w.
func NewChrome(w io.Writer, o Options) *Chrome {
	c := &Chrome{writer: writer{to: w, name: "trace events"}, version: o.Version}
	c.moments = moments{wordStart: o.WordStart, tell: c.moment}
	return c
}

// Emit implements [emulator.Sink].
func (c *Chrome) Emit(e emulator.Event) {
	c.moments.event(e)
	if e.Kind == emulator.KindEnd {
		c.print("\n]\n")
	}
	c.flush()
}

// moment writes what happens at a moment.
func (c *Chrome) moment(m moment) {
	switch m.what {
	case keyCounts:
		c.lasts(firstKeyTrack+track(m.key.Key), m.at, m.key.Down, m.key.Key.String(), nil)
	case wordBegins:
		c.closeTo(speechTrack, m.at, 1)
		c.begin(speechTrack, m.at, c.moments.speech.Word(m.word), nil)
	case toneEnds:
		c.closeTo(toneTrack, m.at, 0)
	case happened:
		c.event(m.at, &m.event)
	}
}

func (c *Chrome) event(at time.Duration, e *emulator.Event) {
	switch e.Kind {
	case emulator.KindStart:
		c.instant(powerTrack, at, "start", fields{
			"version": c.version, "serial": e.Serial.String(),
			"at": e.Clock.TimeOfDay(e.At).Format(time.RFC3339Nano), "drift": e.Clock.Drift.String(),
		})
		c.settings(at, e)
	case emulator.KindKey:
		if e.Key < keypad.Keys {
			c.lasts(firstContactTrack+track(e.Key), at, e.Down, e.Key.String(), nil)
		}
	case emulator.KindPower:
		c.power(at, e)
	case emulator.KindDisplay:
		c.display(at, e.Display.String())
	case emulator.KindSay:
		c.say(at, e.ID, &e.Utterance)
	case emulator.KindSaid:
		c.closeTo(speechTrack, at, 1)
		c.endWith(speechTrack, at, fields{"end": e.End.String()})
	case emulator.KindTone:
		c.closeTo(toneTrack, at, 0)
		c.begin(toneTrack, at, e.Tone.String(), fields{"volume": e.Volume})
	case emulator.KindSetting:
		c.setting(at, e)
	case emulator.KindOTP:
		c.instant(codeTrack, at, "code made", fields{"step": strconv.FormatUint(e.Step, 10)})
	case emulator.KindClock:
		c.instant(codeTrack, at, "clock", fields{
			"at": e.Clock.TimeOfDay(e.At).Format(time.RFC3339Nano), "drift": e.Clock.Drift.String(),
		})
	case emulator.KindReset:
		c.instant(powerTrack, at, "reset", fields{"why": e.Text})
	case emulator.KindRestore:
		c.restore(at, e)
	case emulator.KindEnd:
		c.closeAll(at)
	}
}

func (c *Chrome) power(at time.Duration, e *emulator.Event) {
	c.closeTo(powerTrack, at, 0)
	if e.On {
		c.begin(powerTrack, at, "on", fields{"why": e.Why.String()})
	} else {
		c.instant(powerTrack, at, "off", fields{"why": e.Why.String()})
	}
}

// display writes what is on the display from now on: a slice, and for a blank
// one nothing.
func (c *Chrome) display(at time.Duration, shown string) {
	c.closeTo(displayTrack, at, 0)
	if shown != "" {
		c.begin(displayTrack, at, shown, nil)
	}
}

func (c *Chrome) say(at time.Duration, id uint32, u *voice.Utterance) {
	c.closeTo(speechTrack, at, 0)
	c.begin(speechTrack, at, u.Text(), fields{
		"id": id, "words": u.WordIDs(), "language": u.Language.Code(), "volume": u.Volume, "speed": u.Speed,
	})
}

func (c *Chrome) settings(at time.Duration, e *emulator.Event) {
	for s := range emulator.Setting(emulator.SettingCount) {
		c.setting(at, &emulator.Event{Setting: s, Settings: e.Settings})
	}
}

// setting writes one setting: a level as a counter, the language as a slice.
func (c *Chrome) setting(at time.Duration, e *emulator.Event) {
	value := e.Setting.Of(e.Settings)
	if e.Setting != emulator.LanguageSetting {
		c.counter(at, e.Setting.String(), value)
		return
	}
	c.closeTo(languageTrack, at, 0)
	c.begin(languageTrack, at, fmt.Sprint(value), nil)
}

// restore ends what lasts, and begins what lasts in the other state.
func (c *Chrome) restore(at time.Duration, e *emulator.Event) {
	c.closeAll(at)
	s := &e.State
	c.instant(powerTrack, at, "restore", fields{"t": e.At.Nanoseconds()})
	c.settings(at, &emulator.Event{Settings: s.Settings})
	if s.On {
		c.begin(powerTrack, at, "on", nil)
	}
	c.display(at, s.Display.String())
	for k, down := range s.Down {
		c.lasts(firstContactTrack+track(k), at, down, keypad.Key(k).String(), nil)
		c.lasts(firstKeyTrack+track(k), at, down, keypad.Key(k).String(), nil)
	}
	if s.Speech.Speaking {
		c.say(at, s.Speech.ID, &s.Speech.Utterance)
	}
}

// lasts begins or ends what is either so or not.
func (c *Chrome) lasts(t track, at time.Duration, on bool, name string, args fields) {
	c.closeTo(t, at, 0)
	if on {
		c.begin(t, at, name, args)
	}
}

func (c *Chrome) closeAll(at time.Duration) {
	for t := range track(tracks) {
		c.closeTo(t, at, 0)
	}
}

// closeTo ends the innermost slices of a track until so many are open.
func (c *Chrome) closeTo(t track, at time.Duration, open int) {
	for len(c.open[t]) > open {
		c.endWith(t, at, nil)
	}
}

// fields are what an event tells besides its name. JSON has them in the order
// of their names.
type fields map[string]any

// record is a trace event. The names are the format's.
type record struct {
	Name  string      `json:"name"`
	Phase string      `json:"ph"`
	At    json.Number `json:"ts"` // microseconds
	PID   int         `json:"pid"`
	TID   int         `json:"tid"`
	Scope string      `json:"s,omitempty"`
	Args  fields      `json:"args,omitempty"`
}
