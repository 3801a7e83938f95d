package paneltest

import (
	"image"
	"image/color"
	"image/draw"
	"strings"
	"testing"
)

// picture is grey, with n pixels from the left edge on made lighter by d.
func picture(n int, d uint8) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, 100, 100))
	draw.Draw(img, img.Rect, image.NewUniform(color.Gray{100}), image.Point{}, draw.Src)
	for x := range n {
		img.Set(x, 50, color.Gray{100 + d})
	}
	return img
}

func TestDifferencesAreHeldToTheLimits(t *testing.T) {
	for _, c := range []struct {
		name  string
		n     int
		d     uint8
		limit int
		share int
		ok    bool
	}{
		{"same", 0, 0, 0, 0, true},
		{"one pixel by one, exact", 1, 1, 0, 0, false},
		{"three pixels by three", 3, 3, MaxDifference, MaxShare, true},
		{"one pixel by four", 1, 4, MaxDifference, MaxShare, false},
		{"four pixels by one", 4, 1, MaxDifference, MaxShare, false},
	} {
		err := compare(picture(c.n, c.d), picture(0, 0), c.limit, c.share)
		if (err == nil) != c.ok {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestErrorSaysHowManyHowMuchAndWhere(t *testing.T) {
	err := compare(picture(5, 9), picture(0, 0), 0, 0)
	if err == nil {
		t.Fatal("no error")
	}
	for _, want := range []string{"5 of 10000 pixels", "(0.050 %)", "(0,50)-(5,51)", "by 9 of 255"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q lacks %q", err, want)
		}
	}
}

func TestSizesMustAgreeAndOriginsNeedNot(t *testing.T) {
	small := image.NewRGBA(image.Rect(0, 0, 10, 10))
	if err := Compare(small, picture(0, 0)); err == nil || !strings.Contains(err.Error(), "(10,10)") {
		t.Errorf("other size: %v", err)
	}
	moved := picture(0, 0)
	moved.Rect = moved.Rect.Add(image.Pt(7, -3))
	if err := Compare(moved, picture(0, 0)); err != nil {
		t.Errorf("other origin: %v", err)
	}
}

func TestTransparencyCounts(t *testing.T) {
	clear := image.NewRGBA(image.Rect(0, 0, 100, 100))
	if Compare(clear, picture(0, 0)) == nil {
		t.Error("a clear picture is taken for a grey one")
	}
}
