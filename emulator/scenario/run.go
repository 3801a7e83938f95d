package scenario

import (
	"context"
	"errors"
	"fmt"
	"time"

	"codereader/emulator"
	"codereader/keypad"
	"codereader/voice"

	"rsc.io/script"
)

// run is one run of a script.
type run struct {
	ctx    context.Context
	o      *Options
	config emulator.Config
	m      *emulator.Machine
	folder folder

	heard    voice.Utterance // the last thing said
	edges    [keypad.Keys]time.Duration
	lastEdge time.Duration // of any key; before the first one it is never
	pictures int

	current *statement
	steps   int
	done    bool    // the current step was not turned away by a condition
	outcome outcome // of the current step
	ended   error   // by which the run ends, whatever stands in front of the step
}

// never is before all device time.
const never = -1

// errUnmet tells the engine that an expectation does not hold.
var errUnmet = errors.New("unmet")

// Run puts a machine together and carries out the script on it. It stops at
// the first step that does not hold, which is a [*Failure]; a [*Mistake] is a
// step that asked for more than a scenario may, or a file that could not be
// read or written. The result says how far it came in any case.
func (s *Script) Run(ctx context.Context, o Options) (Result, error) {
	if o.Config.Voice == nil {
		return Result{Script: s.name}, errors.New("scenario: Options.Config has no Voice: speech would have no length")
	}
	r := &run{ctx: ctx, o: &o, config: o.Config, lastEdge: never, folder: folder{dir: s.dir, archive: s.archive}}
	defer r.folder.close()
	for k := range r.edges {
		r.edges[k] = never
	}
	e, err := newEngine(ctx, r)
	if err != nil {
		return Result{Script: s.name}, err
	}
	defer e.close()

	r.config = s.Config(o.Config, o.Flags)
	r.m = emulator.New(r.config, append([]emulator.Sink{emulator.SinkFunc(r.listen)}, o.Sinks...)...)
	defer r.m.Close()
	for i := range s.statements {
		r.current, r.done = &s.statements[i], false
		from := r.m.Now()
		if err = r.judge(e.line(r.current.text)); err != nil {
			err = r.locate(s.name, err)
		}
		r.tell(from, err)
		if f := (*Failure)(nil); o.GoOn && errors.As(err, &f) {
			err = nil
		}
		if err != nil {
			r.tellRest(s.statements[i+1:])
			break
		}
	}
	return Result{Script: s.name, Steps: r.steps, State: r.m.State()}, err
}

// Config returns the machine that the script is run on: the standard reader with
// the script's own config laid over it, and the command line's flags over that.
func (s *Script) Config(standard emulator.Config, flags Setup) emulator.Config {
	s.setup.apply(&standard)
	flags.apply(&standard)
	return standard
}

// listen is the sink that keeps the last thing said.
func (r *run) listen(e emulator.Event) {
	if e.Kind == emulator.KindSay {
		r.heard = e.Utterance
	}
}

// step implements actor: it carries out the current statement.
func (r *run) step(*stepKind, []string) error {
	r.steps++
	r.done = true
	if r.o.Log != nil {
		fmt.Fprintf(r.o.Log, "%12s  line %d: %s\n", Seconds(r.m.Now()), r.current.line, r.current.text)
	}
	r.outcome, r.ended = r.current.step.do(r)
	if r.ended == nil && !r.outcome.met {
		return errUnmet
	}
	return r.ended
}

// guard implements actor.
func (r *run) guard(g *guard, value string) (bool, error) {
	if r.ended = r.calm(); r.ended != nil {
		return false, r.ended
	}
	return g.holds(r, value), nil
}

// judge makes of the engine's answer to a line what came of the line.
func (r *run) judge(err error) error {
	out := &r.outcome
	f := &Failure{Step: r.current.text, Want: out.want, Got: out.got, Hint: out.hint, At: r.m.Now()}
	switch {
	case r.ended != nil && !errors.Is(r.ended, errMissing):
		return r.ended
	case r.ended != nil, errors.Is(err, errUnmet):
		return f
	case errors.Is(err, script.ErrUnexpectedSuccess):
		f.Want = turn(f.Want)
		return f
	case err != nil:
		return reason(err)
	}
	return nil
}

// locate says in which script and line an error arose.
func (r *run) locate(name string, err error) error {
	if f := (*Failure)(nil); errors.As(err, &f) {
		f.Script, f.Line = name, r.current.line
		return f
	}
	return &Mistake{Script: name, Line: r.current.line, Problem: err}
}
