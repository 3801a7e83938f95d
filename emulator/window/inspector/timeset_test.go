package inspector

import (
	"testing"
	"testing/synctest"
	"time"

	"codereader/clock"
	"codereader/keypad"
)

func TestTheClockIsSetFrozenAndLetDrift(t *testing.T) {
	inBubble(t, nil, func(r *rig) {
		r.do(BeforeEnd)
		r.tells("3.00 s left of the time step.")
		if v := r.view(); v.field(t, "Left in it") != "3.00 s" || v.field(t, "Time step") != "58907520" {
			t.Errorf("the step is %s, %s left", v.field(t, "Time step"), v.field(t, "Left in it"))
		}
		pass(second)
		r.do(BeforeEnd)
		if got := r.view(); got.field(t, "Time step") != "58907521" {
			t.Errorf("nearer to the end already, the step is %s", got.field(t, "Time step"))
		}

		r.do(SetClock)
		if !r.Model.Asking() || r.last() != "The clock shall show: 2026-01-01T00:00:57Z (Enter does it, Esc leaves it)" {
			t.Errorf("it asked %q", r.last())
		}
		r.enter("2030-05-06T07:08:09Z")
		r.tells("The clock shows 2030-05-06 07:08:09.0Z.")

		r.do(Drift)
		r.enter("50")
		r.tells("The clock drifts by 50 ppm.")
		r.do(Freeze)
		r.tells("The clock is frozen at 2030-05-06 07:08:09.0Z.")
		if v := r.view(); v.field(t, "Drift") != "frozen" || v.Button(Freeze) != "Unfreeze Ctrl+F" {
			t.Errorf("the drift is %s", v.field(t, "Drift"))
		}
		pass(time.Hour)
		if v := r.view(); v.field(t, "Clock") != "2030-05-06 07:08:09.0Z" {
			t.Errorf("frozen, it shows %s", v.field(t, "Clock"))
		}
		r.do(Freeze)
		r.tells("The clock runs again.")
		if v := r.view(); v.field(t, "Drift") != "50 ppm" {
			t.Errorf("the drift is %s", v.field(t, "Drift"))
		}
	})
}

func TestALineThatSaysNothingStaysWithTheReason(t *testing.T) {
	inBubble(t, nil, func(r *rig) {
		r.view()
		r.do(SetClock)
		r.enter("tomorrow")
		r.tells(clock.ErrTime.Error())
		if e := r.Model.View(time.Now()).Entry; !e.Asking || e.Text != "tomorrow" || e.Wrong != clock.ErrTime.Error() {
			t.Errorf("the line is %+v", e)
		}
		r.Leave()
		synctest.Wait()
		r.tells("Nothing changed.")
		if r.Model.Asking() || r.Leave() {
			t.Error("there is a line still")
		}
		r.Enter()
		r.tells("inspector: nothing is asked for")
	})
}

func TestSnapshotsAreSavedAndLoaded(t *testing.T) {
	inBubble(t, nil, func(r *rig) {
		r.press(keypad.Red)
		pass(3 * second)
		r.view()
		r.do(Save)
		r.Enter()
		synctest.Wait()
		r.tells("Saved in proposed.")
		want := r.view()
		pass(time.Minute)
		r.do(Load)
		r.enter("proposed")
		r.tells("Loaded from proposed; paused at 0:03.000.")
		v := r.view()
		if v.field(t, "Reader") != want.field(t, "Reader") || v.field(t, "Turns off in") != want.field(t, "Turns off in") {
			t.Errorf("loaded, it is %+v; saved, it was %+v", v.Reader, want.Reader)
		}
		if v.Total != 0 || !v.Paused {
			t.Errorf("the new session has %d events, paused: %v", v.Total, v.Paused)
		}
		r.do(Load)
		r.enter("nothing")
		r.tells("no such file")
		r.do(Save)
		r.enter("full")
		r.tells("the disk is full")
	})
}
