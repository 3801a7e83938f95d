package speaker

import (
	"errors"
	"io"
)

var errClosing = errors.New("speaker: it is being closed")

// process has a process play until it ends, and returns why it did. It calls
// ready when the device can be heard.
func (s *Speaker) process(ready func()) error {
	p, err := s.start()
	if err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- p.listen(ready) }()
	s.begin()
	defer s.end()
	for {
		err := s.send(p.in)
		if err == nil {
			select {
			case <-s.wake:
				continue
			case err = <-ended:
				p.stop()
				return err
			case <-s.closing:
				p.stop()
				<-ended
				return errClosing
			}
		}
		// The pipe is broken; what the process said last tells why.
		p.stop()
		return <-ended
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

// send tells the process all that has changed, until nothing has.
func (s *Speaker) send(w io.Writer) error {
	var block [blockBytes]byte
	var current io.Reader
	for {
		s.mu.Lock()
		cut, changed, muted := s.cut, s.changed, s.muted
		s.cut, s.changed = false, false
		if cut {
			current = nil
		}
		if current == nil && len(s.wanted) > 0 {
			current = s.wanted[0]
			s.wanted = s.wanted[1:]
		}
		s.mu.Unlock()

		var err error
		if cut {
			err = writeFrame(w, frameCut, nil)
		}
		if changed && err == nil {
			err = writeFrame(w, frameMute, []byte{mute(muted)})
		}
		if current == nil || err != nil {
			return err
		}
		n, err := io.ReadFull(current, block[:])
		if n > 0 {
			if err := writeFrame(w, frameSamples, block[:n]); err != nil {
				return err
			}
		}
		if err != nil { // the end of what is to be played
			current = nil
		}
	}
}

// blockBytes is how much is sent at a time: 85 ms of sound, so that a cut that
// comes while an utterance is being sent is sent soon.
const blockBytes = 8192

func mute(muted bool) byte {
	if muted {
		return 1
	}
	return 0
}
