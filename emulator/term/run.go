package term

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"slices"
	"time"

	"codereader/clock"
	"codereader/emulator"
)

// signalRoom is how many signals may wait until the session looks at them.
const signalRoom = 8

// Run holds a session: it takes input and prints what happens until the input
// or the machine's driver ends, quitting is asked for, or ctx is done, and
// prints all of it before it returns. The error is nil, [ErrMisuse], an
// [*Interrupted], or that of the input or the output.
//
// A read of the input that is under way when Run returns goes on; what it
// reads is lost.
func Run(ctx context.Context, o Options) error {
	s := newSession(o)
	defer restoreOnPanic()()
	if s.keys && IsTerminal(o.In) {
		c, err := openConsole(o.In.(*os.File))
		if err != nil {
			return errors.Join(err, s.out.close())
		}
		s.console = c
		s.listen()
	}
	if s.start() {
		go s.read()
		s.loop(ctx)
	}
	return s.finish()
}

// newSession returns a session that has not begun.
func newSession(o Options) *session {
	s := &session{
		Options: o, keys: o.takesKeys(), muted: o.Muted,
		clock: clock.NewSystem(), out: newTranscript(o.Out),
		chunks: make(chan chunk), done: make(chan struct{}),
	}
	s.typing.strikes.Times.DoubleStrike = o.DoubleStrike
	s.tell = &narrator{out: s.out, later: func(f func()) { s.post(func(*emulator.Machine) { f() }) }}
	return s
}

// listen has the signals that the terminal's mode must be kept from sent to
// the session, but for those that the program was started to ignore.
func (s *session) listen() {
	s.signals = make(chan os.Signal, signalRoom)
	for _, sig := range slices.Concat(ending, pausing) {
		if !signal.Ignored(sig) {
			signal.Notify(s.signals, sig)
		}
	}
}

// start attaches the session to the machine and says what this is. It returns
// false if the driver has ended.
func (s *session) start() bool {
	ok := s.Live.Do(func(m *emulator.Machine) {
		s.tell.speaks.Store(uint32(m.State().Settings.Language))
		m.Attach(s.tell)
	})
	x := s.tell.texts()
	if s.keys {
		s.out.add(x.introKeys...)
	} else {
		s.out.add(x.introLines...)
	}
	s.out.add(s.Intro...)
	return ok
}

// loop is the session from its start to its end.
func (s *session) loop(ctx context.Context) {
	timer := time.NewTimer(0)
	defer timer.Stop()
	for {
		next, waits := s.proceed()
		if s.over {
			return
		}
		timer.Stop()
		if waits {
			timer.Reset(next - s.clock.Now())
		}
		input := s.chunks
		if !s.keys && s.work.busy() {
			input = nil // a file may be long
		}
		select {
		case <-timer.C:
		case c := <-input:
			s.take(c)
		case text, ok := <-s.Notices:
			if !ok {
				s.Notices = nil
				continue
			}
			s.out.add(text)
		case sig := <-s.signals:
			s.signal(sig)
		case <-s.out.failed:
			s.end(nil)
		case <-s.Live.Ended():
			s.end(nil)
		case <-ctx.Done():
			s.end(nil)
		}
	}
}

// signal does what a signal asks for.
func (s *session) signal(sig os.Signal) {
	switch {
	case sig == os.Interrupt:
		s.end(nil)
	case slices.Contains(ending, sig):
		s.end(&Interrupted{sig})
	default:
		if err := s.console.pause(sig, s.signals); err != nil {
			s.end(err)
		}
	}
}

// finish puts everything back and returns the session's error.
func (s *session) finish() error {
	close(s.done)
	s.stopHelp()
	s.post(func(*emulator.Machine) { s.tell.over = true })
	if s.console != nil {
		s.out.add(s.tell.texts().ended)
		s.console.close()
		signal.Stop(s.signals)
	}
	if s.err == nil && s.wrong > 0 && !IsTerminal(s.In) {
		s.err = ErrMisuse
	}
	return errors.Join(s.err, s.out.close())
}
