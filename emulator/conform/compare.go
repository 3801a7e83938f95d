package conform

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"codereader/emulator"
	"codereader/emulator/bundle"
)

// usesPerRound is how many things are done with a reader in a round.
const usesPerRound = 30

// Divergence is the first thing in which two firmwares differ, and the fewest
// inputs that lead to it.
type Divergence struct {
	Round    int           // from 1
	At       time.Duration // device time
	Want     string        // what the reference did, as in a trace; "" for nothing
	Got      string        // what the firmware did
	Evidence *Evidence
}

// Compare runs rounds of random use, the same for the same seed, on the firmware
// of the options and on the one inside this program, with the same inputs at the
// same device times, and holds everything that they do against each other. It
// stops at the first round in which they differ; nil is none. The error is that
// of [Options].Lost.
func Compare(o Options, seed uint64, rounds int) (*Divergence, error) {
	for round := 1; round <= rounds; round++ {
		c := &chance{Rand: rand.New(rand.NewPCG(seed, uint64(round)))}
		s := c.setup(&o)
		if s.err != nil {
			return nil, s.err
		}
		inputs, until := c.use(usesPerRound)
		differs := func(some []emulator.Event) bool { return diverge(s.config, some, until) != nil }
		found := differs(inputs)
		if o.Lost != nil {
			if err := o.Lost(); err != nil {
				return nil, fmt.Errorf("conform: round %d: %w", round, err)
			}
		}
		if !found {
			continue
		}
		few := inputs
		for before := len(few) + 1; len(few) < before; {
			before = len(few)
			few = bundle.Shrink(few, differs)
		}
		d := diverge(s.config, few, until)
		if d == nil { // it does not do the same twice
			few = inputs
			d = &divergence{at: until, want: "the same each time", got: "something else each time"}
		}
		return &Divergence{
			Round: round, At: d.at, Want: d.want, Got: d.got,
			Evidence: &Evidence{Config: s.config, Inputs: few, Until: d.at, All: len(inputs), Key: s.uri},
		}, nil
	}
	return nil, nil
}

// divergence is the first event that differs.
type divergence struct {
	at        time.Duration
	want, got string
}

// diverge runs inputs on both firmwares and returns where they differ; nil is
// nowhere.
func diverge(c emulator.Config, inputs []emulator.Event, until time.Duration) *divergence {
	got := happens(c, inputs, until)
	c.Firmware = nil
	want := happens(c, inputs, until)
	for i := range max(len(want), len(got)) {
		var w, g emulator.Event
		if i < len(want) {
			w = want[i]
		}
		if i < len(got) {
			g = got[i]
		}
		if w == g {
			continue
		}
		at := max(w.At, g.At)
		if i < len(want) && i < len(got) {
			at = min(w.At, g.At)
		}
		return &divergence{at: at, want: traceText(want, i), got: traceText(got, i)}
	}
	return nil
}

// happens returns everything that comes of inputs.
func happens(c emulator.Config, inputs []emulator.Event, until time.Duration) []emulator.Event {
	var all []emulator.Event
	bundle.Run(c, inputs, until, emulator.SinkFunc(func(e emulator.Event) {
		if e.Kind != emulator.KindStart {
			all = append(all, e)
		}
	}))
	return all
}

// traceText returns an event as it stands in a trace, and the volume of a tone,
// which does not.
func traceText(events []emulator.Event, i int) string {
	if i >= len(events) {
		return ""
	}
	line, err := emulator.TraceLine(events[i], "")
	if err != nil {
		return err.Error()
	}
	text := strings.TrimSpace(string(line))
	if events[i].Kind == emulator.KindTone {
		text += fmt.Sprintf(" at volume %d", events[i].Volume)
	}
	return text
}

// Lines says what differs, one thing a line: the reader, the inputs, what was
// expected and what came.
func (d *Divergence) Lines() []string {
	c := d.Evidence.Config
	key := d.Evidence.Key
	if key == "" {
		key = "none"
	}
	lines := []string{
		fmt.Sprintf("round %d: %d of %d inputs lead to a difference", d.Round, len(d.Evidence.Inputs), d.Evidence.All),
		fmt.Sprintf("reader: key %s, serial number %v, %s, clock %s", key, c.Serial, settingsText(c.Settings),
			c.Clock.TimeOfDay(0).Format(time.RFC3339)),
	}
	for i := range d.Evidence.Inputs {
		lines = append(lines, "input: "+traceText(d.Evidence.Inputs, i))
	}
	return append(lines, "expected: "+orNothing(d.Want), "got: "+orNothing(d.Got))
}

func orNothing(s string) string {
	if s == "" {
		return "nothing more"
	}
	return s
}
