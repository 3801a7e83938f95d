package window

import "github.com/hajimehoshi/ebiten/v2"

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

// wake has a frame drawn soon. It may be called from any goroutine.
func wake() {
	//lint:ignore SA1019 it belongs to the mode of drawOnDemand
	ebiten.ScheduleFrame()
}
