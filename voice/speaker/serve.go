package speaker

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"
)

// Command is the program's argument that makes it a process that plays. It is
// between the processes of the program alone.
const Command = "speaker-process"

// Exit statuses of such a process.
const (
	served   = 0
	unserved = 1
)

// What the process that plays tells the other, a line each. Other lines mean
// nothing: libraries write some.
const (
	lineReady  = "ready"   // the device can be heard
	linePlayed = "played " // how many bytes it has read or dropped so far
	lineError  = "error "  // why the process ends
)

// maxLine is the longest line that is told, in bytes. Some systems have much to
// say about why they have no sound.
const maxLine = 4096

// Serve plays what frames from in say on a device, until in ends or the device
// fails, and returns the exit status. It tells out, in lines, that the device
// is ready, how much it has played, or what is wrong with it.
func Serve(in io.Reader, out io.Writer, open func() (Device, error)) int {
	device, err := open()
	if err == nil {
		s := server{out: out, player: player{device: device, taken: newCount()}, rest: rest{device: device}}
		err = s.run(in)
	}
	if err != nil {
		line := lineError + strings.Join(strings.Fields(err.Error()), " ")
		fmt.Fprintln(out, line[:min(len(line), maxLine)])
		return unserved
	}
	return served
}

// server is the process that plays.
type server struct {
	out    io.Writer
	player player
	rest   rest
}

func (s *server) run(in io.Reader) error {
	frames := make(chan frame)
	stop := make(chan struct{})
	defer close(stop)
	go readFrames(bufio.NewReaderSize(in, frameHead+maxFrame), frames, stop)

	device := s.player.device
	ready := device.Ready()
	s.rest.active = time.Now()
	look := time.NewTimer(lookTime)
	defer look.Stop()
	for {
		select {
		case f, ok := <-frames:
			if !ok {
				s.fadeOut()
				return nil
			}
			if err := s.take(f, look); err != nil {
				return err
			}
		case <-s.player.taken.moved:
			if n, changed := s.player.taken.tell(); changed {
				if _, err := fmt.Fprintf(s.out, "%s%d\n", linePlayed, n); err != nil {
					return fmt.Errorf("speaker: %w", err)
				}
			}
		case <-ready:
			if err := device.Err(); err != nil {
				return err
			}
			ready = nil
			if _, err := fmt.Fprintln(s.out, lineReady); err != nil {
				return fmt.Errorf("speaker: %w", err)
			}
		case <-look.C:
			if err := device.Err(); err != nil {
				return err
			}
			next := lookTime
			if ready == nil {
				next = s.rest.look(s.player.busy())
			}
			look.Reset(next)
		}
	}
}

// take does what a frame says. A device that rests is woken once it has
// something to play.
func (s *server) take(f frame, look *time.Timer) error {
	if f.err != nil {
		return f.err
	}
	if err := s.player.take(f); err != nil {
		return err
	}
	if f.kind == frameSamples {
		if s.rest.asleep {
			look.Reset(lookTime)
		}
		s.rest.wake()
	}
	return nil
}

// fadeOut ends what is being played and lets its end be heard: a process that
// just ends is heard as a click.
func (s *server) fadeOut() {
	if s.player.cut() {
		<-time.After(fadeTime)
	}
}
