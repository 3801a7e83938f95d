package alsa

import (
	"errors"
	"fmt"
	"runtime"
	"unsafe"

	"golang.org/x/sys/unix"
)

// Device is the first playback device of the first sound card.
const Device = "/dev/snd/pcmC0D0p"

// Player plays samples, one after the other. It belongs to one goroutine.
type Player struct {
	name   string
	device device
	copies int               // of each sample, one a channel
	buffer [2 * Period]int16 // a period, for a device with two channels
	hw     hwParams
	sw     swParams
	xfer   transfer
}

// Open opens a playback device for samples of so many a second, and takes it
// for itself: a device that another program has is an error.
func Open(name string, perSecond int) (*Player, error) {
	fd, err := unix.Open(name, unix.O_RDWR|unix.O_NONBLOCK|unix.O_CLOEXEC, 0)
	if err == nil {
		err = unix.SetNonblock(fd, false) // it is opened at once, or not; it is played to in its own time
	}
	if err != nil {
		return nil, fmt.Errorf("alsa: %s: cannot be opened: %w", name, err)
	}
	p, err := open(name, file(fd), perSecond)
	if err != nil {
		unix.Close(fd)
	}
	return p, err
}

// ways are how a device may be used, from the best: mono or the same on both
// sides, with a short buffer or with any.
var ways = [...]struct {
	channels int
	short    bool
}{{1, true}, {2, true}, {1, false}, {2, false}}

func open(name string, d device, perSecond int) (*Player, error) {
	p := &Player{name: name, device: d}
	var err error
	for _, way := range ways {
		p.hw.sound(uint32(perSecond), uint32(way.channels))
		if way.short {
			p.hw.short()
		}
		if err = d.ioctl(setHardware, unsafe.Pointer(&p.hw)); err == nil {
			p.copies = way.channels
			break
		}
		if !errors.Is(err, unix.EINVAL) {
			break
		}
	}
	if err != nil {
		return nil, fmt.Errorf("alsa: %s: does not play 16-bit sound at %d Hz, neither mono nor stereo: %w", name, perSecond, err)
	}
	if err := p.begin(); err != nil {
		return nil, err
	}
	return p, nil
}

// begin has the device begin when half its buffer is full, and stop when it is
// empty.
func (p *Player) begin() error {
	holds := uframes(p.hw.intervals[bufferSize].min)
	p.sw = swParams{
		periodStep: 1, availMin: uframes(p.hw.intervals[periodSize].min), transferAlign: 1,
		startThreshold: max(holds/2, 1), stopThreshold: holds,
	}
	if err := p.device.ioctl(setSoftware, unsafe.Pointer(&p.sw)); err != nil {
		return fmt.Errorf("alsa: %s: cannot be told when to begin: %w", p.name, err)
	}
	return p.prepare()
}

func (p *Player) prepare() error {
	if err := p.device.ioctl(prepare, nil); err != nil {
		return fmt.Errorf("alsa: %s: does not get ready to play: %w", p.name, err)
	}
	return nil
}

// Holds returns how many samples the device may hold that have been written
// and not been heard.
func (p *Player) Holds() int { return int(p.hw.intervals[bufferSize].min) }

// WritePCM plays a block behind what is being played. It waits until the device
// has taken it, as long as it plays at most. A device that had run out of
// samples, or had been asleep, goes on.
func (p *Player) WritePCM(block []int16) error {
	for len(block) > 0 {
		n := min(len(block), Period)
		if err := p.period(block[:n]); err != nil {
			return err
		}
		block = block[n:]
	}
	return nil
}

// period plays at most a period.
func (p *Player) period(block []int16) error {
	frames := block
	if p.copies == 2 {
		for i, v := range block {
			p.buffer[2*i], p.buffer[2*i+1] = v, v
		}
		frames = p.buffer[:2*len(block)]
	}
	for tries := 0; len(frames) > 0; {
		p.xfer = transfer{buffer: unsafe.Pointer(&frames[0]), frames: uframes(len(frames) / p.copies)}
		err := p.device.ioctl(write, unsafe.Pointer(&p.xfer))
		runtime.KeepAlive(block)
		p.xfer.buffer = nil
		switch {
		case err == nil && p.xfer.result > 0:
			frames = frames[min(p.xfer.result*p.copies, len(frames)):]
			tries = 0
			continue
		case err == nil:
			err = errors.New("it takes no samples")
		case errors.Is(err, unix.EPIPE), errors.Is(err, unix.ESTRPIPE), errors.Is(err, unix.EBADFD):
			// It ran out of samples, was asleep, or has been stopped.
			if tries++; tries < 3 {
				if err := p.prepare(); err != nil {
					return err
				}
				continue
			}
		}
		return fmt.Errorf("alsa: %s: does not play: %w", p.name, err)
	}
	return nil
}

// Cut forgets what has been written and not been heard: silence begins as soon
// as the device's own queue allows, which is a millisecond or two.
func (p *Player) Cut() error {
	if err := p.device.ioctl(drop, nil); err != nil {
		return fmt.Errorf("alsa: %s: cannot be stopped: %w", p.name, err)
	}
	return p.prepare()
}

// Drain waits until all that has been written has been heard.
func (p *Player) Drain() error {
	if err := p.device.ioctl(drain, nil); err != nil && !errors.Is(err, unix.EPIPE) {
		return fmt.Errorf("alsa: %s: does not play to its end: %w", p.name, err)
	}
	return p.prepare()
}

// Close gives the device back; what has not been heard is lost.
func (p *Player) Close() error {
	p.device.ioctl(drop, nil)
	if err := p.device.close(); err != nil {
		return fmt.Errorf("alsa: %s: cannot be closed: %w", p.name, err)
	}
	return nil
}
