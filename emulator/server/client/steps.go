package client

import (
	"context"
	"fmt"
	"time"

	"codereader/emulator/server/api"
)

// TB is what steps need of a test; [testing.TB] is one.
type TB interface {
	Helper()
	Fatalf(format string, args ...any)
	Context() context.Context
}

// Steps use a reader step by step, as a scenario does. A step that fails ends
// the test that the steps are for; without a test it is kept for [Steps.Err],
// and the steps after it do nothing.
type Steps struct {
	reader *Reader
	ctx    context.Context
	t      TB
	last   api.State
	err    error
}

// Test returns steps that end a test when one fails.
func (r *Reader) Test(t TB) *Steps { return &Steps{reader: r, ctx: t.Context(), t: t} }

// Steps returns steps that keep the first failure.
func (r *Reader) Steps(ctx context.Context) *Steps { return &Steps{reader: r, ctx: ctx} }

// Reader returns the reader that the steps are for.
func (s *Steps) Reader() *Reader { return s.reader }

// Err returns the first failure, nil if there was none.
func (s *Steps) Err() error { return s.err }

// Last returns the state at the end of the last step.
func (s *Steps) Last() api.State { return s.last }

// State returns the state now.
func (s *Steps) State() api.State {
	s.helper()
	s.do(s.reader.State)
	return s.last
}

// Press presses a key: "red", or "0" to "9".
func (s *Steps) Press(key string) {
	s.helper()
	s.do(func(ctx context.Context) (api.State, error) { return s.reader.Press(ctx, key) })
}

// Hold presses a key for so much device time.
func (s *Steps) Hold(key string, d time.Duration) {
	s.helper()
	s.do(func(ctx context.Context) (api.State, error) { return s.reader.Hold(ctx, key, d) })
}

// Chord presses red with digits, one after the other.
func (s *Steps) Chord(digits ...string) {
	s.helper()
	s.do(func(ctx context.Context) (api.State, error) { return s.reader.Chord(ctx, digits...) })
}

// Down puts a key down.
func (s *Steps) Down(key string) {
	s.helper()
	s.do(func(ctx context.Context) (api.State, error) { return s.reader.Down(ctx, key) })
}

// Up lets a key up.
func (s *Steps) Up(key string) {
	s.helper()
	s.do(func(ctx context.Context) (api.State, error) { return s.reader.Up(ctx, key) })
}

// Wait lets so much device time pass.
func (s *Steps) Wait(d time.Duration) {
	s.helper()
	s.wait("so much time to pass", func(ctx context.Context) (api.Outcome, error) { return s.reader.Wait(ctx, d) })
}

// Settle lets device time pass until nothing is being spoken and no contact is
// bouncing.
func (s *Steps) Settle() {
	s.helper()
	s.wait("silence", s.reader.Settle)
}

// Await lets device time pass until a condition holds; it fails if that takes
// longer than it may.
func (s *Steps) Await(c api.Condition, within time.Duration) {
	s.helper()
	s.look(c, within, fmt.Sprintf(" within %v", within))
}

// Want fails unless a condition holds now. Keys that were pressed get the time
// to count before.
func (s *Steps) Want(c api.Condition) {
	s.helper()
	s.look(c, 0, "")
}

// WantDisplay fails unless the display shows a text; "" is blank.
func (s *Steps) WantDisplay(text string) {
	s.helper()
	s.Want(Display(text))
}

// WantSpoken fails unless a text is the last thing said.
func (s *Steps) WantSpoken(text string) {
	s.helper()
	s.Want(Spoken(text))
}

// Do does anything else with the reader, as a step.
func (s *Steps) Do(f func(ctx context.Context, r *Reader) error) {
	s.helper()
	if s.err == nil {
		s.fail(f(s.ctx, s.reader))
	}
}

func (s *Steps) do(f func(context.Context) (api.State, error)) {
	s.helper()
	if s.err != nil {
		return
	}
	state, err := f(s.ctx)
	if err == nil {
		s.last = state
	}
	s.fail(err)
}

func (s *Steps) wait(want string, f func(context.Context) (api.Outcome, error)) {
	s.helper()
	s.do(func(ctx context.Context) (api.State, error) {
		o, err := f(ctx)
		if err == nil && !o.Met {
			err = unmet(want, "none", o.State)
		}
		return o.State, err
	})
}

func (s *Steps) look(c api.Condition, within time.Duration, suffix string) {
	s.helper()
	s.do(func(ctx context.Context) (api.State, error) {
		o, err := s.reader.Await(ctx, c, within)
		if err == nil && !o.Met {
			want, got := describe(c, o.State)
			err = unmet(want+suffix, got, o.State)
		}
		return o.State, err
	})
}

func unmet(want, got string, s api.State) error {
	return fmt.Errorf("client: want %s, got %s at %v of device time", want, got, s.At())
}

func (s *Steps) fail(err error) {
	if err == nil {
		return
	}
	s.helper()
	s.err = err
	if s.t != nil {
		s.t.Fatalf("%v", err)
	}
}

func (s *Steps) helper() {
	if s.t != nil {
		s.t.Helper()
	}
}
