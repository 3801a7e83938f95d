package conform_test

import (
	"testing"

	"codereader/emulator/conform"
	"codereader/emulator/emulatortest"
)

func options() conform.Options { return conform.Options{Voice: emulatortest.Voice{}} }

func TestTheFirmwareInsideDiffersInNothing(t *testing.T) {
	report := conform.Run(options())
	for _, r := range report.Results {
		if r.Verdict == conform.Differs {
			t.Errorf("%s %s: at %v %v", r.Check.Number, r.Check.Title, r.Diff.At, r.Diff)
		}
		if r.Verdict == conform.NotReachable && r.Check.Why == "" {
			t.Errorf("%s %s: not reachable: %s", r.Check.Number, r.Check.Title, r.Reason)
		}
	}
	t.Logf("%d hold, %d differ, %d not reachable", report.Count(conform.Holds), report.Count(conform.Differs), report.Count(conform.NotReachable))
}
