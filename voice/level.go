package voice

import (
	"errors"
	"strconv"
)

// ErrLevel reports a volume or speed that is none.
var ErrLevel = errors.New("voice: volume and speed are 1 to 9")

// ParseLevel reads a volume or a speed, or returns [ErrLevel].
func ParseLevel(s string) (uint8, error) {
	n, err := strconv.ParseUint(s, 10, 8)
	// Both settings have the same range (device.md, "Settings").
	if err != nil || n < MinVolume || n > MaxVolume {
		return 0, ErrLevel
	}
	return uint8(n), nil
}
