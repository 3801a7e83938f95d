package speaker

import (
	"bufio"
	"errors"
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

// What the process that plays tells the other, a line each.
const (
	lineReady = "ready"
	lineError = "error "
)

// How long a device is given to show that it is none, and how often it is
// looked at from then on.
const (
	settleTime = 500 * time.Millisecond
	lookTime   = 250 * time.Millisecond
)

// Serve plays what frames from in say on a device, until in ends or the device
// fails, and returns the exit status. It tells out, in lines, that the device
// is ready, or what is wrong with it.
func Serve(in io.Reader, out io.Writer, open func() (Device, error)) int {
	device, err := open()
	if err == nil {
		err = serve(in, out, device)
	}
	if err != nil {
		fmt.Fprintln(out, lineError+strings.Join(strings.Fields(err.Error()), " "))
		return unserved
	}
	return served
}

func serve(in io.Reader, out io.Writer, device Device) error {
	frames := make(chan frame)
	stop := make(chan struct{})
	defer close(stop)
	go readFrames(in, frames, stop)

	ready := false
	look := time.NewTimer(settleTime)
	defer look.Stop()
	p := player{device: device}
	for {
		select {
		case f, ok := <-frames:
			if !ok {
				return nil
			}
			if f.err != nil {
				return f.err
			}
			p.take(f)
		case <-look.C:
			if err := device.Err(); err != nil {
				return err
			}
			if !ready {
				ready = true
				if _, err := fmt.Fprintln(out, lineReady); err != nil {
					return err
				}
			}
			look.Reset(lookTime)
		}
	}
}

// frame is a frame that came in, or why no more will.
type frame struct {
	kind    byte
	content []byte
	err     error
}

// readFrames reads frames until the input ends, and then closes the channel.
func readFrames(in io.Reader, to chan<- frame, stop <-chan struct{}) {
	defer close(to)
	r := bufio.NewReaderSize(in, maxFrame)
	for {
		var f frame
		f.kind, f.content, f.err = readFrame(r)
		if errors.Is(f.err, io.EOF) && !errors.Is(f.err, errFrame) {
			return
		}
		select {
		case to <- f:
		case <-stop:
			return
		}
		if f.err != nil {
			return
		}
	}
}

// player plays one queue after the other on a device.
type player struct {
	device  Device
	queue   *queue
	playing Playback
	muted   bool
}

func (p *player) take(f frame) {
	switch f.kind {
	case frameSamples:
		p.play(f.content)
	case frameCut:
		p.cut()
	case frameMute:
		p.muted = f.content[0] != 0
		if p.playing != nil {
			p.playing.SetMuted(p.muted)
		}
	}
}

func (p *player) play(samples []byte) {
	if p.queue != nil && p.queue.add(samples) {
		return
	}
	p.queue = new(queue)
	p.queue.add(samples)
	p.playing = p.device.Play(p.queue)
	if p.muted {
		p.playing.SetMuted(true)
	}
}

func (p *player) cut() {
	if p.queue != nil {
		p.queue.drop()
		p.playing.Stop()
		p.queue, p.playing = nil, nil
	}
}
