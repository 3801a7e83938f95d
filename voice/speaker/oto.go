package speaker

import (
	"fmt"
	"io"
	"sync"
	"time"

	"codereader/voice/sound"

	"github.com/ebitengine/oto/v3"
)

// Latency is how much sound is handed to the device ahead of time: so long
// after a cut the last of it is heard at most.
const Latency = 20 * time.Millisecond

// latencyBytes is Latency in bytes.
const latencyBytes = int(sound.Rate*Latency/time.Second) * sampleBytes

// fadeTime is how long a playback is heard out with a falling volume before it
// is stopped: one of the device's blocks, and some more.
const fadeTime = 2 * Latency

// otoDevice is the sound device of this machine.
type otoDevice struct {
	context *oto.Context
}

// OpenDevice opens this machine's sound device. It can be done once in a
// process. Whether there is one shows a moment later, in the device's Err.
func OpenDevice() (Device, error) {
	context, ready, err := oto.NewContext(&oto.NewContextOptions{
		SampleRate: sound.Rate, ChannelCount: 1, Format: oto.FormatSignedInt16LE, BufferSize: Latency,
	})
	if err != nil {
		return nil, fmt.Errorf("speaker: %w", err)
	}
	_ = ready // it comes only after a gesture in a browser, and playing waits by itself
	return &otoDevice{context}, nil
}

func (d *otoDevice) Err() error {
	if err := d.context.Err(); err != nil {
		return fmt.Errorf("speaker: %w", err)
	}
	return nil
}

func (d *otoDevice) Play(r io.Reader) Playback {
	p := &otoPlayback{player: d.context.NewPlayer(r)}
	p.player.SetBufferSize(latencyBytes)
	p.player.Play()
	return p
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
		time.AfterFunc(fadeTime, p.player.Pause)
	})
}
