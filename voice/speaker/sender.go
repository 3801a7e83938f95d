package speaker

import (
	"io"
	"time"
)

// sender renders what is to be played and sends it to a process.
type sender struct {
	s      *Speaker
	to     io.Writer
	window *window
	warmer *warmer

	current io.Reader // what is being sent
	block   [maxFrame]byte
	frame   []byte
}

// run sends until quit is closed, or the process takes no more. When there is
// nothing to be sent for a while it warms up what may be.
func (d *sender) run(quit <-chan struct{}) {
	for d.send() == nil { // an error shows when the process ends
		var warm <-chan time.Time
		if in, cold := d.warmer.due(); cold {
			warm = time.After(in)
		}
		select {
		case <-warm:
			d.warmer.step()
		case <-d.s.wake:
		case <-quit:
			return
		}
	}
}

// send sends all that there is to be sent, as far as there is room.
func (d *sender) send() error {
	for {
		more := d.next()
		if len(d.frame) > 0 {
			if _, err := d.to.Write(d.frame); err != nil {
				return err
			}
		}
		if !more || !d.window.room(len(d.block)) {
			return nil
		}
		n, err := io.ReadFull(d.current, d.block[:])
		if err != nil {
			d.current = nil // that was the end of it
		}
		if n -= n % sampleBytes; n > 0 {
			d.window.send(n)
			d.frame = appendFrame(d.frame[:0], frameSamples, d.block[:n]...)
			if _, err := d.to.Write(d.frame); err != nil {
				return err
			}
		}
	}
}

// next puts what has changed since into the frame, and says whether there is
// something to be played.
func (d *sender) next() (more bool) {
	s := d.s
	s.mu.Lock()
	defer s.mu.Unlock()
	d.frame = d.frame[:0]
	if s.cut {
		s.cut, d.current = false, nil
		d.frame = appendFrame(d.frame, frameCut)
	}
	if s.changed {
		s.changed = false
		d.frame = appendMute(d.frame, s.muted)
	}
	if d.current == nil && len(s.wanted) > 0 {
		d.current = s.wanted[0]
		s.wanted[0] = nil
		s.wanted = s.wanted[1:]
	}
	d.warmer.want(s.said, s.pressed)
	return d.current != nil
}
