package host

import (
	"time"

	"codereader/emulator/link"
)

// A firmware that runs on its own clock says things when they happen. The
// emulator looks for them every so often of its own time.
const (
	pollTime      = 10 * time.Millisecond
	pollNudgeTime = 100 * time.Millisecond // after which one that is silent is nudged

	unheard = -1 // of when it was heard: nobody has listened yet
)

// poll takes what has come until now, and waits for nothing.
func (f *Firmware) poll(at time.Duration) {
	if f.err != nil || at < f.last+pollTime {
		return
	}
	f.last, f.messages = at, 0
	f.syncClock(at)
	f.tell(at)
	if f.err != nil {
		return
	}
	if f.heard == unheard {
		f.heard = at // the machine may have run for long
	}
	received := f.line.received
	if f.err = f.line.drain(f.answerStored, f.take); f.err != nil {
		return
	}
	switch silent := at - f.heard; {
	case f.line.received > received:
		f.heard = at
	case silent >= f.line.silence:
		f.err = f.line.lost(nil)
	case silent/pollNudgeTime > (silent-pollTime)/pollNudgeTime:
		f.line.session.Nudge() // what is in flight may have been lost
		if f.err = f.line.flush(); f.err == nil {
			f.err = f.line.write([]byte{0})
		}
	}
}

// drain takes what has come, and sends what there is to send.
func (l *line) drain(next func(), take func(*link.Packet) error) error {
	var p pace
	p.reset()
	for {
		next()
		if err := l.flush(); err != nil {
			return err
		}
		n, err := l.wire.Read(l.in[:], 0)
		switch {
		case n == 0 && err != nil:
			return l.lost(err)
		case n == 0:
			return nil
		}
		l.received += int64(n)
		if err := l.receive(l.in[:n], &p, take); err != nil {
			return err
		}
	}
}
