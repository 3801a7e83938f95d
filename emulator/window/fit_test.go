package window

import (
	"image"
	"testing"

	"codereader/emulator/panel"
	"codereader/keypad"
)

func TestThePictureFitsTheWindowInItsMiddle(t *testing.T) {
	one := panel.Size(1)
	tests := []struct {
		name   string
		w, h   int
		scale  float64
		shrink float64
	}{
		{"the size of scale 1", one.X, one.Y, 1, 1},
		{"the size of scale 2", 2 * one.X, 2 * one.Y, 2, 1},
		{"wider", 3 * one.X, one.Y, 1, 1},
		{"higher", one.X, 2 * one.Y, 1, 1},
		{"in between", one.X * 5 / 4, 10 * one.Y, 1.25, 1},
		{"larger than the largest", 9 * one.X, 9 * one.Y, panel.MaxScale, 1},
		{"half", one.X / 2, one.Y / 2, 1, 0.5},
		{"three quarters", one.X * 3 / 4, one.Y * 3 / 4, 1.5, 0.5},
		{"a quarter", one.X / 4, one.Y / 4, 1, 0.25},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f := fitting(test.w, test.h)
			if f.scale != test.scale || f.shrink != test.shrink {
				t.Errorf("scale %v shrunk to %v, want %v to %v", f.scale, f.shrink, test.scale, test.shrink)
			}
			at := image.Rectangle{Min: f.origin, Max: f.origin.Add(f.size)}
			if !at.In(image.Rect(0, 0, test.w, test.h)) {
				t.Errorf("the picture at %v is not in a window of %d by %d", at, test.w, test.h)
			}
			left, right := at.Min.X, test.w-at.Max.X
			if d := right - left; d < 0 || d > 1 {
				t.Errorf("%d pixels left of the picture, %d right of it", left, right)
			}
		})
	}
}

func TestThePictureIsNeverLargerThanAnyWindow(t *testing.T) {
	for w := 200; w < 1700; w += 7 {
		for h := 372; h < 3000; h += 97 {
			f := fitting(w, h)
			if f.size.X > w || f.size.Y > h || f.scale < panel.MinScale || f.scale > panel.MaxScale {
				t.Fatalf("in a window of %d by %d the picture is %v at scale %v", w, h, f.size, f.scale)
			}
		}
	}
}

func TestAKeyIsWhereItIsDrawn(t *testing.T) {
	one := panel.Size(1)
	for _, size := range []image.Point{one, {one.X * 3, one.Y}, one.Mul(2), {one.X / 2, one.Y / 2}, {one.X * 3 / 4, one.Y}} {
		f := fitting(size.X, size.Y)
		for k := keypad.Key0; k < keypad.Keys; k++ {
			b := panel.KeyBounds(k, f.scale)
			middle := b.Min.Add(b.Max).Div(2)
			at := f.origin.Add(image.Pt(scaled(middle.X, f.shrink), scaled(middle.Y, f.shrink)))
			if got, ok := f.keyAt(at); !ok || got != k {
				t.Errorf("window %v: at %v is %v, want %v", size, at, got, k)
			}
			if !f.nearKey(at, k) {
				t.Errorf("window %v: %v is not near to %v", size, at, k)
			}
		}
	}
}

func TestAFingerMaySlideToHalfwayBetweenKeys(t *testing.T) {
	f := fitting(panel.Size(2).X, panel.Size(2).Y)
	five := panel.KeyBounds(keypad.Key5, f.scale)
	six := panel.KeyBounds(keypad.Key6, f.scale)
	y := (five.Min.Y + five.Max.Y) / 2
	if p := image.Pt(five.Max.X+2, y); !f.nearKey(p, keypad.Key5) {
		t.Errorf("%v is not near to the 5 at %v", p, five)
	}
	if p := image.Pt(six.Min.X, y); f.nearKey(p, keypad.Key5) {
		t.Errorf("%v on the 6 is near to the 5", p)
	}
}

func TestSizesGoInSteps(t *testing.T) {
	tests := []struct{ now, largest, up, down float64 }{
		{1, 4, 1.25, 0.75},
		{1.1, 4, 1.25, 1},
		{1.2475, 4, 1.5, 1}, // a window of whole pixels that means 1.25
		{2, 1.5, 2, 1.75},
		{1.25, 1.3, 1.3, 1},
		{4, 9, 4, 3.75},
		{0.5, 4, 0.75, 0.5},
	}
	for _, test := range tests {
		if got := stepUp(test.now, test.largest); got != test.up {
			t.Errorf("up from %v with at most %v: %v, want %v", test.now, test.largest, got, test.up)
		}
		if got := stepDown(test.now); got != test.down {
			t.Errorf("down from %v: %v, want %v", test.now, got, test.down)
		}
	}
}

func TestTheStartSizeFitsTheScreen(t *testing.T) {
	for _, test := range []struct{ wanted, largest, want float64 }{{1, 2, 1}, {4, 1.7, 1.7}, {1, 0.9, 0.9}, {1, 0.1, 0.5}} {
		if got := startScale(test.wanted, test.largest); got != test.want {
			t.Errorf("%v wanted, %v fits: %v, want %v", test.wanted, test.largest, got, test.want)
		}
	}
}

func TestAWindowThatGrowsStaysOnTheScreen(t *testing.T) {
	for _, test := range []struct{ at, length, edge, want int }{
		{10, 100, 1000, 10},   // all on it
		{950, 100, 1000, 900}, // over the edge
		{50, 1200, 1000, 0},   // larger than the screen
		{-30, 100, 1000, -30}, // where somebody put it
	} {
		if got := inside(test.at, test.length, test.edge); got != test.want {
			t.Errorf("at %d with %d of %d: %d, want %d", test.at, test.length, test.edge, got, test.want)
		}
	}
}
