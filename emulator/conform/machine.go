package conform

import (
	"fmt"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/keypad"
)

// never is a time until something that did not happen.
const never = -time.Nanosecond

// patience is how much longer than expected a rig waits for something to
// happen.
const patience = 10 * time.Second

// limit is the longest that something may be said, and the most things that may
// happen by themselves until it is quiet. A firmware that never is, is stopped.
const (
	speechLimit = 10 * time.Minute
	eventLimit  = 10_000
)

// machine is the [board] of a firmware that can be given keys and time.
type machine struct {
	*emulator.Machine
	setup  setup
	events []emulator.Event
	mark   int // events before the last key was pressed
}

// Emit implements [emulator.Sink].
func (m *machine) Emit(e emulator.Event) { m.events = append(m.events, e) }

func (m *machine) start(s setup) {
	m.setup, m.events, m.mark = s, nil, 0
	m.Machine = emulator.New(s.config, m)
}

// contact moves a contact, and time to when that counts.
func (m *machine) contact(k keypad.Key, down bool, then time.Duration) {
	m.Contact(k, down)
	m.wait(then)
}

func (m *machine) press(k keypad.Key) { m.hold(k, emulator.PressTime) }

func (m *machine) hold(k keypad.Key, d time.Duration) {
	m.mark = len(m.events)
	m.contact(k, true, d)
	m.contact(k, false, keypad.DebounceTime)
}

func (m *machine) interrupt(k keypad.Key) bool {
	m.wait(time.Second) // the tone has ended by then
	before := m.State().Speech
	m.press(k)
	after := m.State().Speech
	return before.Speaking && !after.Speaking && !after.Waiting
}

func (m *machine) chord(digits ...keypad.Key) {
	m.mark = len(m.events)
	m.contact(keypad.Red, true, emulator.ChordGap)
	for _, k := range digits {
		m.contact(k, true, emulator.PressTime)
		m.contact(k, false, emulator.ChordGap)
	}
	m.contact(keypad.Red, false, keypad.DebounceTime)
}

func (m *machine) wait(d time.Duration) { m.Advance(m.Now() + d) }

func (m *machine) settle() {
	until := m.Now() + speechLimit
	for range eventLimit {
		next, ok := m.Next()
		if m.Settled() || !ok || next > until {
			return
		}
		m.Advance(next)
	}
}

func (m *machine) display(string) string { return m.State().Display.String() }

func (m *machine) speech(string) string {
	if s := m.State().Speech; s.Waiting || s.Speaking {
		return s.Utterance.Text()
	}
	for _, e := range since(m.events, m.mark, emulator.KindSay) {
		return e.Utterance.Text()
	}
	return ""
}

func (m *machine) tone(string) string {
	for _, e := range since(m.events, m.mark, emulator.KindTone) {
		return e.Tone.String()
	}
	return ""
}

// since returns the last event of a kind from index on, if there is one.
func since(events []emulator.Event, from int, k emulator.Kind) []emulator.Event {
	for i := len(events) - 1; i >= from; i-- {
		if events[i].Kind == k {
			return events[i : i+1]
		}
	}
	return nil
}

func (m *machine) on() bool { return m.State().On }

func (m *machine) newCode() (want, got string) {
	key := m.setup.config.Key
	return codeText(key.Code(clock.Step(m.TimeOfDay(), key.Period())).String()), m.display("")
}

func (m *machine) serial() string { return m.setup.config.Serial.String() }

func (m *machine) now() time.Duration {
	if m.Machine == nil {
		return 0
	}
	return m.Now()
}

func (m *machine) off(want time.Duration) time.Duration {
	return m.until(want, func() bool { return !m.State().On })
}

func (m *machine) change(want time.Duration, to string) time.Duration {
	return m.until(want, func() bool { return m.display("") == to })
}

// until lets time pass from one thing that happens to the next until something
// is so, and returns how long that took.
func (m *machine) until(want time.Duration, so func() bool) time.Duration {
	from := m.Now()
	for range eventLimit {
		if so() {
			return m.Now() - from
		}
		next, ok := m.Next()
		if !ok || next > from+want+patience {
			return never
		}
		m.Advance(next)
	}
	return never
}

// heard is what the board did since the last key was pressed, one thing a word
// or two: "power on", "tone rising", "show 005 924", "say …", "cut", "keep …".
func (m *machine) heard() []string {
	var all []string
	for _, e := range m.events[m.mark:] {
		switch e.Kind {
		case emulator.KindPower:
			all = append(all, "power "+onOff(e.On))
		case emulator.KindTone:
			all = append(all, fmt.Sprintf("tone %v at %d", e.Tone, e.Volume))
		case emulator.KindDisplay:
			all = append(all, "show "+quoted(e.Display.String()))
		case emulator.KindSay:
			all = append(all, fmt.Sprintf("say %q at %d and %d", e.Utterance.Text(), e.Utterance.Volume, e.Utterance.Speed))
		case emulator.KindSaid:
			all = append(all, e.End.String())
		case emulator.KindSetting:
			all = append(all, fmt.Sprintf("keep %v %v", e.Setting, e.Setting.Of(e.Settings)))
		}
	}
	return all
}
