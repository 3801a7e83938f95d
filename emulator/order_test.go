package emulator_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/keypad"
)

// short describes the events since the start, such as "100ms key red+" or
// "105ms say".
func (m *machine) short() []string {
	var all []string
	for _, e := range m.Events[1:] {
		text := fmt.Sprintf("%v %v", e.At, e.Kind)
		switch e.Kind {
		case emulator.KindKey:
			text += fmt.Sprintf(" %v%s", e.Key, map[bool]string{true: "+", false: "-"}[e.Down])
		case emulator.KindPower:
			text += fmt.Sprintf(" %v", e.Why)
		case emulator.KindDisplay:
			text += fmt.Sprintf(" %q", e.Display)
		case emulator.KindSaid:
			text += fmt.Sprintf(" %v", e.End)
		case emulator.KindTone:
			text += fmt.Sprintf(" %v", e.Tone)
		case emulator.KindSetting:
			text += fmt.Sprintf(" %v", e.Setting)
		}
		all = append(all, text)
	}
	return all
}

// happened compares the events since the start with lines as short makes them.
func (m *machine) happened(t *testing.T, want ...string) {
	t.Helper()
	if got := m.short(); !slices.Equal(got, want) {
		t.Errorf("\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

// From red's contact to its end: power, tone, code, display in one instant, and
// the words when the tone has ended.
func TestEventsOfACodeInTheirOrder(t *testing.T) {
	m := newMachine(t)
	m.press(0, red)
	m.Advance(time.Minute)
	m.Close()
	m.happened(t,
		"0s key red+", "100ms key red-",
		"105ms power red", "105ms tone rising", "105ms otp", `105ms display "287 082"`,
		"205ms say", "2.905s said done",
		`22.905s display ""`, "22.905s power idle", "22.905s tone falling",
		"1m0s end")
}

func TestPressCutsSpeech(t *testing.T) {
	m := newMachine(t)
	m.press(0, red)
	m.press(second, k9) // alone: it cuts, and does nothing else
	m.Advance(2 * second)
	m.happened(t,
		"0s key red+", "100ms key red-", "105ms power red", "105ms tone rising", "105ms otp", `105ms display "287 082"`,
		"205ms say", "1s key 9+", "1.005s said cut", "1.1s key 9-")
}

// Words that were cut before they began were never heard.
func TestWordsThatWaitForATone(t *testing.T) {
	m := newMachine(t)
	m.press(0, red)
	m.Plan(190*ms, k4, true)
	m.Advance(194 * ms)
	if s := m.State().Speech; !s.Waiting || s.Speaking || s.Start != 205*ms || s.ID != 1 || s.Length != 2700*ms {
		t.Errorf("waiting for the tone: %+v", s)
	}
	m.Advance(second)
	if s := m.State().Speech; s.Waiting || s.Speaking {
		t.Errorf("after the press: %+v", s)
	}
	m.happened(t,
		"0s key red+", "100ms key red-", "105ms power red", "105ms tone rising", "105ms otp", `105ms display "287 082"`,
		"190ms key 4+")
}

// What is due at one instant: the firmware, the end of speech, and then the
// contacts that were planned, in the order of planning.
func TestOrderWithinAnInstant(t *testing.T) {
	m := newMachine(t)
	m.Plan(0, red, true)
	m.Plan(5*ms, k9, true)
	m.Plan(5*ms, k9, false)
	m.Plan(5*ms, k9, true)
	m.Plan(5*ms, red, false) // red has been stable for 5 ms: it counts
	m.Advance(9 * ms)
	m.happened(t, "0s key red+", "5ms key 9+", "5ms key 9-", "5ms key 9+", "5ms key red-")
	m.Advance(10 * ms) // 9 counts before red's release, as it changed before
	m.happened(t, "0s key red+", "5ms key 9+", "5ms key 9-", "5ms key 9+", "5ms key red-",
		"10ms power chord", "10ms tone rising", "10ms setting volume", `10ms display "Lyd 7"`)

	// A press that counts as the words end by themselves finds them cut; one
	// that counts later finds them ended.
	for early, end := range map[time.Duration]string{0: "cut", 1: "done"} {
		m := newMachine(t)
		m.press(0, red)
		m.Plan(2905*ms-5*ms+early, k3, true)
		m.Advance(3 * second)
		if last, _ := m.Last(emulator.KindSaid); last.End.String() != end || last.At != 2905*ms {
			t.Errorf("%v after: %v at %v, want %s", early, last.End, last.At, end)
		}
	}
}

// A planned contact changes just as one does that is changed by hand when time
// has come so far.
func TestPlannedContactsAreContacts(t *testing.T) {
	planned, byHand := newMachine(t), newMachine(t)
	for _, c := range []struct {
		at   time.Duration
		key  keypad.Key
		down bool
	}{
		{0, red, true}, {5 * ms, red, false}, {10 * ms, k9, true}, {105 * ms, red, true}, {110 * ms, k9, false},
		{115 * ms, red, false}, {215 * ms, red, true}, {220 * ms, k5, true}, {1020 * ms, k5, false}, {25 * second, k2, true},
	} {
		planned.Plan(c.at, c.key, c.down)
		byHand.Advance(c.at)
		byHand.Contact(c.key, c.down)
	}
	planned.Advance(time.Minute)
	byHand.Advance(time.Minute)
	if !slices.Equal(planned.trace(), byHand.trace()) {
		t.Errorf("planned\n\t%s\nby hand\n\t%s", strings.Join(planned.trace(), "\n\t"), strings.Join(byHand.trace(), "\n\t"))
	}
}

func TestContactsThatChangeNothingAreNoEvents(t *testing.T) {
	m := newMachine(t)
	m.Contact(k5, false)
	m.Contact(k5, true)
	m.Contact(k5, true)
	m.Contact(keypad.None, true)
	m.Contact(keypad.Keys, true)
	m.Plan(0, keypad.None, true)
	m.Plan(ms, k5, false)
	m.Plan(ms, k5, false)
	m.Advance(second)
	m.happened(t, "0s key 5+", "1ms key 5-")
}

func TestPlanKeepsItsOrder(t *testing.T) {
	m := newMachine(t)
	m.Advance(second)
	m.Plan(30*ms, k3, true)
	m.Plan(10*ms, k1, true)
	m.Plan(20*ms, k2, true)
	m.Plan(10*ms, k4, true)
	m.Plan(-time.Hour, k5, true)            // what has passed is now
	m.Plan(math.MaxInt64, k6, true)         // and what never comes is no time ago
	m.Plan(math.MaxInt64-500*ms, k7, false) // nor does it overflow
	m.Advance(2 * second)
	m.happened(t, "1s key 5+", "1.01s key 1+", "1.01s key 4+", "1.02s key 2+", "1.03s key 3+")
	if m.Settled() {
		t.Error("settled, with contacts planned")
	}
}

func TestTimeThatHasPassedIsNoChange(t *testing.T) {
	m := newMachine(t)
	m.Advance(second)
	m.Advance(0)
	m.Advance(-second)
	if m.Now() != second {
		t.Errorf("it is %v", m.Now())
	}
}

// After the end nothing more comes, whatever is done.
func TestNothingComesAfterTheEnd(t *testing.T) {
	m := newMachine(t)
	m.press(0, red)
	m.Plan(second, k5, true)
	m.Advance(500 * ms)
	m.Close()
	n := len(m.Events)
	m.Close()
	m.Contact(k1, true)
	m.Plan(0, k2, true)
	m.SetTimeOfDay(time.Unix(0, 0))
	m.Advance(time.Minute)
	if len(m.Events) != n || m.Events[n-1].Kind != emulator.KindEnd {
		t.Errorf("the last events: %v", m.short()[n-2:])
	}
}

func TestSinksGetEventsFromWhenTheyAreAttached(t *testing.T) {
	m := newMachine(t)
	m.press(0, red)
	m.Advance(102 * ms)
	var late emulatortest.Recorder
	var kinds []emulator.Kind
	m.Attach(&late)
	m.Attach(emulator.SinkFunc(func(e emulator.Event) { kinds = append(kinds, e.Kind) }))
	m.Advance(second)
	if len(late.Events) != 5 || len(kinds) != 5 || late.Events[0].Kind != emulator.KindPower || kinds[4] != emulator.KindSay {
		t.Errorf("one got %v, the other %v", late.Events, kinds)
	}
}

func TestSettledIsWhenNothingIsSaidOrBounces(t *testing.T) {
	m := newMachine(t)
	if !m.Settled() {
		t.Error("not settled at the start")
	}
	m.press(10*ms, red)
	var when []time.Duration
	was := false // a contact is planned
	for at := time.Duration(0); at < 4*second; at += ms {
		m.Advance(at)
		if m.Settled() != was {
			was = m.Settled()
			when = append(when, at)
		}
	}
	if want := []time.Duration{2915 * ms}; !slices.Equal(when, want) {
		t.Errorf("settled or not from %v, want %v", when, want)
	}
	m.Contact(k1, true)
	if m.Settled() {
		t.Error("settled while a contact bounces")
	}
	m.pass(5 * ms)
	if !m.Settled() {
		t.Error("not settled once it is stable")
	}
}
