package speaker_test

import (
	"testing"
	"testing/synctest"
	"time"

	"codereader/voice/speaker"
	"codereader/voice/speaker/speakertest"
)

func TestNoDeviceIsToldOnceAndWhenThereIsOne(t *testing.T) {
	d := speakertest.New()
	d.Unplug()
	playOn(t, d, func(r *rig) {
		r.wantReports(speaker.ErrNoDevice)
		r.Say(code(1, 2, 3, 4, 5, 6))
		r.pass(time.Minute)
		r.wantReports(speaker.ErrNoDevice)
		silent(t, d.Advance(100*ms))

		d.Plug()
		r.pass(10 * time.Second)
		r.wantReports(speaker.ErrNoDevice, nil)
		silent(t, d.Advance(100*ms)) // what was said before is not said late
		u := code(6, 5, 4, 3, 2, 1)
		r.Say(u)
		r.wantHeard(r.pcm(u))
	})
}

func TestDeviceThatFailsIsToldOnceAndTriedAgain(t *testing.T) {
	play(t, func(r *rig) {
		for range 3 {
			r.reports = nil
			r.Mute(true)
			r.Say(code(1, 2, 3, 4, 5, 6))
			r.device.Advance(time.Second)
			r.device.Unplug()
			r.pass(300 * ms)
			r.wantReports(speaker.ErrDeviceLost)
			r.Say(code(1, 2, 3, 4, 5, 6))
			r.Cut()
			r.Say(code(1, 2, 3, 4, 5, 6))
			r.pass(time.Minute)
			r.wantReports(speaker.ErrDeviceLost)

			r.device.Plug()
			r.pass(10 * time.Second)
			r.wantReports(speaker.ErrDeviceLost, nil)
			r.Say(code(1, 2, 3, 4, 5, 6))
			silent(t, r.device.Advance(2*time.Second)) // it is still muted
			r.Cut()
			r.Mute(false)
			r.device.Advance(100 * ms)
			u := code(6, 5, 4, 3, 2, 1)
			r.Say(u)
			r.wantHeard(r.pcm(u))
		}
	})
}

// What waits when the device fails, or is said while there is none, is not said
// late when one comes at once.
func TestNothingIsSaidLate(t *testing.T) {
	play(t, func(r *rig) {
		r.Play(ramp(5*time.Second, 1000))
		r.Say(code(1, 2, 3, 4, 5, 6))
		r.device.Advance(time.Second)
		r.device.Unplug()
		r.pass(300 * ms)
		r.wantReports(speaker.ErrDeviceLost)
		r.Say(code(1, 2, 3, 4, 5, 6))
		r.device.Plug()
		r.pass(time.Second)
		r.wantReports(speaker.ErrDeviceLost, nil)
		silent(t, r.device.Advance(5*time.Second))
	})
}

// In a browser nothing sounds before the first gesture, which may be long.
func TestDeviceBesideIsWaitedFor(t *testing.T) {
	play(t, func(r *rig) {
		u := code(1, 2, 3, 4, 5, 6)
		r.Say(u)
		r.pass(time.Hour)
		r.wantReports()
		r.wantHeard(r.pcm(u))
	})
}

// Twice as long after each failure, up to 10 s.
func TestDeviceIsTriedLessAndLessOften(t *testing.T) {
	d := speakertest.New()
	d.Unplug()
	playOn(t, d, func(r *rig) {
		for _, c := range []struct {
			after time.Duration
			opens int
		}{
			{0, 1}, {500 * ms, 2}, {time.Second, 3}, {2 * time.Second, 4}, {4 * time.Second, 5}, {8 * time.Second, 6},
			{10 * time.Second, 7}, {10 * time.Second, 8}, {100 * time.Second, 18},
		} {
			r.pass(c.after)
			if got := d.Opens(); got != c.opens {
				t.Errorf("opened %d times, want %d", got, c.opens)
			}
		}
	})
}

// A device that fails as soon as it plays is not tried twice a second for ever.
func TestDeviceThatKeepsFailingIsTriedLessAndLessOften(t *testing.T) {
	play(t, func(r *rig) {
		for range 1000 {
			r.device.Unplug()
			r.pass(60 * ms)
			r.device.Plug()
			r.pass(240 * ms)
		}
		if got := r.device.Opens(); got > 40 { // in 300 s
			t.Errorf("opened %d times in 5 minutes", got)
		}
	})
}

func TestDeviceRestsWhenThereIsNothingToPlay(t *testing.T) {
	play(t, func(r *rig) {
		u := code(1, 2, 3, 4, 5, 6)
		for range 3 {
			r.Play(ramp(5*time.Second, 1000))
			for range 49 {
				r.device.Advance(100 * ms)
				r.pass(100 * ms)
				if r.device.Resting() {
					t.Fatal("it rests while it plays")
				}
			}
			r.device.Advance(100 * ms)
			r.pass(10 * time.Second)
			if !r.device.Resting() {
				t.Fatal("it never rests")
			}
			r.Say(u)
			synctest.Wait()
			if r.device.Resting() {
				t.Fatal("it goes on resting")
			}
			r.wantHeard(r.pcm(u))
			r.pass(1300 * ms)
			if !r.device.Resting() {
				t.Error("a second after the last sound it does not rest")
			}
		}
	})
}

// A device that rests does not notice that it has failed: it is woken for that.
func TestDeviceThatFailsWhileItRestsIsNoticed(t *testing.T) {
	for _, rests := range []time.Duration{5 * time.Second, 6 * time.Second, 67 * time.Second} {
		play(t, func(r *rig) {
			r.pass(rests)
			r.device.Unplug()
			r.pass(2100 * ms)
			r.wantReports(speaker.ErrDeviceLost)
		})
	}
}

// What the device has not played is dropped with it, and nothing is left
// waiting (or the bubble would not end).
func TestCloseInTheMiddleOfEverything(t *testing.T) {
	play(t, func(r *rig) {
		r.Play(ramp(20*time.Second, 1000))
		r.device.Advance(100 * ms)
		r.Say(code(1, 2, 3, 4, 5, 6))
		r.Close()
		r.Close()
		r.Say(code(1, 2, 3, 4, 5, 6))
		r.Mute(true)
		r.Cut()
		silent(t, r.device.Advance(time.Second)[samples(speakertest.Block):])
		r.wantReports()
	})
}

func TestCloseWhileADeviceIsWaitedFor(t *testing.T) {
	d := speakertest.New()
	d.Unplug()
	playOn(t, d, func(r *rig) {
		r.pass(30 * time.Second)
		begun := time.Now()
		r.Close()
		if took := time.Since(begun); took > 0 {
			t.Errorf("it took %v", took)
		}
	})
}

// A process that is only just starting is ended, too.
func TestCloseWhileAProcessStarts(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := speakertest.New()
		start := speaker.Beside(d.Open)
		s := speaker.New(bank(t), func() (*speaker.Process, error) {
			<-time.After(3 * time.Second)
			return start()
		}, func(err error) { t.Error("reported", err) })
		<-time.After(time.Second)
		s.Say(code(1, 2, 3, 4, 5, 6))
		s.Close()
		if n := d.Opens(); n > 1 {
			t.Errorf("opened %d times", n)
		}
	})
}
