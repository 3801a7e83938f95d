package window

import (
	"fmt"
	"image"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"codereader/emulator/panel"
	"codereader/emulator/window/inspector"
	"codereader/emulator/window/inspector/pane"
)

// paused is a reader for which no time passes until something lets it, so that
// what it looks like does not depend on how fast the machine is.
var paused = func() setup { s := quick; s.Paused = true; return s }()

// inspect opens the inspector of a reader.
func inspect(tb testing.TB, s *screen, how setup) *program {
	tb.Helper()
	p := launch(tb, s, how)
	p.moveTo(image.Pt(1, 1)) // no button is hovered over
	p.openInspector()
	return p
}

// openInspector presses F3 and waits until the inspector is there.
func (p *program) openInspector() {
	p.tb.Helper()
	before := p.told("inspected")
	p.xdo("key", "F3")
	p.await("the inspector", func() bool { return p.told("inspected") > before && len(p.inspected().Reader) > 0 })
	poll(p.tb, "the window to be wide", func() error {
		at, one := p.place(), panel.Size(1)
		if at.Dx()*one.Y < (one.X+pane.Width-2)*at.Dy() {
			return fmt.Errorf("it is at %v", at)
		}
		return nil
	})
	p.await("the view in the wide window", func() bool { return p.view().Scale > 0 })
}

// inspected returns what the inspector showed last.
func (p *program) inspected() inspector.View {
	if m := p.last("inspected"); m != nil {
		return *m.Inspected
	}
	return inspector.View{}
}

// awaitInspected waits until what the inspector shows is as ok says.
func (p *program) awaitInspected(what string, ok func(*inspector.View) bool) {
	p.tb.Helper()
	p.await(what, func() bool { v := p.inspected(); return ok(&v) })
}

// field returns the value of a field of what the inspector showed last.
func (p *program) field(name string) string {
	v := p.inspected()
	for _, f := range append(v.Reader, v.Time...) {
		if f.Name == name {
			return f.Value
		}
	}
	return "no such field"
}

// step lets so many things happen, one after the other, and back goes back as
// often.
func (p *program) step(n int) { p.tb.Helper(); p.travel("F7", n) }
func (p *program) back(n int) { p.tb.Helper(); p.travel("F6", n) }

// travel presses a key that takes the reader to another time. Presses that come
// within one frame are one.
func (p *program) travel(key string, n int) {
	p.tb.Helper()
	for range n {
		name := p.inspected().Time[0].Name
		before := p.field(name)
		p.xdo("key", key)
		p.await("another time after "+before, func() bool { return p.field(name) != before })
	}
}

// onPane returns the middle of a place of the pane on the screen.
func (p *program) onPane(at func(scale float64) image.Rectangle) image.Point {
	p.tb.Helper()
	w := p.place()
	one := panel.Size(1)
	scale := min(float64(w.Dx())/float64(one.X+pane.Width), float64(w.Dy())/pane.Height)
	b := at(scale)
	left := w.Max.X - scaled(pane.Width, scale)
	top := w.Min.Y + (w.Dy()-scaled(pane.Height, scale))/2
	return image.Pt(left, top).Add(b.Min.Add(b.Max).Div(2))
}

// clickPane clicks on a place of the pane.
func (p *program) clickPane(at func(scale float64) image.Rectangle) {
	p.tb.Helper()
	p.moveTo(p.onPane(at))
	p.xdo("click", "1")
}

// tolerance is how much the colours of a picture may differ, of 255, that the
// graphics library has drawn letters on: versions of it round differently.
const tolerance = 6

// goldenWindow holds all of the window against a picture, once it looks so.
func (p *program) goldenWindow(name string) {
	p.tb.Helper()
	file := filepath.Join(goldenDir, name+".png")
	if *update {
		p.settle()
		got, err := p.screen.capture(p.place())
		if err != nil {
			p.tb.Fatal(err)
		}
		savePicture(p.tb, file, got)
		return
	}
	want, err := loadPicture(file)
	if err != nil {
		p.tb.Errorf("%v; go test ./emulator/window -update makes the pictures", err)
		return
	}
	if runtime.GOARCH != "amd64" {
		return
	}
	poll(p.tb, "the window to look as in "+file, func() error {
		got, err := p.screen.capture(p.place())
		if err != nil {
			return err
		}
		return near(got, want)
	})
}

// near returns an error unless two pictures look the same.
func near(got *image.RGBA, want image.Image) error {
	if got.Rect.Size() != want.Bounds().Size() {
		return fmt.Errorf("it is %v large, want %v", got.Rect.Size(), want.Bounds().Size())
	}
	for y := range got.Rect.Dy() {
		for x := range got.Rect.Dx() {
			g := got.RGBAAt(x, y)
			r, gr, b, _ := want.At(want.Bounds().Min.X+x, want.Bounds().Min.Y+y).RGBA()
			if far(g.R, r) || far(g.G, gr) || far(g.B, b) {
				return fmt.Errorf("the pixel at %d, %d is %v", x, y, g)
			}
		}
	}
	return nil
}

func far(a uint8, b uint32) bool { return max(int(a)-int(b>>8), int(b>>8)-int(a)) > tolerance }

// settle waits until the window has looked the same for some time.
func (p *program) settle() {
	p.tb.Helper()
	var last *image.RGBA
	same := 0
	poll(p.tb, "the window to settle", func() error {
		got, err := p.screen.capture(p.place())
		if err != nil {
			return err
		}
		if last != nil && near(got, last) == nil {
			same++
		} else {
			same = 0
		}
		last = got
		if same < 30 {
			return os.ErrDeadlineExceeded
		}
		return nil
	})
}
