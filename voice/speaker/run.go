package speaker

import (
	"errors"
	"fmt"
	"sync"
	"time"

	"codereader/voice"
	"codereader/voice/sound"
)

// How long to wait before a device that failed is tried again: at first, and
// at most, twice as long after each failure. A process that has played for the
// longest of these makes all failures before it forgotten.
const (
	firstRetry = 500 * time.Millisecond
	lastRetry  = 10 * time.Second
)

// graceTime is what a process has to end by itself once it was told to.
const graceTime = time.Second

var (
	errClosing = errors.New("speaker: it is being closed")
	errHangs   = errors.New("speaker: the process that plays hangs")
)

// run has one process after the other play.
func (s *Speaker) run() {
	defer s.closed.Done()
	sound.ToneDuration(voice.Rising) // makes the tones, for the first to sound at once
	retry, told := firstRetry, false
	for {
		begun := time.Now()
		err := s.process(func() {
			if told {
				told = false
				s.report(nil)
			}
		})
		if errors.Is(err, errClosing) {
			return
		}
		if !told {
			told = true
			s.report(err)
		}
		if time.Since(begun) >= lastRetry {
			retry = firstRetry
		}
		timer := time.NewTimer(retry)
		retry = min(2*retry, lastRetry)
		select {
		case <-timer.C:
		case <-s.closing:
			timer.Stop()
			return
		}
	}
}

// process has a process play until it ends, and returns why it did. It calls
// ready when the device can be heard.
func (s *Speaker) process(ready func()) error {
	p, err := s.start()
	if err != nil {
		return fmt.Errorf("%w: %w", ErrNoDevice, err)
	}
	w := newWindow(s.awake, p.patience)
	defer w.hangs.Stop()
	s.begin()
	defer s.end()

	quit, wrote := make(chan struct{}), make(chan struct{})
	stop := sync.OnceFunc(func() { close(quit) })
	go func() {
		defer close(wrote)
		// The writer closes the input itself: on some systems a file that is
		// being written to cannot be closed.
		defer p.in.Close()
		d := sender{s: s, to: p.in, window: w, warmer: &s.warmer}
		d.run(quit)
	}()
	ended := make(chan error, 1)
	go func() { ended <- p.listen(w, ready) }()

	closing, written := s.closing, wrote
	var grace <-chan time.Time
	var reason error
	for {
		select {
		case why := <-ended:
			stop()
			<-wrote // at once, for the pipe is broken
			switch {
			case closing == nil:
				return errClosing
			case reason != nil:
				why = reason
			}
			return lost(w, why)
		case <-closing:
			closing = nil
			stop()
			grace = time.After(graceTime)
		case <-written: // it takes no more, and is about to say why
			written = nil
			if grace == nil {
				grace = time.After(graceTime)
			}
		case <-w.hangs.C:
			reason = errHangs
			p.kill()
		case <-grace:
			p.kill()
		}
	}
}

// begin and end say that there is somebody to play, or nobody.
func (s *Speaker) begin() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.playing, s.changed = true, s.muted
}

func (s *Speaker) end() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.playing, s.cut, s.wanted = false, false, nil
}
