package emulator_test

import (
	"strings"
	"testing"
	"time"

	"codereader/clock"
	"codereader/emulator"
)

// A trace reads back as what it was written of: written again, it is the same.
func TestTraceReadsBack(t *testing.T) {
	m := newMachine(t)
	m.press(0, red)
	m.Plan(4*second, red, true)
	for i, k := range []int{9, 6, 1, 5, 2} {
		m.press(time.Duration(5+i)*second, key(k))
	}
	m.Plan(12*second, red, false)
	m.pass(13 * second)
	s := m.Snapshot()
	m.SetTimeOfDay(time.Unix(1<<33, 5))
	m.SetDrift(-3 * clock.PPM / 2)
	m.pass(time.Minute)
	m.Reset(emulator.PowerLoss)
	if err := m.Restore(s); err != nil {
		t.Fatal(err)
	}
	m.Close()
	seen := map[emulator.Kind]bool{}
	for _, line := range m.trace() {
		e, err := emulator.ParseTrace([]byte(line))
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		again, err := emulator.TraceLine(e, "test")
		if err != nil || string(again) != line+"\n" {
			t.Errorf("%s\nis written again as\n%s%v", line, again, err)
		}
		seen[e.Kind] = true
	}
	if len(seen) != emulator.Kinds {
		t.Errorf("%d kinds of events, want %d", len(seen), emulator.Kinds)
	}
}

func TestLinesThatAreOfNoTrace(t *testing.T) {
	for _, line := range []string{
		"", "x", "{", "null x", "[]", `"key"`, `{"t":0}`, `{"t":0,"kind":"keys"}`, `{"t":"0","kind":"end"}`, `{"t":1e99,"kind":"end"}`,
		`{"t":0,"kind":"key","key":"none"}`, `{"t":0,"kind":"key","key":"10"}`,
		`{"t":0,"kind":"power","on":true,"why":"unknown"}`, `{"t":0,"kind":"display","text":"01234567890"}`, `{"t":0,"kind":"display","text":"ø"}`,
		`{"t":0,"kind":"say","text":"elleve","words":["eleven"],"language":"da"}`, `{"t":0,"kind":"say","text":"en","words":["two"],"language":"da"}`,
		`{"t":0,"kind":"said","end":"unknown"}`, `{"t":0,"kind":"tone","name":"loud"}`,
		`{"t":0,"kind":"setting","name":"clear","value":1}`, `{"t":0,"kind":"setting","name":"volume","value":"7"}`,
		`{"t":0,"kind":"setting","name":"volume","value":300}`, `{"t":0,"kind":"setting","name":"speed","value":4.5}`,
		`{"t":0,"kind":"setting","name":"speed","value":-1}`, `{"t":0,"kind":"setting","name":"language","value":"xx"}`,
		`{"t":0,"kind":"otp","step":-1}`, `{"t":0,"kind":"clock","at":"2026-01-01T00:00:00Z","drift":"fast"}`,
		strings.Repeat("[", 1<<20),
	} {
		if e, err := emulator.ParseTrace([]byte(line)); err == nil || !strings.HasPrefix(err.Error(), "emulator: ") {
			t.Errorf("%.60s is %v at %v, %v", line, e.Kind, e.At, err)
		}
	}
}

// What ParseTrace takes is written so that it reads back the same.
func FuzzParseTrace(f *testing.F) {
	f.Add([]byte(`{"t":1,"kind":"key","key":"red","down":true}`))
	f.Fuzz(func(t *testing.T, line []byte) {
		e, err := emulator.ParseTrace(line)
		if err != nil {
			return
		}
		text, err := emulator.TraceLine(e, "")
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		if back, err := emulator.ParseTrace(text); err != nil || back != e {
			t.Fatalf("%s is written as\n%swhich is\n%+v, %v; want\n%+v", line, text, back, err, e)
		}
	})
}
