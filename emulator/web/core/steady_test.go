package core_test

import (
	"testing"
	"time"

	"codereader/emulator/steady"
	"codereader/emulator/web/core"
)

func TestWhatIsStruckTwiceOrBrushedDoesNotCount(t *testing.T) {
	const ms = time.Millisecond
	var s core.Steady
	if !s.Press(1, 0) || !s.Release(1, 10*ms) || !s.Press(1, 20*ms) || !s.Release(1, 30*ms) || !s.Click(1, 0) || !s.Click(1, 0) {
		t.Error("without times something does not count")
	}
	s.SetTimes(steady.Times{DoubleStrike: time.Hour, SlowKeys: 100 * ms})
	if !s.Click(2, 1000*ms) || s.Click(2, 1499*ms) || !s.Click(3, 1499*ms) || !s.Click(2, 1999*ms) {
		t.Error("clicks: a second one counts within 0.5 s, or one after that does not, or that of another button")
	}
	if s.Press(4, 3000*ms) || s.Release(4, 3099*ms) {
		t.Error("what is brushed counts")
	}
	s.Press(4, 4000*ms)
	if at, ok := s.Due(); !ok || at != 4100*ms {
		t.Errorf("due at %v, %v", at, ok)
	}
	if what, ok := s.Held(4100 * ms); !ok || what != 4 {
		t.Error("what is held for long enough does not count")
	}
	if s.Drop(); s.Release(4, 4200*ms) {
		t.Error("what was dropped counts when it comes up")
	}
}
