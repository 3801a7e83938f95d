package host

import (
	"io"
	"time"
)

// Wire carries bytes to a firmware and back. It may lose and change some.
type Wire interface {
	io.Writer

	// Read reads what has come, and waits for it so long at most. When nothing
	// has come by then it returns 0 and no error. An error says that nothing
	// will ever come.
	Read(p []byte, wait time.Duration) (int, error)

	// Close lets go of the firmware's end. A Read that waits returns.
	Close() error

	// String names the firmware, as [Dial] was told.
	String() string
}

// writeTime is how long the other end may take to make room for a frame.
const writeTime = 5 * time.Second

// stream is a Wire over something that can only be read without a limit of
// time: a goroutine reads ahead.
type stream struct {
	name  string
	to    io.Writer
	close func() error
	came  chan []byte
	free  chan []byte
	rest  []byte // of what came last
	buf   []byte // that rest is in
	err   error  // by which reading ended; to be read once came is closed
	timer *time.Timer
}

// newStream returns a wire over a writer and a reader that close ends.
func newStream(name string, to io.Writer, from io.Reader, close func() error) *stream {
	s := &stream{
		name: name, to: to, close: close,
		came: make(chan []byte, buffers), free: make(chan []byte, buffers),
		timer: time.NewTimer(0),
	}
	s.timer.Stop()
	for range buffers {
		s.free <- make([]byte, 4096)
	}
	go s.readAhead(from)
	return s
}

// buffers is how many reads can be ahead.
const buffers = 4

func (s *stream) readAhead(from io.Reader) {
	defer close(s.came)
	for buf := range s.free {
		n, err := from.Read(buf[:cap(buf)])
		s.came <- buf[:n]
		if err != nil {
			s.err = err
			return
		}
	}
}

func (s *stream) Read(p []byte, wait time.Duration) (int, error) {
	for len(s.rest) == 0 {
		if s.buf != nil {
			s.free <- s.buf
			s.buf = nil
		}
		b, ok, late := s.next(wait)
		switch {
		case late:
			return 0, nil
		case !ok:
			return 0, s.err
		}
		s.buf, s.rest = b, b
	}
	n := copy(p, s.rest)
	s.rest = s.rest[n:]
	return n, nil
}

// next returns what has been read ahead, and waits for it so long at most; ok
// is false when there is no more.
func (s *stream) next(wait time.Duration) (b []byte, ok, late bool) {
	select {
	case b, ok = <-s.came:
		return b, ok, false
	default:
	}
	if wait <= 0 {
		return nil, true, true
	}
	s.timer.Reset(wait)
	select {
	case b, ok = <-s.came:
		return b, ok, false
	case <-s.timer.C:
		return nil, true, true
	}
}

func (s *stream) Write(p []byte) (int, error) {
	if d, ok := s.to.(interface{ SetWriteDeadline(time.Time) error }); ok {
		// Where it cannot be set, the write waits.
		_ = d.SetWriteDeadline(time.Now().Add(writeTime))
	}
	return s.to.Write(p)
}

func (s *stream) Close() error   { return s.close() }
func (s *stream) String() string { return s.name }
