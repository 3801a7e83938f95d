package scenario_test

import (
	"strings"
	"testing"

	"codereader/emulator/scenario"

	"github.com/google/go-cmp/cmp"
)

// steps runs a script and returns what was told of its steps.
func steps(t *testing.T, src string) []scenario.Step {
	t.Helper()
	var all []scenario.Step
	_, err := run(t, src, func(o *scenario.Options) { o.Step = func(s scenario.Step) { all = append(all, s) } })
	failed := false
	for _, s := range all {
		failed = failed || s.Ending == scenario.Failed || s.Ending == scenario.Broken
	}
	if failed != (err != nil) {
		t.Errorf("the run ends with %v, and the steps say %+v", err, all)
	}
	return all
}

func TestARunMayGoOnAfterAFailure(t *testing.T) {
	var endings []scenario.Ending
	res, err := run(t, "power on\npress red\npower off\nwait 1s", func(o *scenario.Options) {
		o.GoOn = true
		o.Step = func(s scenario.Step) { endings = append(endings, s.Ending) }
	})
	want := []scenario.Ending{scenario.Failed, scenario.Held, scenario.Failed, scenario.Held}
	if diff := cmp.Diff(want, endings); diff != "" || err != nil || res.Steps != 4 {
		t.Errorf("%v after %d steps (-want +got):\n%s", err, res.Steps, diff)
	}
}

func TestEveryStepIsToldWithWhatCameOfIt(t *testing.T) {
	got := steps(t, strings.TrimSpace(`
# a comment
press red
power on # and another
! display ''
[lang:en] spoken 'one'
[lang:da] within 5s ! power off
wait 1s
display 'x'
power on
`))
	want := []scenario.Step{
		{Line: 2, Text: "press red", To: ms(105)},
		{Line: 3, Text: "power on", Expects: true, From: ms(105), To: ms(105), Want: "on", Got: "on"},
		{Line: 4, Text: "! display ''", Expects: true, From: ms(105), To: ms(105), Want: "not a blank display", Got: "'745 690'"},
		{Line: 5, Text: "[lang:en] spoken 'one'", Expects: true, Ending: scenario.Skipped, From: ms(105), To: ms(105)},
		{Line: 6, Text: "[lang:da] within 5s ! power off", Expects: true, From: ms(105), To: ms(105), Want: "not off within 5s", Got: "on"},
		{Line: 7, Text: "wait 1s", From: ms(105), To: ms(1105)},
		{Line: 8, Text: "display 'x'", Expects: true, Ending: scenario.Failed, From: ms(1105), To: ms(1105), Want: "'x'", Got: "'745 690'"},
		{Line: 9, Text: "power on", Expects: true, Ending: scenario.NotReached, From: ms(1105), To: ms(1105)},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestAStepThatCannotBeRunIsToldWithTheReason(t *testing.T) {
	got := steps(t, "press red\nwait 1s\nwait 23h\nwait 2h\npower on")
	last := got[len(got)-2]
	if last.Ending != scenario.Broken || !strings.Contains(last.Got, "at most") || last.Line != 4 {
		t.Errorf("%+v", last)
	}
	if end := got[len(got)-1]; end.Ending != scenario.NotReached || end.Line != 5 {
		t.Errorf("%+v", end)
	}
}

// A picture that is missing fails its step, and says what to do.
func TestAFailedStepHasItsHint(t *testing.T) {
	got := steps(t, "cmpimage a.png b.png")
	if s := got[0]; s.Ending != scenario.Failed || s.Hint != "take it with: screenshot a.png" {
		t.Errorf("%+v", s)
	}
}

func TestEndingsHaveNames(t *testing.T) {
	seen := map[string]bool{}
	for e := range scenario.Ending(scenario.Endings + 1) {
		seen[e.String()] = true
	}
	if len(seen) != scenario.Endings+1 || seen[""] {
		t.Errorf("%v", seen)
	}
}
