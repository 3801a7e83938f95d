package term

import (
	"errors"
	"fmt"
	"io"
	"time"
)

// chunk is what one read of the input brought.
type chunk struct {
	bytes []byte
	err   error
	at    time.Duration // when
}

// readSize is the largest number of bytes that are read at once.
const readSize = 4096

// read reads the input until it ends or the session has.
func (s *session) read() {
	defer restoreOnPanic()()
	for {
		b := make([]byte, readSize)
		n, err := s.In.Read(b)
		select {
		case s.chunks <- chunk{b[:n], err, s.clock.Now()}:
		case <-s.done:
			return
		}
		if err != nil {
			return
		}
	}
}

// take takes what was read.
func (s *session) take(c chunk) {
	if s.keys {
		s.takeKeys(c.bytes, c.at)
	} else {
		s.takeLines(c.bytes, c.at)
	}
	switch {
	case c.err == nil:
	case s.keys:
		s.end(nil) // the terminal is gone
	case errors.Is(c.err, io.EOF):
		s.takeRest(c.at)
		s.work.last = true
	default:
		s.end(fmt.Errorf("term: input: %w", c.err))
	}
}
