package inspector

import (
	"math"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"codereader/emulator"
	"codereader/keypad"
)

func TestPauseStopsTimeAndLetsItPassAsItDid(t *testing.T) {
	inBubble(t, nil, func(r *rig) {
		pass(2 * second)
		r.do(Faster, Pause)
		r.tells("Paused at 0:02.000.")
		pass(time.Hour)
		if got := r.now(); got != 2*second {
			t.Errorf("while paused it became %v", got)
		}
		if v := r.view(); !v.Paused || v.Passing || v.Rate != "paused" || v.Button(Pause) != "Run F5" {
			t.Errorf("the view is %+v", v)
		}
		r.do(Pause)
		r.tells("Time passes: 2×.")
		pass(second)
		if got := r.now(); got != 4*second {
			t.Errorf("a second later it is %v, want 4s", got)
		}
	})
}

func TestRatesGoFromATenthToAsFastAsItGoes(t *testing.T) {
	want := []string{"2×", "5×", "10×", "20×", "50×", "100×", "as fast as it goes", "as fast as it goes", "100×"}
	inBubble(t, nil, func(r *rig) {
		for i, w := range want {
			c := Faster
			if i == len(want)-1 {
				c = Slower
			}
			r.do(c)
			r.tells("Time passes: " + w + ".")
		}
		for range len(rates) {
			r.do(Slower)
		}
		r.tells("Time passes: 0.1×.")
		if got := r.live.Rate(); got != emulator.MinRate {
			t.Errorf("the slowest is %v", got)
		}
		r.do(Pause, Faster)
		r.tells("Paused; when time passes: 0.2×.")
		if r.live.Rate() != 0 {
			t.Error("a faster rate made time pass")
		}
		r.do(Pause)
		if got := r.live.Rate(); got != 0.2 {
			t.Errorf("it goes on with %v", got)
		}
	})
	for _, rate := range []float64{0.1, 0.3, 1, 7, 100, math.Inf(1)} {
		if f, s := faster(rate), slower(rate); f < rate || s > rate {
			t.Errorf("from %v faster is %v, slower %v", rate, f, s)
		}
	}
}

func TestAStepIsTheNextThingThatHappens(t *testing.T) {
	inBubble(t, nil, func(r *rig) {
		r.do(Pause)
		r.chord(keypad.Key5)
		var at []time.Duration
		for range 4 {
			r.do(Step)
			at = append(at, r.now())
		}
		// Red is debounced, the digit goes down, it is debounced and acts, and the
		// tone ends.
		want := []time.Duration{5 * ms, 40 * ms, 45 * ms, 120 * ms}
		for i := range want {
			if at[i] != want[i] {
				t.Fatalf("the steps went to %v, want %v", at, want)
			}
		}
		r.tells("Step to 0:00.120: key 5 up.")
	})
	inBubble(t, nil, func(r *rig) {
		r.do(Step)
		r.tells("Nothing more happens by itself.")
	})
}

func TestBackAndForwardGoToWhereSomethingHappened(t *testing.T) {
	inBubble(t, nil, func(r *rig) {
		r.press(keypad.Red)
		pass(10 * second)
		r.do(Back)
		r.tells("Back at 0:02.905: said no. 1 done.")
		r.do(Back)
		r.tells("Back at 0:00.205: say no. 1: seven four five, six nine zero.")
		if v := r.view(); v.Said[0].Head != "No. 1 at 0:00.205, 2.70 s, sounding" || !v.Paused {
			t.Errorf("there the view is %+v", v)
		}
		r.do(Back, Back, Back)
		r.tells("Back at 0:00.000: key red down.")
		r.do(Back)
		r.tells("What is remembered begins here.")
		r.do(Forward, Forward)
		r.tells("Forward at 0:00.105: display 745 690.")
		r.do(Forward, Forward)
		r.tells("Forward at 0:02.905: said no. 1 done.")
		r.do(Forward)
		r.tells("Nothing later is remembered.")
		pass(time.Minute)
		if got := r.now(); got != 2905*ms {
			t.Errorf("it went on to %v by itself", got)
		}
	})
}

