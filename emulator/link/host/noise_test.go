package host_test

import (
	"testing"

	"codereader/emulator/link/device"
	"codereader/emulator/link/host"
	"codereader/emulator/link/linktest"
)

// noisy returns a wire that damages one byte in a hundred, both ways.
func noisy(seed uint64, kinds ...linktest.Damage) *linktest.Wire {
	w := linktest.NewWire(device.Options{})
	w.Up = linktest.NewNoise(2*seed, 0.01, kinds...).Pass
	w.Down = linktest.NewNoise(2*seed+1, 0.01, kinds...).Pass
	return w
}

func TestScenariosOverNoisyWires(t *testing.T) {
	all := scripts(t)
	for d := range linktest.Damage(linktest.Damages) {
		t.Run(d.String(), func(t *testing.T) {
			seed := uint64(d) << 32
			same(t, all, func(t *testing.T) *host.Firmware {
				seed++
				return connect(t, noisy(seed, d))
			})
		})
	}
}
