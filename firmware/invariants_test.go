package firmware_test

import (
	"testing"
	"time"

	"codereader/firmware"
	"codereader/firmware/firmwaretest"
	"codereader/keypad"

	"pgregory.net/rapid"
)

// What holds of every use of the reader, whatever is done with it. That nothing
// is shown or spoken while it is off is part of the board's contract, which
// every test here checks; it is said again, because it matters most.
func TestRandomUseKeepsTheInvariants(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, steps := drawSetup(t), drawUse(t)
		r := drive(t, s, steps)
		keys := counted(steps, 30*second)
		spoken := speech(r.Board.Calls, s)

		nothingWhileOff(t, r.Board.Calls)
		againMakesNoCode(t, r.Board.Calls)
		settingsStayInRange(t, r.Board.Calls)
		offOnlyByRedOrTime(t, r.Board.Calls, keys, spoken)
		pressesCutSpeech(t, keys, spoken)
	})
}

func nothingWhileOff(t tb, calls []firmwaretest.Call) {
	on := false
	for _, c := range calls {
		switch c.Kind {
		case firmwaretest.Power:
			on = c.On
		case firmwaretest.Show, firmwaretest.Say, firmwaretest.Made, firmwaretest.Save:
			if !on {
				t.Errorf("while off, at %v: %v", c.At, c)
			}
		}
	}
}

func againMakesNoCode(t tb, calls []firmwaretest.Call) {
	made := 0
	for _, c := range calls {
		switch c.Kind {
		case firmwaretest.Power:
			made = 0
		case firmwaretest.Made:
			if made++; made > 1 {
				t.Errorf("at %v a second code is made since the reader was turned on", c.At)
			}
		}
	}
}

func settingsStayInRange(t tb, calls []firmwaretest.Call) {
	check := func(at time.Duration, volume, speed uint8) {
		if volume < 1 || volume > 9 || speed < 1 || speed > 9 {
			t.Errorf("at %v volume %d, speed %d", at, volume, speed)
		}
	}
	for _, c := range calls {
		switch c.Kind {
		case firmwaretest.Save:
			check(c.At, c.Settings.Volume, c.Settings.Speed)
		case firmwaretest.Say:
			check(c.At, c.Utterance.Volume, c.Utterance.Speed)
		case firmwaretest.Tone:
			check(c.At, c.Volume, 1)
		}
	}
}

// offOnlyByRedOrTime: the reader turns off when red comes up, or 20 s after the
// last key or the last speech, to the nanosecond.
func offOnlyByRedOrTime(t tb, calls []firmwaretest.Call, keys []keypad.Event, spoken []interval) {
	for _, c := range calls {
		if c.Kind != firmwaretest.Power || c.On {
			continue
		}
		var last time.Duration
		redUp := false
		for _, k := range keys {
			if k.At <= c.At {
				last = max(last, k.At)
			}
			redUp = redUp || k.At == c.At && k.Key == keypad.Red && !k.Down
		}
		for _, s := range spoken {
			if s.from < c.At {
				last = max(last, s.to)
			}
		}
		switch {
		case c.Why == firmware.ByRed && !redUp:
			t.Errorf("at %v the reader turns off by red, which did not come up", c.At)
		case c.Why == firmware.Idle && c.At != last+20*second:
			t.Errorf("at %v the reader turns off by itself, though the last that was done or heard was at %v", c.At, last)
		}
	}
}

func pressesCutSpeech(t tb, keys []keypad.Event, spoken []interval) {
	for _, k := range keys {
		for _, s := range spoken {
			if k.Down && s.from < k.At && k.At < s.to {
				t.Errorf("%v was pressed at %v, and what was said from %v went on until %v", k.Key, k.At, s.from, s.to)
			}
		}
	}
}

