package window

import (
	"sync"

	"github.com/hajimehoshi/ebiten/v2"
)

// drawOnDemand has frames drawn when something happened, and not otherwise,
// and the picture stay from one to the next. What Ebitengine would have us use
// instead runs sixty times a second: 2 % of a processor for a window in which
// nothing happens, against none, and a tap in six is lost.
func drawOnDemand() {
	//lint:ignore SA1019 the successor of this mode costs processor time while nothing happens
	ebiten.SetFPSMode(ebiten.FPSModeVsyncOffMinimum)
	ebiten.SetTPS(ebiten.SyncWithFPS)
	ebiten.SetScreenClearedEveryFrame(false)
}

// gate keeps frames from being asked for while the driver takes itself down,
// which it does without a lock. There is one window in a process.
var gate struct {
	sync.Mutex
	shut bool
}

// wake has a frame drawn soon. It may be called from any goroutine.
func wake() {
	gate.Lock()
	defer gate.Unlock()
	if !gate.shut {
		//lint:ignore SA1019 it belongs to the mode of drawOnDemand
		ebiten.ScheduleFrame()
	}
}

// leave ends the game: it returns what Update must return then, and has no more
// frames asked for.
func leave() error {
	gate.Lock()
	defer gate.Unlock()
	gate.shut = true
	return ebiten.Termination
}
