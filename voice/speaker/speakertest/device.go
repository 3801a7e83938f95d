package speakertest

import (
	"errors"
	"sync"
	"time"

	"codereader/voice/sound"
	"codereader/voice/speaker"
)

// How a [Device] plays, like the real ones.
const (
	// Block is how much sound it takes at a time, and what a fade lasts.
	Block = 10 * time.Millisecond

	// Ahead is how much each playback reads before it is played.
	Ahead = 40 * time.Millisecond
)

const (
	blockSamples = int(sound.Rate * Block / time.Second)
	aheadBytes   = int(sound.Rate*Ahead/time.Second) * 2
)

var (
	errAbsent = errors.New("speakertest: there is no device")
	errFailed = errors.New("speakertest: the device has failed")
)

// Device is a sound device that can be unplugged and plugged in again. As with
// real ones, what was opened while it was not there never plays, and what was
// open when it failed never plays again. Its methods may be called from any
// goroutine.
type Device struct {
	// Settle, if it is set, is called before each block, for the program to
	// do what it has to do meanwhile: synctest.Wait, say.
	Settle func()

	mu     sync.Mutex
	absent bool
	open   *opened // the last that was opened
	opens  int
	heard  []int16
}

// New returns a device that is there.
func New() *Device { return new(Device) }

// Open opens the device: it is what [speaker.Beside] and [speaker.Serve] take.
func (d *Device) Open() (speaker.Device, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	o := &opened{device: d, ready: make(chan struct{})}
	close(o.ready)
	if d.absent {
		o.err = errAbsent
	}
	d.open = o
	d.opens++
	return o, nil
}

// Unplug takes the device away. What plays on it fails.
func (d *Device) Unplug() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.absent = true
	if d.open != nil {
		d.open.fail(errFailed)
	}
}

// Plug puts the device there, for whoever opens it next.
func (d *Device) Plug() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.absent = false
}

// Opens returns how often the device was opened.
func (d *Device) Opens() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.opens
}

// Resting says whether the device was put to rest.
func (d *Device) Resting() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.open != nil && d.open.resting
}

// Advance lets time pass on the device, in whole blocks, and returns what is
// heard meanwhile.
func (d *Device) Advance(t time.Duration) []int16 {
	var heard []int16
	for ; t > 0; t -= Block {
		if d.Settle != nil {
			d.Settle()
		}
		heard = append(heard, d.block()...)
	}
	return heard
}

// block plays one block.
func (d *Device) block() []int16 {
	d.mu.Lock()
	defer d.mu.Unlock()
	pcm := make([]int16, blockSamples)
	if d.open != nil {
		d.open.mix(pcm)
	}
	d.heard = append(d.heard, pcm...)
	return pcm
}

// Heard returns all that has been heard since the start, silence included.
func (d *Device) Heard() []int16 {
	d.mu.Lock()
	defer d.mu.Unlock()
	return append([]int16(nil), d.heard...)
}
