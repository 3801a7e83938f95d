package window

import (
	"fmt"
	"image"
	"image/color"
	"os/exec"
	"testing"

	"codereader/emulator/panel"
	"codereader/keypad"
)

// resize makes the window of a size, in the upper left corner of the screen.
func (p *program) resize(size image.Point) {
	p.tb.Helper()
	p.xdo("windowmove", "--sync", p.window, "0", "0")
	p.xdo("windowsize", "--sync", p.window, fmt.Sprint(size.X), fmt.Sprint(size.Y))
}

func TestTheReaderGrowsWithItsWindow(t *testing.T) {
	p := launch(t, openScreen(t, 1024, 900), quick)
	p.turnOn()
	p.resize(image.Pt(700, 900))
	p.awaitView("a larger reader", func(v panel.View) bool { return v.Scale > 1.2 })
	p.golden("resized")
	// Keys are where they are drawn.
	p.moveTo(p.pointAt(keypad.Key8))
	p.xdo("click", "1")
	p.await("the key to be pressed", func() bool { return p.keys() == "+red -red +8 -8" })
}

func TestAroundTheReaderItsBackgroundGoesOn(t *testing.T) {
	p := launch(t, openScreen(t, 1024, 900), quick)
	for _, size := range []image.Point{{1000, 744}, {400, 890}, {900, 558}, {300, 800}} {
		p.resize(size)
		poll(t, "the background", func() error {
			all, err := p.screen.capture(p.place())
			if err != nil {
				return err
			}
			if got := all.Rect.Size(); got != size {
				return fmt.Errorf("the window is %v, want %v", got, size)
			}
			return goesOn(all)
		})
	}
}

// goesOn returns an error unless what is around the picture in a window is as
// the picture's edge, give or take what a gradient loses when it is shrunk.
func goesOn(window *image.RGBA) error {
	f := fitting(window.Rect.Dx(), window.Rect.Dy())
	pic := image.Rectangle{Max: f.size}.Add(f.origin)
	for y := range window.Rect.Dy() {
		for x := range window.Rect.Dx() {
			edge := window.RGBAAt(min(max(x, pic.Min.X), pic.Max.X-1), min(max(y, pic.Min.Y), pic.Max.Y-1))
			got := window.RGBAAt(x, y)
			for _, d := range []int{int(got.R) - int(edge.R), int(got.G) - int(edge.G), int(got.B) - int(edge.B)} {
				if d < -4 || d > 4 || d != 0 && f.shrink == 1 {
					return fmt.Errorf("at %d, %d is %v, want %v as at the edge of the picture", x, y, got, edge)
				}
			}
		}
	}
	return nil
}

func TestAWindowThatIsTooSmallShowsTheWholeReader(t *testing.T) {
	p := launch(t, openScreen(t, 1024, 900), quick)
	p.turnOn()
	size := panel.Size(1).Mul(3).Div(4)
	p.resize(size)
	p.awaitView("the small reader", func(v panel.View) bool { return v.Scale == 1.5 })
	poll(t, "the reader at half of what was painted", func() error {
		got, err := p.screen.capture(p.place())
		if err != nil {
			return err
		}
		if got.Rect.Size() != size {
			return fmt.Errorf("the window is %v", got.Rect.Size())
		}
		return compareHalf(got, panel.Render(p.view()))
	})
	p.moveTo(p.pointAt(keypad.Key4))
	p.xdo("click", "1")
	p.await("the key to be pressed", func() bool { return p.keys() == "+red -red +4 -4" })
}

// compareHalf returns an error unless each pixel of half is the mean of four
// pixels of full.
func compareHalf(half, full *image.RGBA) error {
	for y := range half.Rect.Dy() {
		for x := range half.Rect.Dx() {
			var sum [3]int
			for _, d := range []image.Point{{0, 0}, {1, 0}, {0, 1}, {1, 1}} {
				c := full.RGBAAt(2*x+d.X, 2*y+d.Y)
				sum[0], sum[1], sum[2] = sum[0]+int(c.R), sum[1]+int(c.G), sum[2]+int(c.B)
			}
			c := half.RGBAAt(x, y)
			for i, v := range []uint8{c.R, c.G, c.B} {
				if d := int(v) - sum[i]/4; d < -2 || d > 2 {
					return fmt.Errorf("at %d, %d is %v, want %v", x, y, c, color.RGBA{uint8(sum[0] / 4), uint8(sum[1] / 4), uint8(sum[2] / 4), 0xFF})
				}
			}
		}
	}
	return nil
}

func TestCtrlPlusAndMinusChangeTheSize(t *testing.T) {
	p := launch(t, openScreen(t, 1024, 1100), quick)
	p.xdo("windowmove", "--sync", p.window, "500", "300")
	for _, step := range []struct {
		keys  string
		scale float64
	}{{"ctrl+plus", 1.25}, {"ctrl+equal", largestOn(1100)}, {"ctrl+minus", 1.25}, {"ctrl+KP_Subtract", 1}, {"ctrl+KP_Add", 1.25}, {"ctrl+0", 1}} {
		p.xdo("key", step.keys)
		w, h := windowSize(step.scale)
		poll(t, step.keys, func() error {
			if at := p.place(); at.Size() != image.Pt(w, h) {
				return fmt.Errorf("the window is %v, want %d by %d", at.Size(), w, h)
			}
			return p.shows()
		})
	}
	if keys := p.keys(); keys != "" {
		t.Errorf("the reader's keys were pressed: %s", keys)
	}
}

// largestOn returns the largest scale that fits a screen of a height.
func largestOn(height int) float64 { return fitScale(9999, float64(height-screenHeight)) }

func TestFullScreen(t *testing.T) {
	for _, manager := range []string{"", "openbox"} {
		t.Run("manager="+manager, func(t *testing.T) {
			s := openScreen(t, 1024, 900)
			if manager != "" {
				need(t, manager, manager)
				startManager(t, s, manager)
			}
			p := launch(t, s, quick)
			p.moveTo(s.size.Sub(image.Pt(1, 1))) // the pointer is in the picture otherwise
			p.turnOn()
			before := p.place()
			p.xdo("key", "F11")
			p.awaitPlace("the full screen", image.Rectangle{Max: s.size})
			p.golden("full-screen")
			p.xdo("key", "Escape")
			p.awaitPlace("the window", before)
			p.golden("1-code")
		})
	}
}

// awaitPlace waits until the window is somewhere, and shows what it should.
func (p *program) awaitPlace(what string, want image.Rectangle) {
	p.tb.Helper()
	poll(p.tb, what, func() error {
		if at := p.place(); at != want {
			return fmt.Errorf("the window is at %v, want %v", at, want)
		}
		return p.shows()
	})
}

// startManager starts a window manager and waits until it is there.
func startManager(t *testing.T, s *screen, name string) {
	t.Helper()
	cmd := exec.Command(name)
	cmd.Env = append(cmd.Environ(), "DISPLAY="+s.display)
	startProcess(t, cmd)
	poll(t, "the window manager", func() error {
		_, err := s.xdo("get_num_desktops")
		return err
	})
}
