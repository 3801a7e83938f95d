package report

import (
	"fmt"
	"sort"
	"time"

	"codereader/emulator/scenario"
)

// verdict says in a line or two how the session ended.
type verdict struct {
	Class string // "held", "failed" or "none"
	Text  string
	Step  *stepRow // that failed, if one did
}

// stepRow is a step of the scenario as the page has it.
type stepRow struct {
	Line    int
	Text    string
	Expects bool
	Time    string
	Row     string // id of the row of the timeline at which it ended, if there is one
	Link    string // the name of the link to it
	Class   string
	Result  string
	Want    string
	Got     string
	Hint    string
}

// classes are what steps are filed under by how they ended.
var classes = [scenario.Endings]string{
	scenario.Held: "held", scenario.Failed: "failed", scenario.Broken: "failed",
	scenario.Skipped: "none", scenario.NotReached: "none",
}

// expectations tells how each step ended.
func (r *Report) expectations(t *text, p *page) {
	held, all := 0, 0
	var failed *stepRow
	var how scenario.Ending
	p.Steps = make([]stepRow, len(r.steps))
	for i := range r.steps {
		s := &r.steps[i]
		v := r.step(t, s)
		p.Steps[i] = v
		if s.Expects && s.Ending != scenario.Skipped {
			all++
			if s.Ending == scenario.Held {
				held++
			}
		}
		if v.Class == "failed" {
			failed, how = &p.Steps[i], s.Ending
		}
		p.HasHints = p.HasHints || s.Hint != ""
	}
	p.Verdict = t.verdict(held, all, failed, how)
	if len(r.steps) == 0 {
		p.Verdict.Text = t.NoExpectations
	}
}

// verdict says how many expectations hold, and which step failed.
func (t *text) verdict(held, all int, failed *stepRow, how scenario.Ending) verdict {
	switch {
	case failed != nil && how == scenario.Broken:
		return verdict{"failed", fmt.Sprintf(t.BrokenLinef, failed.Line, held, all), failed}
	case failed != nil:
		return verdict{"failed", fmt.Sprintf(t.FailLinef, failed.Line, held, all), failed}
	case all == 0:
		return verdict{"none", t.NoneInScript, nil}
	}
	return verdict{"held", fmt.Sprintf(t.AllHoldf, held, all), nil}
}

// step shows a step.
func (r *Report) step(t *text, s *scenario.Step) stepRow {
	v := stepRow{
		Line: s.Line, Text: s.Text, Expects: s.Expects, Class: classes[s.Ending],
		Result: t.Endings[s.Ending], Want: s.Want, Got: s.Got, Hint: s.Hint,
	}
	if s.Ending == scenario.NotReached || s.Ending == scenario.Skipped {
		return v
	}
	v.Time = t.duration(s.To)
	if i := r.rowAt(s.To); i >= 0 {
		v.Row = fmt.Sprintf("row%d", i+1)
		v.Link = fmt.Sprintf(t.RowLinkf, i+1)
	}
	return v
}

// rowAt returns the last row of the timeline up to a time; -1 is none. In a
// scenario time only passes.
func (r *Report) rowAt(at time.Duration) int {
	return sort.Search(len(r.rows), func(i int) bool { return r.rows[i].At > at }) - 1
}
