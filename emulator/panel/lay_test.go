package panel

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"math/rand/v2"
	"testing"
)

// TestLettersAreLaidAsTheStandardLibraryDoes: over, beside and across the
// edges, in every colour.
func TestLettersAreLaidAsTheStandardLibraryDoes(t *testing.T) {
	chance := rand.New(rand.NewPCG(1, 2))
	noise := func(pix []uint8) {
		for i := range pix {
			pix[i] = uint8(chance.Uint32() >> (chance.Uint32() % 8))
		}
	}
	random := func(most int) image.Rectangle {
		at := image.Pt(chance.IntN(most)-most/2, chance.IntN(most)-most/2)
		return image.Rectangle{Min: at, Max: at.Add(image.Pt(chance.IntN(most), chance.IntN(most)))}
	}
	painted := 0
	for range 2000 {
		dst, mask := image.NewRGBA(random(60)), image.NewAlpha(random(20))
		noise(dst.Pix)
		for i := range dst.Pix { // no colour is more than its alpha
			dst.Pix[i] = min(dst.Pix[i], dst.Pix[i|3])
		}
		noise(mask.Pix)
		a := uint8(chance.Uint32() | 0xFF*(chance.Uint32()&1))
		part := func() uint8 { return uint8(chance.IntN(int(a) + 1)) }
		src := image.NewUniform(color.RGBA{part(), part(), part(), a})
		at := image.Pt(chance.IntN(40)-20, chance.IntN(40)-20)
		before := bytes.Clone(dst.Pix)
		want := &image.RGBA{Pix: bytes.Clone(dst.Pix), Stride: dst.Stride, Rect: dst.Rect}
		draw.DrawMask(want, mask.Rect.Add(at), src, image.Point{}, mask, mask.Rect.Min, draw.Over)
		cover(dst, mask, at, src)
		if !bytes.Equal(dst.Pix, want.Pix) {
			t.Fatalf("%v onto %v at %v, %v: not as image/draw does it", mask.Rect, dst.Rect, at, src.C)
		}
		if !bytes.Equal(dst.Pix, before) {
			painted++
		}

		from, r := image.NewRGBA(random(60)), random(60)
		noise(from.Pix)
		draw.Draw(want, r, from, r.Min, draw.Src)
		transfer(dst, from, r)
		if !bytes.Equal(dst.Pix, want.Pix) {
			t.Fatalf("%v of %v to %v: not as image/draw does it", r, from.Rect, dst.Rect)
		}
	}
	if painted < 300 {
		t.Errorf("%d pictures of 2000 changed", painted)
	}
}
