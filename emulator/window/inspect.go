package window

import (
	"image"
	"math"
	"sync/atomic"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"codereader/emulator"
	"codereader/emulator/panel"
	"codereader/emulator/window/inspector"
	"codereader/emulator/window/inspector/pane"
)

// How often the inspector is painted: at most, while something moves, and while
// nothing does but time.
const (
	inspectRest  = 33 * time.Millisecond
	inspectAgain = 50 * time.Millisecond
	inspectSlow  = 100 * time.Millisecond
)

// inspection is the inspector beside the reader. While it is shut, all that
// there is of it is the history of the session.
type inspection struct {
	control *inspector.Control
	pane    *pane.Pane // nil until it is opened for the first time
	open    bool
	watched atomic.Bool // open, for the machine's goroutine

	input   inspectInput
	pointer pane.Pointer
	wheel   float64
	pressed bool // the pointer, when it was painted last
	painted time.Time
	whole   image.Point // the size of the window
	before  [2]float64  // size of the window before it was widened
	widened [2]float64  // and since
}

// init makes the inspector of a window. It is shut.
func (n *inspection) init(a *app) {
	o := a.options
	n.input.typed = ebiten.AppendInputChars
	n.control = inspector.NewControl(inspector.Options{
		Live: o.Live, Hand: o.Hand, Bank: o.Bank, WordStart: o.WordStart,
		Tell: func(s string) { a.notices.now(s, time.Now()); wake() },
		Changed: func(m *emulator.Machine) {
			a.mirror.look(m)
			wake()
		},
		Announce: a.tell, Answer: a.reply,

		Save: o.SaveSnapshot, Load: o.LoadSnapshot, File: o.SnapshotFile, InOrder: o.InOrder,
	})
}

// look is called with the machine where it runs, whenever the window looks. It
// says whether the inspector is open.
func (n *inspection) look(m *emulator.Machine) bool {
	n.control.Bound()
	if !n.watched.Load() {
		return false
	}
	n.control.Look(m)
	return true
}

// scale returns the scale at which the inspector and the reader fit a window.
func (n *inspection) scale(window image.Point) float64 {
	one := panel.Size(1)
	return min(float64(window.X)/float64(one.X+pane.Width), float64(window.Y)/pane.Height)
}

// room returns how much of a window there is for the reader, from its left.
func (n *inspection) room(window image.Point) image.Point {
	n.whole = window
	if !n.open {
		return window
	}
	side := int(math.Round(pane.Width * n.scale(window)))
	return image.Pt(max(window.X-side, 1), window.Y)
}

// corner returns where in the window the pane begins, if the reader has room
// for so much.
func (n *inspection) corner(room image.Point) image.Point {
	high := int(math.Round(pane.Height * n.scale(n.whole)))
	return image.Pt(room.X, max(n.whole.Y-high, 0)/2)
}

// take takes what is for the inspector out of a tick, and returns the rest.
func (n *inspection) take(t *tick, room image.Point) *tick {
	if !n.open && n.input.ours == (keySet{}) {
		n.input.was = t.down
		return t
	}
	if !n.open {
		for k := range n.input.ours {
			n.input.ours[k] = n.input.ours[k] && t.down[k]
		}
		_, rest := n.input.split(t, image.Pt(math.MaxInt, 0))
		return rest
	}
	_, wheel := ebiten.Wheel()
	n.wheel += wheel
	n.input.keys(t, n.control)
	p, rest := n.input.split(t, n.corner(room))
	n.pointer = p
	return rest
}

// act does what the keyboard asked for, after the reader's keys of the same
// tick: a step then has something to step to.
func (n *inspection) act() {
	for _, c := range n.input.asked {
		n.control.Do(c)
	}
	n.input.asked = nil
}

// frame paints the inspector if it is open and it is time to. It says whether
// it has, and when it is to be painted again.
func (n *inspection) frame(now time.Time, a *app) (painted bool, again time.Time) {
	if !n.open {
		return false, time.Time{}
	}
	urgent := n.pointer.Down != n.pressed || n.wheel != 0
	if rested := n.painted.Add(inspectRest); !urgent && now.Before(rested) {
		return false, rested
	}
	v := n.control.Model.View(now)
	if err := n.pane.Frame(&v, n.pointer, a.theme, n.scale(n.whole)); err != nil {
		a.notices.now(err.Error(), now)
		return false, time.Time{}
	}
	if n.wheel != 0 {
		n.pane.Wheel(n.wheel, n.pointer.At)
	}
	n.pressed, n.wheel, n.painted = n.pointer.Down, 0, now
	if a.options.inspected != nil {
		a.options.inspected(&v)
	}
	switch {
	case urgent: // what came of it is seen in the next
		again = now.Add(inspectRest)
	case v.Passing:
		a.options.Live.Post(func(m *emulator.Machine) { n.look(m) })
		again = now.Add(inspectSlow)
		if v.Lively {
			again = now.Add(inspectAgain)
		}
	}
	return true, again
}

// draw puts the inspector on the screen, beside the room for the reader.
func (n *inspection) draw(screen ebiten.FinalScreen, room image.Point) {
	if !n.open || n.pane.Texture() == nil {
		return
	}
	texture, at := n.pane.Texture(), n.corner(room)
	size := texture.Bounds().Size()
	put := func(from, to image.Rectangle) {
		if to.Empty() {
			return
		}
		o := &ebiten.DrawImageOptions{Blend: ebiten.BlendCopy}
		o.GeoM.Scale(float64(to.Dx())/float64(from.Dx()), float64(to.Dy())/float64(from.Dy()))
		o.GeoM.Translate(float64(to.Min.X), float64(to.Min.Y))
		screen.DrawImage(texture.SubImage(from).(*ebiten.Image), o)
	}
	pane := image.Rectangle{Min: at, Max: at.Add(size)}
	ground := image.Rect(0, 0, 1, 1)
	put(ground, image.Rect(at.X, 0, n.whole.X, pane.Min.Y))
	put(ground, image.Rect(at.X, pane.Max.Y, n.whole.X, n.whole.Y))
	put(ground, image.Rect(pane.Max.X, pane.Min.Y, n.whole.X, pane.Max.Y))
	put(texture.Bounds(), pane)
}

// tellRate tells at what rate device time passes, when that has changed.
func (a *app) tellRate() {
	rate := a.mirror.now.Load().rate
	if a.presentation.active() {
		rate = 1 // it holds between steps, which is nothing to be told
	}
	if rate == a.rate {
		return
	}
	before := a.rate
	a.rate = rate
	if a.options.Announcer != nil {
		defer a.options.Announcer.SetRate(before, rate)
	}
	if a.options.Rate != nil {
		a.options.Rate(rate)
	}
}
