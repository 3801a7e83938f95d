package scenario_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/emulator/scenario"
	"codereader/keypad"
)

// edges returns the key events of a script as "9+50 9-150": key, down or up,
// milliseconds.
func edges(t *testing.T, src string) (string, time.Duration) {
	t.Helper()
	var r emulatortest.Recorder
	res, err := run(t, src, recorded(&r))
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, e := range r.Kind(emulator.KindKey) {
		sign := "-"
		if e.Down {
			sign = "+"
		}
		list = append(list, fmt.Sprint(e.Key, sign, e.At.Milliseconds()))
	}
	return strings.Join(list, " "), res.State.At
}

// TestKeyStepsTakeTheTimeThatTheySay; the 5 ms at the end of press and chord
// are the contact's.
func TestKeyStepsTakeTheTimeThatTheySay(t *testing.T) {
	if scenario.PressTime != ms(100) || scenario.ChordGap != ms(50) || keypad.DebounceTime != ms(5) {
		t.Fatal("the figures of this test are of other constants")
	}
	for _, test := range []struct {
		src, edges string
		end        int
	}{
		{"press red", "red+0 red-100", 105},
		{"press red 2s", "red+0 red-2000", 2005},
		{"press red 4ms", "red+0 red-4", 9},
		{"press 9\npress 9", "9+0 9-100 9+105 9-205", 210},
		{"chord 9", "red+0 9+50 9-150 red-200", 205},
		{"chord 9 7 7", "red+0 9+50 9-150 7+200 7-300 7+350 7-450 red-500", 505},
		{"down 9\nwait 150ms\ndown red\nwait 50ms\nup red\nup 9", "9+0 red+150 red-200 9-200", 200},
		{"wait 1.5s\nwait 20us\nsettle", "", 1500},

		// What undoes an edge of the same instant waits until the edge counts.
		{"down 9\nup 9\ndown 9\nup 9", "9+0 9-5 9+10 9-15", 15},
		{"down red\ndown 9\nup 9\ndown 9\nup 9\nup red", "red+0 9+0 9-5 9+10 9-15 red-15", 15},
		{"press red 0s", "red+0 red-5", 10},
		{"down 9\nwait 2ms\nup 9", "9+0 9-2", 2},

		// A key cannot go where it is.
		{"up 9\ndown 9\ndown 9", "9+0", 0},
		{"down red\nwait 50ms\nchord 9", "red+0 9+100 9-200 red-250", 255},
	} {
		got, end := edges(t, test.src)
		if got != test.edges || end.Round(time.Millisecond) != ms(test.end) {
			t.Errorf("%q: %s until %v, want %s until %d ms", test.src, got, end, test.edges, test.end)
		}
	}
}

// TestExpectationsSeeWhatTheEdgeBeforeThemDoes, and take time for it only if
// no time has passed since the edge.
func TestExpectationsSeeWhatTheEdgeBeforeThemDoes(t *testing.T) {
	for _, test := range []struct {
		src string
		end int
	}{
		{"down red\nwait 100ms\nup red\npower on", 105},
		{"down red\nwait 100ms\nup red\n! power off", 105},
		{"down red\nwait 100ms\nup red\ndisplay '745 690'\npower on", 105},
		{"down red\nwait 100ms\nup red\n[volume:6] wait 1ms", 106},
		{"down red\nwait 100ms\nup red\nwithin 0s power on", 105},
		{"down red\ndown 9\nsetting volume 7", 5},
		{"down red\nwait 2ms\npower off\nup red\nwait 2ms\npower off", 4},
		{"down red\nwait 100ms\nup red\nwait 4ms\npower off\nwait 1ms\npower on", 105},
		{"power off\ndisplay ''\nspoken ''", 0},

		// Speech that a tone holds up begins.
		{"press red\nspoken 'syv fire fem, seks ni nul'", 205},
		{"press red\n! spoken ''", 205},
		{"chord 9\nspoken 'lydstyrke syv'", 205},
	} {
		res, err := run(t, test.src)
		if err != nil {
			t.Error(err)
		}
		if res.State.At != ms(test.end) {
			t.Errorf("%q ended at %v, want %d ms", test.src, res.State.At, test.end)
		}
	}
}

func TestSpokenIsWhatWasHeard(t *testing.T) {
	// Speech that was cut before it began was never said.
	if _, err := run(t, "chord 1\nsettle\npress red\npress red\npress 1\nspoken English"); err != nil {
		t.Error(err)
	}
	// What was cut after it began was.
	if _, err := run(t, "press red\nwait 500ms\npress red\nspoken 'syv fire fem, seks ni nul'"); err != nil {
		t.Error(err)
	}
}

func TestWithinTakesNoLongerThanItMust(t *testing.T) {
	for _, test := range []struct {
		src string
		end int // milliseconds
	}{
		{"within 5s power off", 0},
		{"press red\nsettle\nwithin 21s power off", 22905},
		{"press red\nsettle\nwithin 20s power off", 22905},
		{"press red\nsettle\n! within 19999ms power off", 22904},
		{"press red\nsettle\nwithin 21s ! power on", 22905},
		{"press red\nwithin 1s ! display ''", 105},
		{"! within 3s power on", 3000},
		{"! within 3s ! power off", 3000},
		{"chord 9\nwithin 1s spoken 'lydstyrke syv'", 205},
		{"press red\nsettle\nchord 6\nwithin 10s display '745 690'", 5760},
	} {
		res, err := run(t, test.src)
		if err != nil {
			t.Errorf("%q: %v", test.src, err)
		}
		if res.State.At.Round(time.Millisecond) != ms(test.end) {
			t.Errorf("%q ended at %v, want %d ms", test.src, res.State.At, test.end)
		}
	}
}

func TestSettleEndsWithTheLastWord(t *testing.T) {
	var r emulatortest.Recorder
	res, err := run(t, "press red\nsettle\nsettle", recorded(&r))
	if err != nil {
		t.Fatal(err)
	}
	said, ok := r.Last(emulator.KindSaid)
	if !ok || said.End != emulator.Done || said.At != res.State.At {
		t.Errorf("ended at %v, the last word at %v", res.State.At, said.At)
	}
}