func TestAKeyAfterGoingBackIsPressedAtOnce(t *testing.T) {
	inBubble(t, nil, func(r *rig) {
		r.chord(keypad.Key9)
		pass(5 * second)
		r.chord(keypad.Key9)
		pass(5 * second)
		r.view()
		red := slices.IndexFunc(r.Model.list.events, func(e emulator.Event) bool {
			return e.Kind == emulator.KindKey && e.Key == keypad.Red && !e.Down
		})
		r.JumpTo(red) // the end of the first chord
		synctest.Wait()
		r.tells("At 0:00.160: key red up.")
		r.live.Do(func(m *emulator.Machine) {
			r.o.Hand.Press(1, keypad.Key9)
			m.Advance(m.Now())
		})
		v := r.view()
		if last := v.Rows[len(v.Rows)-1]; last.Time != "0:00.160" || last.Text != "9 down" || !last.Now {
			t.Errorf("the last event is %+v", last)
		}
		if v.Total != red+2 {
			t.Errorf("%d events are remembered, want %d and the key", v.Total, red+1)
		}
	})
}

func TestAnotherRecordKeepsTimeFromGoingBack(t *testing.T) {
	inBubble(t, func(o *Options) { o.InOrder = true }, func(r *rig) {
		r.press(keypad.Red)
		pass(5 * second)
		for _, c := range []Command{Back, Forward, Jump, Load} {
			r.do(c)
			if c == Load {
				r.enter("x")
			}
			r.tells("No going back while sound or captions are recorded.")
		}
		if r.now() != 5*second || r.live.Rate() != 1 {
			t.Errorf("it is %v at %v", r.now(), r.live.Rate())
		}
	})
}

func TestShutLetsTimePassAsItShould(t *testing.T) {
	inBubble(t, nil, func(r *rig) {
		r.Open()
		synctest.Wait()
		r.Shut()
		synctest.Wait()
		r.tells("Inspector shut.")
		r.do(Faster, Pause)
		r.Shut()
		synctest.Wait()
		r.tells("Inspector shut; time passes as it should again.")
		if got := r.live.Rate(); got != 1 {
			t.Errorf("the rate is %v", got)
		}
		r.do(Pause, Pause)
		if got := r.live.Rate(); got != 1 {
			t.Errorf("opened again and paused, it goes on with %v", got)
		}
	})
}

// A reader whose inspector is open does what it does without one.
func TestLookingChangesNothing(t *testing.T) {
	session := func(look bool) []emulator.Event {
		var all []emulator.Event
		keep := emulator.SinkFunc(func(e emulator.Event) { all = append(all, e) })
		inBubble(t, nil, func(r *rig) {
			for i := range 40 {
				switch {
				case i%3 == 0:
					r.press(keypad.Red)
				default:
					r.chord(keypad.Key(i % 10))
				}
				for range 30 {
					pass(37 * ms)
					if look {
						r.view()
					}
				}
			}
		}, keep)
		return all
	}
	with, without := session(true), session(false)
	if len(with) != len(without) || len(with) < 100 {
		t.Fatalf("%d events with an inspector, %d without", len(with), len(without))
	}
	for i := range with {
		if with[i] != without[i] {
			t.Fatalf("event %d is %+v with an inspector, %+v without", i, with[i], without[i])
		}
	}
}

func TestWhatIsRememberedIsBounded(t *testing.T) {
	m := machine(t, silent{})
	c := NewControl(Options{Live: emulator.NewLive(m), Tell: func(string) {}})
	c.Attach(m)
	for at := time.Duration(0); at < 6000*second; at += second / 2 {
		m.Advance(at)
		m.Contact(keypad.Key3, at%second == 0)
		c.Bound()
		if n := len(c.history.Events()); n > MaxEvents+1 {
			t.Fatalf("%d events are remembered", n)
		}
	}
	if n := len(c.history.Events()); n < MaxEvents/2 {
		t.Errorf("%d events are remembered, want at least half of %d", n, MaxEvents)
	}
}
