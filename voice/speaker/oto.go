package speaker

import (
	"fmt"
	"io"
	"sync"
	"time"

	"codereader/voice/sound"

	"github.com/ebitengine/oto/v3"
)

// Latency is how much sound the device holds: so long after a cut the last of
// it is heard.
const Latency = 20 * time.Millisecond

// aheadBytes is how much each playback reads ahead of the device, for a busy
// machine to keep up. It does not make a cut later: what has been read is
// silenced, too.
const aheadBytes = 2 * int(sound.Rate*Latency/time.Second) * sampleBytes

// fadeTime is how long a playback is heard out with a falling volume before it
// is stopped: one of the device's blocks, and some more.
const fadeTime = 2 * Latency

// otoDevice is the sound device of this machine.
type otoDevice struct {
	context *oto.Context
	ready   <-chan struct{}
}

// OpenDevice opens this machine's sound device. It can be done once in a
// process.
func OpenDevice() (Device, error) {
	if err := findDevice(); err != nil {
		return nil, err
	}
	context, ready, err := oto.NewContext(&oto.NewContextOptions{
		SampleRate: sound.Rate, ChannelCount: 1, Format: oto.FormatSignedInt16LE, BufferSize: Latency,
		ApplicationName: "codereader",
	})
	if err != nil {
		return nil, fmt.Errorf("speaker: %w", err)
	}
	return &otoDevice{context, whenReady(ready)}, nil
}

func (d *otoDevice) Ready() <-chan struct{} { return d.ready }

func (d *otoDevice) Err() error {
	if err := d.context.Err(); err != nil {
		return fmt.Errorf("speaker: %w", err)
	}
	return nil
}

func (d *otoDevice) Play(r io.Reader, muted bool) Playback {
	p := &otoPlayback{player: d.context.NewPlayer(r)}
	p.player.SetBufferSize(aheadBytes)
	p.SetMuted(muted) // before it plays, or its first moment would be heard
	p.player.Play()
	return p
}

func (d *otoDevice) Rest(asleep bool) {
	// What goes wrong here is told by Err.
	switch {
	case !canRest:
	case asleep:
		_ = d.context.Suspend()
	default:
		_ = d.context.Resume()
	}
}

type otoPlayback struct {
	player *oto.Player
	once   sync.Once
}

func (p *otoPlayback) SetMuted(muted bool) {
	if muted {
		p.player.SetVolume(0)
		return
	}
	p.player.SetVolume(1)
}

// Stop lets the volume fall, which oto does over its next block, and ends the
// player once that has been heard.
func (p *otoPlayback) Stop() {
	p.once.Do(func() {
		p.player.SetVolume(0)
		time.AfterFunc(fadeTime, p.player.PauseAndStopReading)
	})
}

func (p *otoPlayback) Left() int { return p.player.BufferedSize() }
