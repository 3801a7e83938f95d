package conform

import (
	"fmt"
	"time"

	"codereader/emulator"
	"codereader/emulator/bundle"
	"codereader/firmware"
)

// Options are what checks are run with.
type Options struct {
	Voice    emulator.Voice // how long things sound
	Checks   []Check        // nil: [All]
	Firmware func(firmware.Board, firmware.Config) emulator.Firmware

	// Lost, if there is one, says after a check why the firmware did not
	// answer during it, if so, and sees to it that it does again.
	Lost func() error

	// Progress, if there is one, gets each result as it comes.
	Progress func(Result)
}

// Verdict is what came of a check.
type Verdict string

// The verdicts.
const (
	Holds        Verdict = "holds"
	Differs      Verdict = "differs"
	NotReachable Verdict = "not reachable" // it cannot be told from outside, or not of this reader
)

// Result is a check and what came of it.
type Result struct {
	Check   Check
	Verdict Verdict
	Diff    *Difference // of one that differs
	Reason  string      // why it was not reachable
	Took    time.Duration

	// Evidence leads to the difference again; nil if a person was the board.
	Evidence *Evidence

	// Bundle is the file that the evidence was left in, "" for none.
	Bundle string
}

// Evidence is inputs and the machine that they are for.
type Evidence struct {
	Config emulator.Config
	Inputs []emulator.Event
	Until  time.Duration
	All    int    // inputs before they were shrunk
	Key    string // otpauth URI of the reader's key, a public one; "" for none
}

// Report is what came of all checks, in their order.
type Report struct {
	Firmware string // what was held against device.md, in words
	Results  []Result
}

// Count returns how many checks came to a verdict.
func (r *Report) Count(v Verdict) (n int) {
	for _, one := range r.Results {
		if one.Verdict == v {
			n++
		}
	}
	return n
}

// Run runs checks on machines, each on one or more of its own.
func Run(o Options) Report {
	if o.Checks == nil {
		o.Checks = All()
	}
	report := Report{Firmware: "the firmware inside"}
	for _, c := range o.Checks {
		result := o.one(c)
		report.Results = append(report.Results, result)
		if o.Progress != nil {
			o.Progress(result)
		}
	}
	return report
}

// Replay returns the command that replays a bundle of the evidence.
func (e *Evidence) Replay(file string) string {
	if e.Key == "" {
		return "codereader replay " + file
	}
	return fmt.Sprintf("codereader replay --key '%s' %s", e.Key, file)
}

// one runs a check on a machine.
func (o *Options) one(c Check) Result {
	if c.run == nil {
		return Result{Check: c, Verdict: NotReachable, Reason: c.Why}
	}
	m := &machine{}
	rig := &Rig{options: o, board: m, machine: m}
	c.run(rig)
	if m.setup.guard.isStuck() {
		rig.diff = &Difference{At: m.now(), What: "time", Want: "that it passes", Got: fmt.Sprintf("a firmware that has something to do %d times in a millisecond", busyLimit)}
	}
	result := rig.result(c)
	result.Took = m.now()
	if o.Lost != nil {
		if err := o.Lost(); err != nil {
			return Result{Check: c, Verdict: NotReachable, Reason: err.Error(), Took: result.Took}
		}
	}
	if result.Verdict == Differs {
		result.Evidence = m.evidence()
	}
	return result
}

// result is what came of a check on the rig.
func (r *Rig) result(c Check) Result {
	switch {
	case r.diff != nil:
		return Result{Check: c, Verdict: Differs, Diff: r.diff}
	case r.none != "":
		return Result{Check: c, Verdict: NotReachable, Reason: r.none}
	}
	return Result{Check: c, Verdict: Holds}
}

// evidence returns the fewest inputs that lead to what can be seen, and was
// said last, now, and to something that the firmware inside does not do: what is
// left would be no failure otherwise.
func (m *machine) evidence() *Evidence {
	if s := m.State().Speech; s.Waiting {
		m.Advance(s.Start) // nothing tells of words before they begin
	}
	inputs, end := bundle.Inputs(m.events), m.State()
	e := &Evidence{Config: m.setup.config, Until: m.Now(), All: len(inputs), Key: m.setup.uri}
	wrong := func(some []emulator.Event) bool { return diverge(e.Config, some, e.Until) != nil }
	own := !wrong(inputs) // the firmware inside does the same
	e.Inputs = bundle.Shrink(inputs, func(some []emulator.Event) bool {
		got := bundle.Run(e.Config, some, e.Until)
		return got.On == end.On && got.Display == end.Display && got.Settings == end.Settings &&
			got.Speech.Utterance == end.Speech.Utterance && got.Speech.Speaking == end.Speech.Speaking &&
			(own || wrong(some))
	})
	return e
}
