package conform

import (
	"time"

	"codereader/emulator"
	"codereader/firmware"
)

// busyLimit is how often a firmware may have something to do by itself within a
// millisecond. One that has more would keep a machine from ever letting time
// pass.
const busyLimit = 500

// guard is a firmware that stops having something to do when it has had too
// much.
type guard struct {
	emulator.Firmware
	from  time.Duration // of the millisecond
	busy  int           // in it so far
	stuck bool
}

// put returns what puts a firmware on a board with the guard before it.
func (g *guard) put(own func(firmware.Board, firmware.Config) emulator.Firmware) func(firmware.Board, firmware.Config) emulator.Firmware {
	return func(b firmware.Board, c firmware.Config) emulator.Firmware {
		g.Firmware, g.from, g.busy, g.stuck = own(b, c), 0, 0, false
		return g
	}
}

// Advance implements [emulator.Firmware].
func (g *guard) Advance(at time.Duration) {
	if at-g.from >= time.Millisecond {
		g.from, g.busy = at, 0
	}
	g.busy++
	g.stuck = g.stuck || g.busy > busyLimit
	g.Firmware.Advance(at)
}

// Next implements [emulator.Firmware].
func (g *guard) Next() (time.Duration, bool) {
	if g.stuck {
		return 0, false
	}
	return g.Firmware.Next()
}

// isStuck says whether the firmware has had too much to do.
func (g *guard) isStuck() bool { return g != nil && g.stuck }
