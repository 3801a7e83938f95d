package emulator_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"codereader/emulator"
)

// captions has what do does captioned.
func captions(t *testing.T, do func(m *machine)) string {
	t.Helper()
	m := newMachine(t)
	var b strings.Builder
	c := emulator.NewCaptions(&b)
	c.Emit(m.Events[0]) // the start
	m.Attach(c)
	do(m)
	m.Close()
	if c.Err() != nil {
		t.Fatal(c.Err())
	}
	return b.String()
}

// In the tests' voice a word takes 400 ms, a comma 300 ms more, and the tone
// before the words 100 ms; red counts 105 ms after it goes down.
func TestCaptions(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(m *machine)
		want string
	}{
		{"nothing spoken", func(m *machine) { m.pass(time.Hour) }, "WEBVTT\n"},
		{"a code", func(m *machine) { m.press(0, red); m.pass(10 * second) },
			"WEBVTT\n\n00:00:00.205 --> 00:00:02.905\nto otte syv, nul otte to\n"},
		{"a code that is cut", func(m *machine) { m.press(0, red); m.press(second, k3); m.pass(10 * second) },
			"WEBVTT\n\n00:00:00.205 --> 00:00:01.005\nto otte syv, nul otte to\n"},
		{"words that were cut before they began", func(m *machine) { m.press(0, red); m.press(150*ms, k3); m.pass(10 * second) }, "WEBVTT\n"},
		{"the end in the middle of a word", func(m *machine) { m.press(0, red); m.pass(second) },
			"WEBVTT\n\n00:00:00.205 --> 00:00:01.000\nto otte syv, nul otte to\n"},
		{"the end as it begins", func(m *machine) { m.press(0, red); m.pass(205 * ms) },
			"WEBVTT\n\n00:00:00.205 --> 00:00:00.206\nto otte syv, nul otte to\n"},
		{"in Danish letters, after some hours", func(m *machine) {
			m.pass(123*time.Hour + 4*time.Minute + 5*second)
			m.Plan(0, red, true)
			for i := range 3 {
				m.press(time.Duration(i)*2*second+500*ms, k9)
			}
			m.pass(20 * second)
		}, "WEBVTT\n\n123:04:05.605 --> 123:04:06.405\nlydstyrke syv\n" +
			"\n123:04:07.505 --> 123:04:08.305\nlydstyrke otte\n" +
			"\n123:04:09.505 --> 123:04:09.905\nhøjeste lydstyrke\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := captions(t, c.do); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// cue is a cue of WebVTT as far as we write it.
var cue = regexp.MustCompile(`^(\d{2,}:[0-5]\d:[0-5]\d\.\d{3}) --> (\d{2,}:[0-5]\d:[0-5]\d\.\d{3})\n[^\n&<]+$`)

// Captions of much use are WebVTT: the signature, then cues, each of which
// ends after it begins and begins no earlier than the one before.
func TestCaptionsAreWebVTT(t *testing.T) {
	text := captions(t, func(m *machine) {
		for i := range 40 {
			m.Plan(0, red, true)
			m.press(time.Duration(i)*17*ms, key(i%10))
			m.Plan(time.Duration(200+i*31)*ms, red, false)
			m.pass(time.Duration(i) * 333 * ms)
		}
	})
	blocks := strings.Split(strings.TrimSuffix(text, "\n"), "\n\n")
	if blocks[0] != "WEBVTT" || len(blocks) < 20 {
		t.Fatalf("%d blocks, of which the first is %q", len(blocks), blocks[0])
	}
	last := ""
	for _, block := range blocks[1:] {
		times := cue.FindStringSubmatch(block)
		if times == nil {
			t.Fatalf("no cue: %q", block)
		}
		if times[1] >= times[2] || times[1] < last {
			t.Errorf("from %s to %s, after one from %s", times[1], times[2], last)
		}
		last = times[1]
	}
}
