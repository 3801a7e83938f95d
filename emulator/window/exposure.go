package window

import "time"

// exposeTime is how often at most the window is drawn again though nothing in
// it has changed.
const exposeTime = 100 * time.Millisecond

// exposure decides when an unchanged picture is drawn again. A window that
// another one has covered may have lost its content, and all that the driver
// lets us know of it is that there is a frame. So each frame for which we did
// not ask draws, if not at once, then soon: the pointer over the window asks
// for a thousand frames a second.
type exposure struct {
	drawn time.Time
	again time.Time // when to draw again; zero: not
}

// frame says whether to draw in a frame at now. changed says whether what is
// drawn would be new.
func (e *exposure) frame(now time.Time, changed bool) bool {
	due := !e.again.IsZero() && !now.Before(e.again)
	if changed || due || now.Sub(e.drawn) >= exposeTime {
		e.drawn, e.again = now, time.Time{}
		return true
	}
	if e.again.IsZero() {
		e.again = e.drawn.Add(exposeTime)
	}
	return false
}
