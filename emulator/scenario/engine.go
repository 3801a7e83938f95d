package scenario

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"rsc.io/script"
)

// actor is what the engine acts upon: the checker, or a run.
type actor interface {
	step(k *stepKind, args []string) error
	guard(g *guard, value string) (bool, error)
}

// engine is the script engine with our steps and conditions, and the state
// that it wants: an environment without a variable.
type engine struct {
	engine *script.Engine
	state  *script.State
	text   strings.Reader
	lines  *bufio.Reader // of text
}

func newEngine(ctx context.Context, a actor) (*engine, error) {
	e := &script.Engine{Cmds: map[string]script.Cmd{}, Conds: map[string]script.Cond{}, Quiet: true}
	for i := range stepKinds {
		k := &stepKinds[i]
		usage := script.CmdUsage{Summary: k.does, Args: k.args}
		e.Cmds[k.name] = script.Command(usage, func(_ *script.State, args ...string) (script.WaitFunc, error) {
			return nil, a.step(k, args)
		})
	}
	for i := range guards {
		g := &guards[i]
		if g.value == "" {
			e.Conds[g.name] = script.Condition(g.does, func(*script.State) (bool, error) { return a.guard(g, "") })
			continue
		}
		e.Conds[g.name] = script.PrefixCondition(g.does, func(_ *script.State, value string) (bool, error) {
			if err := g.check(value); err != nil {
				return false, err
			}
			return a.guard(g, value)
		})
	}
	// The engine's state has a folder, which none of our steps asks for. The
	// root names none, so that nothing of this machine can get into a script.
	state, err := script.NewState(ctx, string(filepath.Separator), []string{})
	if err != nil {
		return nil, fmt.Errorf("scenario: %w", err)
	}
	return &engine{engine: e, state: state, lines: bufio.NewReader(nil)}, nil
}

// line puts one line to the engine. Lines go one by one, so that it is known
// where in the script the engine is.
func (e *engine) line(text string) error {
	e.text.Reset(text)
	e.lines.Reset(&e.text)
	return e.engine.Execute(e.state, "", e.lines, io.Discard)
}

// close ends the engine's state.
func (e *engine) close() { _ = e.state.CloseAndWait(io.Discard) }

// reason is an error of the engine without the file and line in front, which
// are those of the one line that it was given.
func reason(err error) error {
	if c := (*script.CommandError)(nil); errors.As(err, &c) {
		return c.Err
	}
	if inner := errors.Unwrap(err); inner != nil {
		return inner
	}
	return err
}
