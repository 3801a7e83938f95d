package speakertest

import (
	"io"
	"slices"

	"codereader/voice/speaker"
)

// opened is a [Device] that was opened.
type opened struct {
	device  *Device
	ready   chan struct{}
	err     error // for good
	resting bool
	playing []*playback
}

var _ speaker.Device = (*opened)(nil)

// Ready implements speaker.Device.
func (o *opened) Ready() <-chan struct{} { return o.ready }

// Err implements speaker.Device. A device that rests does not notice what
// happens to it.
func (o *opened) Err() error {
	o.device.mu.Lock()
	defer o.device.mu.Unlock()
	if o.resting {
		return nil
	}
	return o.err
}

// Rest implements speaker.Device.
func (o *opened) Rest(asleep bool) {
	o.device.mu.Lock()
	defer o.device.mu.Unlock()
	o.resting = asleep
}

// Play implements speaker.Device.
func (o *opened) Play(r io.Reader, muted bool) speaker.Playback {
	o.device.mu.Lock()
	defer o.device.mu.Unlock()
	p := &playback{device: o.device, r: r, muted: muted, was: muted}
	o.playing = append(o.playing, p)
	return p
}

func (o *opened) fail(err error) {
	if o.err == nil {
		o.err = err
	}
}

// mix plays a block into pcm. The device is locked.
func (o *opened) mix(pcm []int16) {
	if o.err != nil || o.resting {
		return
	}
	for _, p := range o.playing {
		p.mix(pcm)
	}
	o.playing = slices.DeleteFunc(o.playing, func(p *playback) bool { return p.ended() })
}
