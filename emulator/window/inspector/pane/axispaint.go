package pane

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"strings"
	"time"

	"golang.org/x/image/font"
	"golang.org/x/image/math/fixed"

	"codereader/emulator/window/inspector"
	"codereader/voice"
)

// tickTime is between two ticks of the time axis.
const tickTime = 500 * time.Millisecond

// axisPainter paints the contacts on their time axis.
type axisPainter struct {
	face    font.Face
	colours *colours
	scale   float64
	img     *image.RGBA
}

// paint paints an axis over the whole of the picture.
func (p *axisPainter) paint(a *inspector.Axis, l voice.Language) {
	p.fill(box{0, 0, inner, axisHeight}, p.colours.ground)
	p.text(a.Title, 0, line, p.colours.name)
	if a.More != "" {
		p.text(a.More, inner-130, line, p.colours.name)
	}
	rows := float64(inspector.AxisRows * axisRow)
	p.fill(box{axisName, line + axisMarks, inner - axisName, rows}, p.colours.axis)
	for back := time.Duration(0); back <= inspector.AxisTime; back += tickTime {
		x := p.x(a, a.To-back)
		p.fill(box{x - 0.5, line + axisMarks, 1, rows}, p.colours.tick)
		label := fmt.Sprintf("−%.1f s", back.Seconds())
		if back == 0 {
			label = "0"
		}
		if l == voice.Danish {
			label = strings.Replace(label, ".", ",", 1)
		}
		p.centred(label, x, line+axisMarks+rows+axisTicks-1)
	}
	for i := range a.Rows {
		p.row(a, &a.Rows[i], line+axisMarks+float64(i*axisRow))
	}
	p.marks(a, rows)
}

// row paints one key: its contact above, what it counts as below.
func (p *axisPainter) row(a *inspector.Axis, r *inspector.AxisRow, y float64) {
	p.text(r.Name, 4, y+axisRow-5, p.colours.text)
	for i, all := range [][]inspector.Interval{r.Contact, r.Debounced} {
		ink := []color.RGBA{p.colours.contact, p.colours.debounced}[i]
		top := y + 2 + float64(i)*(axisBar+2)
		p.fill(box{axisName, top + axisBar - 1, inner - axisName, 1}, ink)
		for _, t := range all {
			from := p.x(a, t.From)
			p.fill(box{from, top, max(p.x(a, t.To)-from, 1), axisBar}, ink)
		}
	}
}

// marks paints what was recognised: a line where it was, and its name above.
func (p *axisPainter) marks(a *inspector.Axis, rows float64) {
	free := 0.0
	for _, m := range a.Marks {
		x := p.x(a, m.At)
		p.fill(box{x - 1, line + axisMarks - 3, 2, rows + 3}, p.colours.markLine)
		w := p.width(m.Text)
		at := min(max(x-w/2, free), inner-w)
		if at >= free {
			p.text(m.Text, at, line+axisMarks-5, p.colours.text)
			free = at + w + 6
		}
	}
}

// x returns where a time is on the axis.
func (p *axisPainter) x(a *inspector.Axis, at time.Duration) float64 {
	since := min(max(at-a.From, 0), a.To-a.From)
	return axisName + (inner-axisName-1)*float64(since)/float64(a.To-a.From)
}

func (p *axisPainter) fill(b box, c color.RGBA) {
	draw.Draw(p.img, b.at(p.scale), image.NewUniform(c), image.Point{}, draw.Src)
}

// text writes with its foot at y.
func (p *axisPainter) text(s string, x, y float64, c color.RGBA) {
	d := font.Drawer{Dst: p.img, Src: image.NewUniform(c), Face: p.face}
	d.Dot = fixed.P(int(x*p.scale+0.5), int((y-4)*p.scale+0.5))
	d.DrawString(s)
}

func (p *axisPainter) centred(s string, x, y float64) {
	w := p.width(s)
	p.text(s, min(max(x-w/2, 0), inner-w), y, p.colours.name)
}

// width returns how long a text is at scale 1.
func (p *axisPainter) width(s string) float64 {
	return float64(font.MeasureString(p.face, s).Ceil()) / p.scale
}
