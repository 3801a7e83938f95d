package emulator

import (
	"math"
	"time"

	"codereader/clock"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/keypad"
	"codereader/voice"
)

// Voice knows how long things sound. [codereader/voice/sound.Bank] is one.
type Voice interface {
	Duration(*voice.Utterance) time.Duration
	ToneDuration(voice.Tone) time.Duration
}

// Config is how a machine is put together.
type Config struct {
	Key      otp.Key // the zero Key: a reader that is not activated
	Serial   firmware.Serial
	Settings firmware.Settings
	Clock    clock.RTC // the reader's time of day
	Voice    Voice

	// Firmware puts a firmware on the machine's board; nil: the one inside this
	// program. It is called once, by New, and must not call the board yet.
	Firmware func(firmware.Board, firmware.Config) Firmware
}

// Machine is the whole reader: its firmware on a virtual board, and its device
// time. Its methods are called by one goroutine at a time.
type Machine struct {
	config Config
	voice  Voice
	reader Firmware
	sinks  []Sink
	parts
}

// parts is the state of the virtual board, apart from the firmware's own: a
// value without pointers but for the plan.
type parts struct {
	now      time.Duration
	clock    clock.RTC
	contacts [keypad.Keys]bool
	plan     plan
	sound    SoundState
	on       bool
	display  firmware.Display
	settings firmware.Settings
	said     uint32 // utterances of firmwares before the last [Machine.Reset]
	ended    bool
}

// New returns a machine that is off at device time 0, and tells the sinks that
// it has started.
func New(c Config, sinks ...Sink) *Machine {
	if c.Firmware == nil {
		c.Firmware = inside
	}
	m := &Machine{config: c, voice: c.Voice, sinks: sinks}
	m.clock = c.Clock
	m.start(c.Settings)
	m.emit(Event{Kind: KindStart, Settings: m.settings, Serial: c.Serial, Clock: c.Clock})
	return m
}

// start puts a firmware on the board, which has the given settings stored.
func (m *Machine) start(stored firmware.Settings) {
	m.reader = m.config.Firmware(board{m}, firmware.Config{
		Key: m.config.Key, Serial: m.config.Serial, Settings: stored, Clock: &m.clock,
	})
	m.settings = m.reader.Settings()
}

// Attach adds a sink, which gets the events from now on.
func (m *Machine) Attach(s Sink) { m.sinks = append(m.sinks, s) }

// Now returns the device time.
func (m *Machine) Now() time.Duration { return m.now }

// Contact closes (down) or opens the contact of a key now. The contact of a
// key that is so already does not change.
func (m *Machine) Contact(k keypad.Key, down bool) {
	if m.Moved(k, down) {
		m.reader.Contact(keypad.Event{Key: k, Down: down, At: m.now})
	}
}

// Moved tells of the contact of a key of the firmware's own board, which the
// firmware knows of already, and says whether that is a change.
func (m *Machine) Moved(k keypad.Key, down bool) bool {
	if k >= keypad.Keys || m.contacts[k] == down || m.ended {
		return false
	}
	m.contacts[k] = down
	m.emit(Event{Kind: KindKey, Key: k, Down: down})
	return true
}

// Plan closes or opens the contact of a key when so much device time has
// passed. Contacts planned for the same instant change in the order in which
// they were planned.
func (m *Machine) Plan(after time.Duration, k keypad.Key, down bool) {
	after = min(max(after, 0), math.MaxInt64-m.now) // no overflow into the past
	m.plan.add(keypad.Event{Key: k, Down: down, At: m.now + after})
}

// Next returns the device time of the next thing that happens by itself, and
// whether there is one.
func (m *Machine) Next() (time.Duration, bool) {
	next, ok := m.nextOwn()
	if at, due := m.plan.next(); due && (!ok || at < next) {
		next, ok = at, true
	}
	return next, ok
}

// nextOwn is Next without planned contacts.
func (m *Machine) nextOwn() (time.Duration, bool) {
	next, ok := m.reader.Next()
	if at, due := m.sound.next(); due && (!ok || at < next) {
		next, ok = at, true
	}
	return next, ok
}

// Advance lets device time pass to at and does what is due until then, each
// thing at its own time. A time that has passed already is no change.
//
// What is due at one instant is done in this order: the firmware, the end of
// speech, planned contacts. So a planned contact changes as one does that
// [Machine.Contact] changes once time has come so far.
func (m *Machine) Advance(at time.Duration) {
	for {
		next, ok := m.Next()
		if !ok || next > at {
			break
		}
		m.now = max(m.now, next)
		if own, due := m.nextOwn(); due && own <= m.now {
			m.reader.Advance(m.now)
			m.soundDue()
		} else if e, ok := m.plan.take(m.now); ok {
			m.Contact(e.Key, e.Down)
		}
	}
	m.now = max(m.now, at)
}

// Close ends the session: it tells the sinks that nothing more will come.
func (m *Machine) Close() {
	if !m.ended {
		m.emit(Event{Kind: KindEnd})
		m.ended = true
	}
}

// emit gives an event of this instant to the sinks, none once the end was told.
func (m *Machine) emit(e Event) {
	if m.ended {
		return
	}
	e.At = m.now
	for _, s := range m.sinks {
		s.Emit(e)
	}
}
