package window

import (
	"cmp"
	"context"
	"image"
	"math"
	"sync/atomic"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"codereader/emulator/panel"
	"codereader/keypad"
)

// startFrames is how many frames are drawn at least: the window appears after
// the first, and may lose that one's content in appearing.
const startFrames = 3

// app is the window as Ebitengine runs it. A frame is drawn when something
// has come in, or when the app asked for one; in between nothing runs.
type app struct {
	ctx      context.Context // done when the window is to close, or has
	options  *Options
	mirror   mirror
	devices  devices
	steady   steadying
	controls controls
	caption  caption
	notices  notices
	exposure exposure
	alarm    alarm
	sheet    sheet

	inspection   inspection
	presentation presentation

	fit     fit
	drawn   fit        // as drawn last
	outside [2]float64 // size of the window in device-independent pixels
	start   float64    // the scale to go back to

	theme    panel.Theme
	muted    bool
	rate     float64 // of device time, as it was last told
	help     bool
	latched  bool // as it was announced last
	quitting bool

	exploring bool // keys say what they do, and do nothing

	shown   panel.View
	started atomic.Bool // startFrames have come
	frames  int
	redraw  bool // this frame draws
}

func newApp(ctx context.Context, o *Options) *app {
	a := &app{ctx: ctx, options: o, theme: o.Theme % panel.Themes, rate: 1}
	a.mirror = mirror{live: o.Live, hand: o.Hand, wake: wake}
	a.inspection.init(a)
	a.mirror.attach, a.mirror.inspect = a.inspection.control.Attach, a.inspection.look
	a.presentation.init(a)
	a.alarm.wake = wake
	a.caption = caption{wordStart: o.WordStart, linger: cmp.Or(o.linger, CaptionTime)}
	a.steady = steadying{keyAt: func(p image.Point) (keypad.Key, bool) { return a.fit.keyAt(p) }}
	a.steady.filter.Times = o.Steady
	a.controls = controls{
		keyAt:   func(p image.Point) (keypad.Key, bool) { return a.fit.keyAt(p) },
		nearKey: func(p image.Point, k keypad.Key) bool { return a.fit.nearKey(p, k) },
		keyName: ebiten.KeyName,
	}
	return a
}

// coarse is how many pixels of the window are one of the image that Ebitengine
// has a game draw on. The picture goes right to the screen, so that this image
// only costs memory. A power of two loses nothing of a pointer's place.
const coarse = 64

// LayoutF implements ebiten.LayoutFer. The screen has the pixels of the window,
// so that nothing is scaled after it has been painted.
func (a *app) LayoutF(w, h float64) (float64, float64) {
	a.outside = [2]float64{w, h}
	density := 1.0
	if m := ebiten.Monitor(); m != nil {
		density = m.DeviceScaleFactor()
	}
	size := image.Pt(scaled(1, w*density), scaled(1, h*density))
	a.refit(size)
	return float64(size.X) / coarse, float64(size.Y) / coarse
}

// refit fits the picture to a window in pixels.
func (a *app) refit(window image.Point) {
	room, staged := a.inspection.room(window), a.presentation.active()
	switch {
	case a.fit.window == room && a.fit.staged == staged:
	case staged:
		a.fit = staging(room)
	default:
		a.fit = fitting(room.X, room.Y)
	}
}

// Layout is not called, as there is LayoutF.
func (a *app) Layout(w, h int) (int, int) {
	cw, ch := a.LayoutF(float64(w), float64(h))
	return int(math.Ceil(cw)), int(math.Ceil(ch))
}

// Update implements ebiten.Game: it takes what came in and paints what came
// of it.
func (a *app) Update() error {
	a.frames++
	a.started.Store(a.frames >= startFrames)
	if a.frames == 2 {
		a.afterFirst()
	}
	read := a.devices.read()
	t := a.presentation.take(a.steady.step(read, time.Now()))
	if !a.exploring { // or it is not the inspector's either
		t = a.inspection.take(t, a.fit.window)
	}
	actions := a.controls.step(a.exploreInside(t))
	a.perform(actions)
	a.inspection.act()
	if a.quitting || ebiten.IsWindowBeingClosed() || a.ctx.Err() != nil || a.ended() {
		return leave()
	}

	now := time.Now()
	a.tellRate()
	a.announceChanges()
	rested := a.presentation.step(now)
	view, due := a.look(now)
	changed := a.paint(&view)
	a.shown = view
	inspected, again := a.inspection.frame(now, a)
	a.redraw = a.exposure.frame(now, changed || inspected || a.fit != a.drawn)
	a.alarm.set(now, append(due, again, rested, a.exposure.again, a.steady.due())...)

	if read.unfinished() {
		wake()
	}
	return nil
}

// Draw implements ebiten.Game. It draws nothing itself: touching the image in
// between is how Ebitengine learns that the screen is to be drawn.
func (a *app) Draw(between *ebiten.Image) {
	if a.redraw {
		a.redraw, a.drawn = false, a.fit
		between.SubImage(image.Rect(0, 0, 1, 1)).(*ebiten.Image).Clear()
	}
}

// DrawFinalScreen implements ebiten.FinalScreenDrawer. It puts the picture
// right on the screen, which spares copying it once more.
func (a *app) DrawFinalScreen(screen ebiten.FinalScreen, _ *ebiten.Image, _ ebiten.GeoM) {
	a.sheet.draw(screen, &a.fit)
	a.inspection.draw(screen, a.fit.window)
}

// afterFirst does what need not be done before the window is there.
func (a *app) afterFirst() {
	ebiten.SetWindowIcon(icons())
	// Not before: where there is no window, notices are for somebody else.
	go a.notices.follow(a.options.Notices, a.ctx.Done(), wake)
	a.welcome()
	if a.options.FirstFrame != nil {
		a.options.FirstFrame()
	}
}

// ended says whether the machine has been stopped.
func (a *app) ended() bool {
	select {
	case <-a.options.Live.Ended():
		return true
	default:
		return false
	}
}
