package scenario

import "time"

// pass is device time that passes: `wait`.
type pass time.Duration

func parseWait(args []string) (step, error) {
	if len(args) != 1 {
		return nil, takes("wait", "a duration: 20s, 1.5s or 100ms")
	}
	d, err := parseDuration(args[0])
	return pass(d), err
}

func (p pass) do(r *run) (outcome, error) { return done, r.wait(time.Duration(p)) }

// settle waits for silence and steady contacts.
type settle struct{}

func parseSettle(args []string) (step, error) {
	if len(args) != 0 {
		return nil, takes("settle", "nothing: for a certain time there is wait")
	}
	return settle{}, nil
}

func (settle) do(r *run) (outcome, error) {
	settled, err := r.until(r.m.Now()+MaxSettle, r.m.Settled)
	if err != nil {
		return done, err
	}
	speech := r.m.State().Speech.Utterance
	return outcome{
		met:  settled,
		want: "silence within " + MaxSettle.String(),
		got:  quote(speech.Text()) + " still being spoken",
	}, nil
}

// within waits for an expectation to become true.
type within struct {
	time   time.Duration
	turned bool // by ! in front of the expectation
	look   look
}

func parseWithin(args []string) (step, error) {
	if len(args) < 2 {
		return nil, takes("within", "a duration and an expectation: within 21s power off")
	}
	d, err := parseDuration(args[0])
	if err != nil {
		return nil, err
	}
	w := within{time: d}
	if args = args[1:]; args[0] == "!" {
		w.turned, args = true, args[1:]
	}
	if len(args) == 0 {
		return nil, takes("within", "an expectation after the duration: within 21s power off")
	}
	parse, ok := looks[args[0]]
	if !ok {
		return nil, problem("%q is nothing to wait for: within takes display, spoken, power or setting", args[0])
	}
	w.look, err = parse(args[1:])
	return w, err
}

func (w within) do(r *run) (outcome, error) {
	end := r.m.Now() + w.time
	if err := r.ready(w.look); err != nil {
		return done, err
	}
	want, got := w.look.want(), ""
	if w.turned {
		want = turn(want)
	}
	met, err := r.until(end, func() bool {
		var holds bool
		got, holds = w.look.at(r)
		return holds != w.turned
	})
	return outcome{met: met, want: want + " within " + w.time.String(), got: got}, err
}
