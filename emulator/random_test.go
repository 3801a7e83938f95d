package emulator_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"codereader/emulator"
	"codereader/emulator/bundle"
	"codereader/emulator/bundle/bundletest"
	"codereader/emulator/emulatortest"
	"codereader/keypad"

	"pgregory.net/rapid"
)

// The tests of this file use machines at random; package firmware holds what
// the reader does then against a model. More of it:
//
//	go test ./emulator -run Random -rapid.checks=50000

// change is a contact that changes some time after the one before.
type change struct {
	wait time.Duration
	key  keypad.Key
	down bool
}

// drawChanges draws changes of red and of some digits, with bounces.
func drawChanges(t *rapid.T) []change {
	keys := []keypad.Key{red, red, k0, k1, k2, k3, k4, k5, k6, k7, k8, k9}
	waits := rapid.OneOf(rapid.Int64Range(0, 12), rapid.Int64Range(0, 300), rapid.Int64Range(0, 25_000))
	one := rapid.Custom(func(t *rapid.T) change {
		return change{
			time.Duration(waits.Draw(t, "ms"))*ms + time.Duration(rapid.IntRange(0, 1).Draw(t, "ns")),
			rapid.SampledFrom(keys).Draw(t, "key"), rapid.Bool().Draw(t, "down"),
		}
	})
	n := rapid.IntRange(1, 120).Draw(t, "number") // a slice without it is mostly short
	return rapid.SliceOfN(one, n, n).Draw(t, "changes")
}

// use has changes come one after the other and time pass by way of pass.
func use(t *testing.T, changes []change, pass func(*machine, time.Duration)) *machine {
	m := newMachine(t)
	for _, c := range changes {
		pass(m, c.wait)
		m.Contact(c.key, c.down)
	}
	pass(m, time.Minute)
	m.Close()
	return m
}

func inOneLeap(m *machine, d time.Duration) { m.pass(d) }

func inSmallSteps(m *machine, d time.Duration) {
	for until := m.Now() + d; m.Now() < until; {
		m.pass(min(until-m.Now(), 3*ms+17))
	}
}

// fromEventToEvent passes time as a driver does that sleeps until the next.
func fromEventToEvent(m *machine, d time.Duration) {
	until := m.Now() + d
	for next, ok := m.Next(); ok && next <= until; next, ok = m.Next() {
		m.Advance(next)
	}
	m.Advance(until)
}

// The same input gives the same events, however time is passed.
func TestRandomUseGivesTheSameEvents(t *testing.T) {
	evidence := bundletest.OnFailure(t, config(t))
	rapid.Check(t, func(rt *rapid.T) {
		changes := drawChanges(rt)
		want := use(t, changes, inOneLeap)
		fatal := func(format string, args ...any) {
			evidence.Failed(want.Events, want.Now(), nil)
			rt.Fatalf(format, args...)
		}
		for how, pass := range map[string]func(*machine, time.Duration){
			"again": inOneLeap, "in small steps": inSmallSteps, "from event to event": fromEventToEvent,
		} {
			if got := use(t, changes, pass); !slices.Equal(got.Events, want.Events) {
				fatal("%s: %v\nwant %v", how, got.short(), want.short())
			}
		}
		// And all of it planned ahead.
		planned := newMachine(t)
		var at time.Duration
		for _, c := range changes {
			at += c.wait
			planned.Plan(at, c.key, c.down)
		}
		planned.Advance(at + time.Minute)
		planned.Close()
		if !slices.Equal(planned.Events, want.Events) {
			fatal("planned: %v\nwant %v", planned.short(), want.short())
		}
	})
}

// Whatever is done, the events make sense on their own: times never go back,
// nothing is said or shown while off, each utterance ends once and none begins
// in another, a code is made once a session, and the state that a follower
// knows from the events is the machine's.
func TestRandomUseMakesSense(t *testing.T) {
	var all, events int
	defer func() { t.Logf("%d changes, %d events", all, events) }()
	evidence := bundletest.OnFailure(t, config(t))
	rapid.Check(t, func(rt *rapid.T) {
		changes := drawChanges(rt)
		m := use(t, changes, inOneLeap)
		all, events = all+len(changes), events+len(m.Events)
		err := sense(m.Events, m.State())
		if err == nil {
			return
		}
		evidence.Failed(m.Events, m.Now(), func(inputs []emulator.Event) bool {
			var seen emulatortest.Recorder
			end := bundle.Run(config(t), inputs, m.Now(), &seen)
			return sense(seen.Events, end) != nil
		})
		rt.Fatal(err)
	})
}

// sense says what about a session's events, or its end, makes no sense.
func sense(events []emulator.Event, end emulator.State) error {
	var last time.Duration
	var on bool
	var said uint32 // being said; 0 is nothing
	var made int
	var follow emulator.Follow
	for _, e := range events {
		if follow.Emit(e); e.At < last {
			return fmt.Errorf("%v at %v, after %v", e.Kind, e.At, last)
		}
		last = e.At
		switch e.Kind {
		case emulator.KindPower:
			if on == e.On || said != 0 {
				return fmt.Errorf("at %v power %v while on: %v, saying: %d", e.At, e.On, on, said)
			}
			on, made = e.On, 0
		case emulator.KindDisplay:
			if !on {
				return fmt.Errorf("at %v %q is shown while off", e.At, e.Display)
			}
		case emulator.KindSay:
			if !on || said != 0 || e.Duration <= 0 {
				return fmt.Errorf("at %v %q is said while on: %v, saying: %d", e.At, e.Utterance.Text(), on, said)
			}
			said = e.ID
		case emulator.KindSaid:
			if said != e.ID {
				return fmt.Errorf("at %v utterance %d ends, saying: %d", e.At, e.ID, said)
			}
			said = 0
		case emulator.KindOTP:
			if made++; !on || made > 1 {
				return fmt.Errorf("at %v code %d is made while on: %v", e.At, made, on)
			}
		}
	}
	got := follow.State()
	got.At, got.Speech, end.Speech = end.At, emulator.Speech{}, emulator.Speech{}
	if got != end {
		return fmt.Errorf("from the events the state is %+v, it is %+v", got, end)
	}
	return nil
}
