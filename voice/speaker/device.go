package speaker

import "io"

// Device is what makes samples heard: signed 16-bit little-endian, one channel,
// sound.Rate samples a second. Package speakertest has one without sound.
type Device interface {
	// Play begins to play what r gives, until its end.
	Play(r io.Reader) Playback

	// Err returns what keeps the device from playing, for good, if anything
	// does.
	Err() error
}

// Playback is something that is being played.
type Playback interface {
	// SetMuted silences it or makes it heard again; it runs on meanwhile.
	SetMuted(muted bool)

	// Stop ends it at once, without a click.
	Stop()
}