// counted is the naive debouncer: a contact's change counts after 5 ms unless
// the contact changes again before.
func counted(steps []step, rest time.Duration) []keypad.Event {
	var now time.Duration
	var level, stable [keypad.Keys]bool
	var since [keypad.Keys]time.Duration
	var all []keypad.Event
	pass := func(until time.Duration) {
		for ; now <= until; now += ms {
			for k := range level {
				if level[k] != stable[k] && now == since[k]+5*ms {
					stable[k] = level[k]
					all = append(all, keypad.Event{Key: keypad.Key(k), Down: level[k], At: now})
				}
			}
		}
		now = until
	}
	for _, s := range steps {
		pass(now + time.Duration(s.wait)*ms)
		if level[s.key] != s.down {
			level[s.key], since[s.key] = s.down, now
		}
	}
	pass(now + rest)
	return all
}

// interval is when something was being said, its wait for a tone included.
type interval struct{ from, to time.Duration }

// speech returns when there was any, from the calls alone.
func speech(calls []firmwaretest.Call, s setup) []interval {
	var all []interval
	var toneEnd time.Duration
	for _, c := range calls {
		switch c.Kind {
		case firmwaretest.Tone:
			toneEnd = c.At + firmwaretest.ToneTime
		case firmwaretest.Say:
			all = append(all, interval{c.At, max(c.At, toneEnd) + s.length(&c.Utterance)})
		case firmwaretest.Hush:
			all[len(all)-1].to = c.At
		}
	}
	return all
}

// The functions above see what they are there to see.
func TestInvariantsSeeBreaches(t *testing.T) {
	on := firmwaretest.Call{Kind: firmwaretest.Power, On: true}
	off := firmwaretest.Call{At: 25 * second, Kind: firmwaretest.Power, Why: firmware.Idle}
	made := firmwaretest.Call{Kind: firmwaretest.Made}
	press := []keypad.Event{{Key: k3, Down: true, At: 10 * second}}
	for name, check := range map[string]func(tb){
		"shown while off": func(t tb) { nothingWhileOff(t, []firmwaretest.Call{{Kind: firmwaretest.Show}}) },
		"two codes":       func(t tb) { againMakesNoCode(t, []firmwaretest.Call{on, made, made}) },
		"volume 10":       func(t tb) { settingsStayInRange(t, []firmwaretest.Call{{Kind: firmwaretest.Tone, Volume: 10}}) },
		"speed 0": func(t tb) {
			settingsStayInRange(t, []firmwaretest.Call{{Kind: firmwaretest.Save, Settings: firmware.Settings{Volume: 1}}})
		},
		"off too early":         func(t tb) { offOnlyByRedOrTime(t, []firmwaretest.Call{off}, press, nil) },
		"off during speech":     func(t tb) { offOnlyByRedOrTime(t, []firmwaretest.Call{off}, nil, []interval{{0, 30 * second}}) },
		"off by no red":         func(t tb) { offOnlyByRedOrTime(t, []firmwaretest.Call{{Kind: firmwaretest.Power}}, press, nil) },
		"speech past a press":   func(t tb) { pressesCutSpeech(t, press, []interval{{9 * second, 11 * second}}) },
		"speech past any press": func(t tb) { pressesCutSpeech(t, press, []interval{{0, time.Hour}}) },
	} {
		var w witness
		if check(&w); w.errors == 0 {
			t.Errorf("%s: not seen", name)
		}
	}
	var w witness
	offOnlyByRedOrTime(&w, []firmwaretest.Call{{At: 30 * second, Kind: firmwaretest.Power, Why: firmware.Idle}}, press, []interval{{0, 10 * second}})
	pressesCutSpeech(&w, press, []interval{{9 * second, 10 * second}, {10 * second, 12 * second}})
	if w.errors != 0 {
		t.Errorf("%d breaches seen where there are none", w.errors)
	}
}

// witness counts errors.
type witness struct {
	tb
	errors int
}

func (w *witness) Errorf(string, ...any) { w.errors++ }
