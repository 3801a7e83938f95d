package host_test

import (
	"slices"
	"testing"
	"time"

	"codereader/emulator/link/device"
	"codereader/emulator/link/host"
	"codereader/emulator/link/linktest"
	"codereader/firmware"
	"codereader/firmware/firmwaretest"
	"codereader/keypad"
)

// shown is a board that notes when the display shows something.
type shown struct {
	firmwaretest.Board
	when time.Time
}

func (s *shown) Show(d firmware.Display) { s.when = time.Now() }

// chords is a firmware whose red key is held: each press of a digit changes a
// setting, has it kept, shown and spoken.
type chords struct {
	f     *host.Firmware
	board shown
	now   time.Duration
	n     int
}

func newChords(b *testing.B, f *host.Firmware) *chords {
	c := &chords{f: f}
	if err := f.Start(&c.board, config(b)); err != nil {
		b.Fatal(err)
	}
	c.contact(keypad.Red, true)
	return c
}

func (c *chords) contact(k keypad.Key, down bool) {
	c.f.Contact(keypad.Event{Key: k, Down: down, At: c.now})
	c.now += keypad.DebounceTime
	c.f.Advance(c.now)
}

// press presses a digit and lets it go: 9 and 7 by turns.
func (c *chords) press() {
	k := keypad.Key9
	if c.n++; c.n%2 == 0 {
		k = keypad.Key7
	}
	c.contact(k, true)
	c.contact(k, false)
	c.board.Calls = c.board.Calls[:0]
}

// Key to display: from the contact of a digit to the display's new text.
func BenchmarkKeyToDisplay(b *testing.B) {
	for _, way := range []struct {
		name string
		open func(*testing.B) *host.Firmware
	}{
		{"in process", func(b *testing.B) *host.Firmware { return connect(b, linktest.NewWire(device.Options{})) }},
		{"exec", func(b *testing.B) *host.Firmware {
			return open(b, "exec:"+linktest.Program(b))
		}},
		{"given", func(b *testing.B) *host.Firmware { // with -firmware SPEC, such as a board
			if *other == "" {
				b.Skip("no -firmware SPEC")
			}
			return open(b, *other)
		}},
	} {
		b.Run(way.name, func(b *testing.B) {
			f := way.open(b)
			defer f.Close()
			c := newChords(b, f)
			sent, received := f.Bytes()
			var took []time.Duration
			b.ReportAllocs()
			for b.Loop() {
				start := time.Now()
				c.press()
				took = append(took, c.board.when.Sub(start))
			}
			if err := f.Err(); err != nil {
				b.Fatal(err)
			}
			slices.Sort(took)
			s, r := f.Bytes()
			b.ReportMetric(float64(took[len(took)/2].Nanoseconds()), "ns-median")
			b.ReportMetric(float64(s-sent)/float64(len(took)), "B-up/press")
			b.ReportMetric(float64(r-received)/float64(len(took)), "B-down/press")
		})
	}
}

// Requests: how many a second, and how many bytes of state.
func BenchmarkPing(b *testing.B) {
	f := open(b, "exec:"+linktest.Program(b))
	defer f.Close()
	for b.Loop() {
		if err := f.Ping(); err != nil {
			b.Fatal(err)
		}
	}
}

func open(b *testing.B, spec string) *host.Firmware {
	b.Helper()
	f, err := host.Open(spec, host.Options{})
	if err != nil {
		b.Fatal(err)
	}
	return f
}

func connect(t testing.TB, w host.Wire) *host.Firmware {
	t.Helper()
	f, err := host.Connect(w, host.Options{Session: 7}) // the same each time
	if err != nil {
		t.Fatal(err)
	}
	return f
}
