package panel

import (
	"fmt"
	"image"
	"testing"

	"codereader/keypad"
)

// benchScales are the scale of an ordinary and of a high-density screen.
var benchScales = []float64{1, 2}

// eachLook runs a benchmark at each scale with a Painter that has painted v.
func eachLook(b *testing.B, run func(b *testing.B, p *Painter, dst *image.RGBA, v *View)) {
	for _, s := range benchScales {
		b.Run(fmt.Sprintf("%gx", s), func(b *testing.B) {
			v := View{On: true, Display: "123 456", Scale: s, Caption: says(0, "en to tre, fire fem seks")}
			dst := image.NewRGBA(image.Rectangle{Max: Size(s)})
			var p Painter
			p.Paint(dst, &v)
			b.ReportAllocs()
			b.ResetTimer()
			run(b, &p, dst, &v)
		})
	}
}

// BenchmarkFirstPaint is what a start costs, and what every redraw would cost
// without the kept layer.
func BenchmarkFirstPaint(b *testing.B) {
	eachLook(b, func(b *testing.B, _ *Painter, dst *image.RGBA, v *View) {
		for b.Loop() {
			new(Painter).Paint(dst, v)
		}
	})
}

// BenchmarkWholePaint paints everything from the kept layer.
func BenchmarkWholePaint(b *testing.B) {
	eachLook(b, func(b *testing.B, p *Painter, dst *image.RGBA, v *View) {
		for b.Loop() {
			p.Forget()
			p.Paint(dst, v)
		}
	})
}

func BenchmarkDisplayChange(b *testing.B) {
	eachLook(b, func(b *testing.B, p *Painter, dst *image.RGBA, v *View) {
		texts := [2]string{"123 456", "654 321"}
		for i := 0; b.Loop(); i++ {
			v.Display = texts[i&1]
			p.Paint(dst, v)
		}
	})
}

func BenchmarkKeyPress(b *testing.B) {
	eachLook(b, func(b *testing.B, p *Painter, dst *image.RGBA, v *View) {
		for b.Loop() {
			v.Pressed[keypad.Key5] = !v.Pressed[keypad.Key5]
			p.Paint(dst, v)
		}
	})
}

func BenchmarkCaptionWord(b *testing.B) {
	eachLook(b, func(b *testing.B, p *Painter, dst *image.RGBA, v *View) {
		for i := 0; b.Loop(); i++ {
			v.Caption.Current = i % len(v.Caption.Words)
			p.Paint(dst, v)
		}
	})
}

func BenchmarkUnchanged(b *testing.B) {
	eachLook(b, func(b *testing.B, p *Painter, dst *image.RGBA, v *View) {
		for b.Loop() {
			p.Paint(dst, v)
		}
	})
}
