package inspector

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"codereader/emulator"
	"codereader/keypad"
)

// rowsText writes rows as their kinds: ">" before the last that has happened,
// "(...)" around later ones, "*" behind the chosen one.
func rowsText(rows []Row) string {
	var all []string
	for _, r := range rows {
		text := r.Kind
		if r.Now {
			text = ">" + text
		}
		if r.Later {
			text = "(" + text + ")"
		}
		if r.Chosen {
			text += "*"
		}
		all = append(all, text)
	}
	return strings.Join(all, " ")
}

func TestTheListFollowsWhatHappensUnlessItWasScrolled(t *testing.T) {
	inBubble(t, nil, func(r *rig) {
		show := func(want string) {
			t.Helper()
			v := r.view()
			if got := rowsText(v.Rows); got != want {
				t.Errorf("the list is %s, want %s", got, want)
			}
		}
		show("")
		if v := r.view(); v.ListName != "No events of these kinds" {
			t.Errorf("an empty list is %q", v.ListName)
		}
		r.press(keypad.Red)
		pass(5 * second)
		show("key key power tone otp display say >said")
		r.press(keypad.Key3)
		pass(second)
		show("power tone otp display say said key >key")
		r.do(PageUp)
		show("key key power tone otp display say said")
		r.press(keypad.Key3)
		pass(second)
		show("key key power tone otp display say said")
		if v := r.view(); v.ListName != "Events 1 to 8 of 12" || v.Top != 0 || v.Total != 12 {
			t.Errorf("the list is %q, at %d of %d", v.ListName, v.Top, v.Total)
		}
		r.do(PageDown)
		show("otp display say said key key key >key")
		r.press(keypad.Key3)
		pass(second)
		show("say said key key key key key >key")
		r.do(Back, Back, Back, Back)
		show("display say said key key >key (key) (key)")
	})
}

func TestKindsOfEventsAreHiddenAndShown(t *testing.T) {
	inBubble(t, nil, func(r *rig) {
		r.press(keypad.Red)
		pass(5 * second)
		r.Toggle(emulator.KindKey)
		synctest.Wait()
		r.tells("Not showing key.")
		if got := rowsText(r.view().Rows); got != "power tone otp display say >said" {
			t.Errorf("without keys: %s", got)
		}
		r.Toggle(emulator.KindKey)
		synctest.Wait()
		r.tells("Showing key.")
		r.do(Kinds)
		r.tells("Showing key alone.")
		if got := rowsText(r.view().Rows); got != "key >key" {
			t.Errorf("keys alone: %s", got)
		}
		r.do(Kinds, Kinds)
		r.tells("Showing display alone.")
		for range ListKinds - 2 {
			r.do(Kinds)
		}
		r.tells("Showing all events.")
		if got := len(r.view().Rows); got != 8 {
			t.Errorf("all are %d", got)
		}
		r.Toggle(200)
		r.do(Commands)
	})
}

func TestAnEventIsChosenAndGoneTo(t *testing.T) {
	inBubble(t, nil, func(r *rig) {
		r.do(Jump)
		r.tells("Choose an event first: Ctrl+Up.")
		if r.live.Rate() != 1 {
			t.Error("time stands still though nothing was chosen")
		}
		r.do(Up)
		r.tells("No events of these kinds")
		r.press(keypad.Red)
		pass(5 * second)
		r.view()
		r.do(Up, Up)
		r.tells("Chosen: 0:00.205 say no. 1: seven four five, six nine zero.")
		r.do(Jump)
		r.tells("At 0:00.205: say no. 1: seven four five, six nine zero.")
		if got := rowsText(r.view().Rows); got != "key key power tone otp display >say* (said)" {
			t.Errorf("the list is %s", got)
		}
		for range 20 {
			r.do(Up)
		}
		r.tells("Chosen: 0:00.000 key red down.")
		for range 20 {
			r.do(Down)
		}
		r.tells("Chosen: 0:02.905 said no. 1 done.")
		r.JumpTo(99)
		r.JumpTo(-1)
		if r.now() != 205*ms {
			t.Errorf("an event that is none led to %v", r.now())
		}
	})
}

func TestTheChosenEventStaysInSight(t *testing.T) {
	inBubble(t, nil, func(r *rig) {
		for range 12 {
			r.press(keypad.Key3)
			pass(second)
		}
		r.view()
		for range 20 {
			r.do(Up)
			if got := rowsText(r.view().Rows); !strings.Contains(got, "*") {
				t.Fatalf("the chosen event is out of sight: %s", got)
			}
		}
		for range 20 {
			r.do(Down)
			if got := rowsText(r.view().Rows); !strings.Contains(got, "*") {
				t.Fatalf("going down, the chosen event is out of sight: %s", got)
			}
		}
	})
}

func TestAClearedModelKnowsNothing(t *testing.T) {
	inBubble(t, nil, func(r *rig) {
		r.press(keypad.Red)
		pass(second)
		r.view()
		r.Model.toggle(emulator.KindTone)
		r.Model.Clear()
		if v := r.Model.View(time.Now()); len(v.Rows) != 0 || len(v.Reader) != 0 {
			t.Errorf("it knows %+v", v)
		}
		if v := r.view(); !v.Hidden[emulator.KindTone] || len(v.Rows) == 0 {
			t.Errorf("afterwards it shows %+v", v.Rows)
		}
	})
}
