package window

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"codereader/emulator"
	"codereader/emulator/panel"
	"codereader/voice"
)

// begin is the moment from which these tests count.
var begin = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

func after(d time.Duration) time.Time { return begin.Add(d) }

func TestCaptionMarksEachWordAsItIsSpoken(t *testing.T) {
	words := []string{"one", "two,", "three", "four"}
	spoken := emulator.Speech{ID: 1, Utterance: voice.Code([]uint8{1, 2, 3, 4}), Start: time.Minute, Length: 4 * time.Second}
	spoken.Utterance.Language = voice.English
	// The look is taken when the reader begins to speak, and again when it ends.
	speaking, done, cut := spoken, spoken, spoken
	speaking.Speaking = true
	looks := map[string]*look{
		"speaking": {State: emulator.State{At: time.Minute, On: true, Speech: speaking}, rate: 1, taken: begin},
		"done":     {State: emulator.State{At: time.Minute + 4*time.Second, On: true, Speech: done}, rate: 1, taken: after(4 * time.Second)},
		"cut":      {State: emulator.State{At: time.Minute + time.Second, On: true, Speech: cut}, rate: 1, taken: after(time.Second)},
		"off":      {State: emulator.State{At: time.Minute + 5*time.Second, Speech: done}, rate: 1, taken: after(5 * time.Second)},
	}
	type step struct {
		look    string
		at      time.Duration
		words   []string
		current int
		due     time.Duration // 0: never
	}
	tests := []struct {
		name  string
		steps []step
	}{
		{"ThroughToTheEnd", []step{
			{"speaking", 0, words, 0, time.Second},
			{"speaking", 999 * time.Millisecond, words, 0, time.Second},
			{"speaking", time.Second, words, 1, 2 * time.Second},
			{"speaking", 3500 * time.Millisecond, words, 3, 0},
			{"done", 4 * time.Second, words, -1, 4*time.Second + CaptionTime},
			{"done", 4*time.Second + CaptionTime, nil, -1, 0},
		}},
		{"SpeechThatIsCutTakesItsCaptionWithIt", []step{
			{"speaking", 0, words, 0, time.Second},
			{"cut", time.Second, nil, -1, 0},
		}},
		{"NothingIsShownWhileOff", []step{
			{"speaking", 0, words, 0, time.Second},
			{"done", 4 * time.Second, words, -1, 4*time.Second + CaptionTime},
			{"off", 5 * time.Second, nil, -1, 0},
		}},
		{"SpeechThatWasNeverSeenHasNoCaption", []step{{"done", 4 * time.Second, nil, -1, 0}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := caption{wordStart: steadyVoice(time.Second).WordStart, linger: CaptionTime}
			for _, s := range test.steps {
				got, due := c.at(after(s.at), looks[s.look])
				if diff := cmp.Diff(panel.Caption{Words: s.words, Current: s.current}, got); diff != "" {
					t.Errorf("%s at %v (-want +got):\n%s", s.look, s.at, diff)
				}
				var want time.Time
				if s.due != 0 {
					want = after(s.due)
				}
				if !due.Equal(want) {
					t.Errorf("%s at %v: due at %v, want %v", s.look, s.at, due, want)
				}
			}
		})
	}
}

func TestNoticesAreShownOneAfterTheOther(t *testing.T) {
	var n notices
	n.add("first")
	n.add("second")
	for _, step := range []struct {
		at   time.Duration
		want string
		due  time.Duration
	}{
		{0, "first", NoticeTime},
		{NoticeTime - 1, "first", NoticeTime},
		{NoticeTime, "second", 2 * NoticeTime},
		{2 * NoticeTime, "", 0},
	} {
		got, due := n.at(after(step.at))
		if got != step.want || !due.IsZero() && !due.Equal(after(step.due)) || due.IsZero() != (step.due == 0) {
			t.Errorf("at %v: %q until %v, want %q until %v", step.at, got, due, step.want, after(step.due))
		}
	}
}

// Frames come from the pointer, from windows that were on top, and from the
// exposure itself. However they come, the window is drawn within exposeTime of
// the last of them, not much more often than that, and not for ever.
func TestAnUncoveredWindowIsDrawnAgain(t *testing.T) {
	var e exposure
	draws := 0
	frame := func(at time.Duration, changed bool) {
		if e.frame(after(at), changed) {
			draws++
			if !e.again.IsZero() {
				t.Errorf("at %v: drawn, and to be drawn again at %v", at, e.again)
			}
		}
	}
	frame(0, true)
	for at := time.Millisecond; at < time.Second; at += time.Millisecond {
		frame(at, false)
	}
	if draws > 11 {
		t.Errorf("%d draws in a second in which nothing changed, want at most 11", draws)
	}
	if e.again.IsZero() {
		t.Error("the last frames may have shown the window again, and nothing will draw it")
	}
	frame(e.again.Sub(begin), false)
	if !e.again.IsZero() {
		t.Error("the window would be drawn for ever")
	}
	draws = 0
	frame(5*time.Second, false)
	if draws != 1 {
		t.Error("a frame after a long rest did not draw")
	}
}
