package emulator_test

import (
	"context"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"codereader/emulator"
	"codereader/emulator/emulatortest"
)

// live runs a machine in real time, which in a test's bubble is virtual.
func live(t *testing.T, do func(l *emulator.Live)) *emulatortest.Recorder {
	t.Helper()
	r := &emulatortest.Recorder{}
	synctest.Test(t, func(t *testing.T) {
		l := emulator.NewLive(emulator.New(config(t), r))
		ctx, cancel := context.WithCancel(t.Context())
		go l.Run(ctx)
		do(l)
		cancel()
		<-l.Ended()
	})
	return r
}

// sleep lets real time pass in the bubble.
func sleep(d time.Duration) { <-time.After(d) }

// Run by the system's clock it does to the nanosecond what it does in virtual
// time.
func TestLiveIsTheMachineInRealTime(t *testing.T) {
	got := live(t, func(l *emulator.Live) {
		sleep(second)
		l.Post(func(m *emulator.Machine) { m.Contact(red, true) })
		sleep(100 * ms)
		l.Do(func(m *emulator.Machine) { m.Contact(red, false) })
		sleep(10 * second)
		l.Do(func(m *emulator.Machine) { m.Plan(300*ms, k3, true) })
		sleep(29 * second)
	})
	m := newMachine(t)
	m.press(second, red)
	m.Plan(11_400*ms, k3, true)
	m.Advance(40_100 * ms)
	m.Close()
	if !slices.Equal(got.Events, m.Events) {
		t.Errorf("%v\nwant %v", (&machine{m.Machine, got}).short(), m.short())
	}
}

func TestPostedFunctionsRunInOrder(t *testing.T) {
	var order []int
	var at []time.Duration
	live(t, func(l *emulator.Live) {
		sleep(second)
		for i := range 100 {
			if !l.Post(func(m *emulator.Machine) { order, at = append(order, i), append(at, m.Now()) }) {
				t.Error("not taken")
			}
		}
		synctest.Wait()
		if len(order) != 100 {
			t.Errorf("%d of 100 were called without time passing", len(order))
		}
		l.Do(func(*emulator.Machine) { order = append(order, 100) })
	})
	if !slices.IsSorted(order) || len(order) != 101 {
		t.Errorf("order %v", order)
	}
	for _, d := range at {
		if d != second {
			t.Errorf("called at device time %v, want 1s", d)
		}
	}
}

// What is posted from within is done next, and does not wait for itself.
func TestPostFromWithin(t *testing.T) {
	var done []string
	live(t, func(l *emulator.Live) {
		l.Do(func(*emulator.Machine) {
			l.Post(func(*emulator.Machine) { done = append(done, "second") })
			done = append(done, "first")
		})
		synctest.Wait()
	})
	if !slices.Equal(done, []string{"first", "second"}) {
		t.Errorf("%v", done)
	}
}

// Device time goes on from where the machine stood.
func TestLiveGoesOnFromWhereTheMachineStood(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m := newMachine(t)
		m.Advance(time.Hour)
		sleep(time.Minute) // which is nothing to the machine
		l := emulator.NewLive(m.Machine)
		ctx, cancel := context.WithCancel(t.Context())
		go l.Run(ctx)
		sleep(second)
		var now time.Duration
		l.Do(func(m *emulator.Machine) { now = m.Now() })
		if want := time.Hour + second; now != want {
			t.Errorf("it is %v, want %v", now, want)
		}
		cancel()
		<-l.Ended()
	})
}

// Once the driver has ended, all that was posted is done, the machine is
// closed, and nothing more is taken.
func TestLiveEndsOrderly(t *testing.T) {
	done := 0
	var l *emulator.Live
	r := live(t, func(running *emulator.Live) {
		l = running
		sleep(second)
		for range 10 {
			l.Post(func(*emulator.Machine) { done++ })
		}
	})
	if done != 10 {
		t.Errorf("%d of 10 were done", done)
	}
	if last := r.Events[len(r.Events)-1]; last.Kind != emulator.KindEnd || last.At != second {
		t.Errorf("the last event is %v at %v", last.Kind, last.At)
	}
	never := func(*emulator.Machine) { t.Error("done after the end") }
	if l.Post(never) || l.Do(never) {
		t.Error("taken after the end")
	}
}

// Whatever is taken is done, also what comes as the driver is told to end.
func TestWhatIsTakenAtTheEndIsDone(t *testing.T) {
	took := 0
	for range 200 {
		synctest.Test(t, func(t *testing.T) {
			l := emulator.NewLive(newMachine(t).Machine)
			ctx, cancel := context.WithCancel(t.Context())
			go l.Run(ctx)
			synctest.Wait() // it sleeps
			cancel()
			var taken, done int
			for range 3 {
				if l.Post(func(*emulator.Machine) { done++ }) {
					taken++
				}
			}
			<-l.Ended()
			if done != taken {
				t.Errorf("%d taken, %d done", taken, done)
			}
			took += taken
		})
	}
	t.Logf("%d were in time to be taken", took)
}

// An idle reader wakes nobody.
func TestIdleLiveSleeps(t *testing.T) {
	wakes := 0
	synctest.Test(t, func(t *testing.T) {
		l := emulator.NewLive(newMachine(t).Machine)
		ctx, cancel := context.WithCancel(t.Context())
		go l.Run(ctx)
		l.Do(func(m *emulator.Machine) {
			m.Attach(emulator.SinkFunc(func(e emulator.Event) { wakes++ }))
		})
		sleep(24 * time.Hour)
		cancel()
		<-l.Ended()
	})
	if wakes != 1 { // the end
		t.Errorf("%d events of a reader that nobody touched", wakes)
	}
}

func TestASinkMayAskForTheRate(t *testing.T) {
	live(t, func(l *emulator.Live) {
		var rates []float64
		l.Post(func(m *emulator.Machine) {
			m.Attach(emulator.SinkFunc(func(emulator.Event) { rates = append(rates, l.RateHere()) }))
			m.Contact(red, true)
		})
		l.SetRate(2)
		l.Do(func(m *emulator.Machine) { m.Contact(red, false) })
		if !slices.Equal(rates, []float64{1, 2}) {
			t.Errorf("the rates were %v, want 1 and 2", rates)
		}
	})
}
