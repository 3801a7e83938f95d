package speakertest

import (
	"encoding/binary"
	"io"

	"codereader/voice/speaker"
)

// playback is a sound that a [Device] plays. The device's lock guards it.
type playback struct {
	device  *Device
	r       io.Reader
	ahead   []byte // read and not yet played
	eof     bool
	stopped bool
	muted   bool
	was     bool // muted at the end of the last block
}

var _ speaker.Playback = (*playback)(nil)

// SetMuted implements speaker.Playback.
func (p *playback) SetMuted(muted bool) {
	p.device.mu.Lock()
	defer p.device.mu.Unlock()
	p.muted = muted || p.stopped
}

// Stop implements speaker.Playback: the next block falls silent.
func (p *playback) Stop() {
	p.device.mu.Lock()
	defer p.device.mu.Unlock()
	p.stopped, p.muted = true, true
}

// Left implements speaker.Playback.
func (p *playback) Left() int {
	p.device.mu.Lock()
	defer p.device.mu.Unlock()
	return len(p.ahead)
}

// ended says that nothing more will be heard of it.
func (p *playback) ended() bool {
	return p.stopped && p.was || p.eof && len(p.ahead) == 0
}

// mix plays a block, faded in or out where it was silenced or made heard.
func (p *playback) mix(pcm []int16) {
	p.fill()
	n := min(len(pcm), len(p.ahead)/2)
	for i := range n {
		v := int(int16(binary.LittleEndian.Uint16(p.ahead[2*i:])))
		switch {
		case p.was && p.muted:
			v = 0
		case p.muted:
			v = v * (n - 1 - i) / n
		case p.was:
			v = v * (i + 1) / n
		}
		pcm[i] = int16(min(max(int(pcm[i])+v, -32768), 32767))
	}
	p.was = p.muted
	p.ahead = p.ahead[2*n:]
	p.fill()
}

// fill reads ahead.
func (p *playback) fill() {
	block := make([]byte, aheadBytes)
	for !p.eof && len(p.ahead) < aheadBytes {
		n, err := p.r.Read(block[:aheadBytes-len(p.ahead)])
		p.ahead = append(p.ahead, block[:n]...)
		p.eof = err != nil
	}
}
