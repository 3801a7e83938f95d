package speaker

import "io"

// Device is what makes samples heard: signed 16-bit little-endian, one channel,
// sound.Rate samples a second. Package speakertest has one without sound.
type Device interface {
	// Ready is closed when it is known whether the device can play: Err tells.
	Ready() <-chan struct{}

	// Play begins to play what r gives, until its end, at first silenced or
	// not. The device may be resting: it plays once it is awake.
	Play(r io.Reader, muted bool) Playback

	// Rest puts the device to sleep, or wakes it. It is called only once the
	// device is ready. A device that rests may not notice that it has failed.
	Rest(asleep bool)

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

	// Left returns how many bytes the playback has read and not yet played.
	Left() int
}
