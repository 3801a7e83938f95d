package speaker

import "time"

// How a device is looked after.
const (
	// lookTime is how often a device that is awake is asked whether it has
	// failed.
	lookTime = 250 * time.Millisecond

	// restAfter is how long nothing must have been played for the device to
	// be put to rest. An open device asks for silence a hundred times a
	// second, which costs 2 % of a processor here and as much in the sound
	// server.
	restAfter = time.Second

	// restTime is how long it rests until it is woken for a moment, for a
	// device that sleeps does not notice that its server has died.
	restTime = 2 * time.Second

	// beatTime is how long such a moment is.
	beatTime = 40 * time.Millisecond
)

// rest puts a device to sleep when nothing is played, and wakes it.
type rest struct {
	device Device
	asleep bool
	active time.Time // when something was played last
}

// wake has the device play, if it does not.
func (r *rest) wake() {
	r.active = time.Now()
	r.set(false)
}

// look is called as soon after the call before as that has returned. The device
// is awake then, and nothing is wrong with it.
func (r *rest) look(busy bool) time.Duration {
	switch now := time.Now(); {
	case busy:
		r.wake()
		return lookTime
	case r.asleep:
		r.set(false)
		return beatTime
	case now.Sub(r.active) < restAfter:
		return lookTime
	}
	r.set(true)
	return restTime
}

func (r *rest) set(asleep bool) {
	if r.asleep != asleep {
		r.asleep = asleep
		r.device.Rest(asleep)
	}
}
