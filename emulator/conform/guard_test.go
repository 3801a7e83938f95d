package conform_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"codereader/emulator"
	"codereader/emulator/conform"
	"codereader/firmware"
	"codereader/keypad"
)

// busy is a firmware that always has something to do, now or a little later.
type busy struct {
	*firmware.Reader
	now, later time.Duration
}

func (b *busy) Contact(e keypad.Event)      { b.now = e.At; b.Reader.Contact(e) }
func (b *busy) Advance(at time.Duration)    { b.now = at; b.Reader.Advance(at) }
func (b *busy) Next() (time.Duration, bool) { return b.now + b.later, true }

func TestAFirmwareThatIsNeverDoneIsToldAndNotWaitedFor(t *testing.T) {
	checks, err := conform.Select(conform.All(), "1.1", "8", "14.1")
	if err != nil {
		t.Fatal(err)
	}
	for _, later := range []time.Duration{0, time.Nanosecond, time.Microsecond} {
		o := options()
		o.Checks = checks
		o.Firmware = func(b firmware.Board, c firmware.Config) emulator.Firmware {
			return &busy{Reader: firmware.New(b, c), later: later}
		}
		for _, r := range conform.Run(o).Results {
			if r.Verdict != conform.Differs || !strings.Contains(r.Diff.Got, "something to do") {
				t.Errorf("%v later: %s %s %s", later, r.Check.Number, r.Verdict, r.Detail())
			}
		}
		if d, err := conform.Compare(o, 1, 1); d == nil || err != nil {
			t.Errorf("%v later: %v, %v", later, d, err)
		}
	}
}

func TestAFirmwareThatDoesNotAnswerIsNotReachableInThatCheckAlone(t *testing.T) {
	o := options()
	n := 0
	o.Lost = func() error {
		if n++; n == 3 {
			return errors.New("link: the firmware does not answer")
		}
		return nil
	}
	told := 0
	o.Progress = func(conform.Result) { told++ }
	lost := 0
	report := conform.Run(o)
	for _, r := range report.Results {
		if r.Reason == "link: the firmware does not answer" && r.Verdict == conform.NotReachable {
			lost++
		}
	}
	if lost != 1 || report.Count(conform.Differs) != 0 || told != len(report.Results) {
		t.Errorf("%d lost, %d differ, %d told", lost, report.Count(conform.Differs), told)
	}
	n = 2
	if _, err := conform.Compare(o, 1, 5); err == nil {
		t.Error("comparing goes on without the firmware")
	}
}
