package pane

import (
	"image"
	"image/draw"
	"strings"

	"github.com/ebitenui/ebitenui/widget"

	"codereader/emulator/window/inspector"
)

// fill puts a view into the widgets.
func (p *parts) fill(v *inspector.View) {
	for i, b := range p.buttons {
		p.centre(b, v.Button(buttons[i]))
	}
	for i, f := range append(v.Reader, v.Time...) {
		if i < len(p.names) {
			p.put(p.names[i], p.skin.text, f.Name)
			p.put(p.values[i], p.skin.bold, f.Value)
		}
	}
	axis := axisPainter{face: p.skin.text.face, colours: p.skin.colours, scale: p.scale, img: p.axis.img}
	axis.paint(&v.Axis, v.Language)
	p.axis.show()
	p.utterances(v)
	p.put(p.levelText, p.skin.text, v.Level.Text)
	p.fillLevel(v.Level.Loud)
	for i, b := range p.kinds {
		k, sign := inspector.ListKind(i), "+ "
		if v.Hidden[k] {
			sign = "− "
		}
		p.centre(b, sign+k.String())
	}
	p.put(p.listName, p.skin.text, v.ListName)
	for i := range p.rows {
		p.fillRow(&p.rows[i], v, i)
	}
	p.slider.Min, p.slider.Max = 0, max(v.Total-inspector.ListRows, 0)
	p.slider.Current = v.Top
	p.fillEntry(&v.Entry)
}

// put writes a text, cut to its place.
func (p *parts) put(t *widget.Text, l *letters, s string) {
	t.Label = l.fit(s, p.lay.at[t].Dx())
}

// centre writes a text in the middle of a button, at a whole pixel.
func (p *parts) centre(b *widget.Button, s string) {
	b.SetText(p.skin.text.fit(s, p.lay.at[b].Dx()))
	b.Text().SetPadding(&widget.Insets{Left: max((p.lay.at[b].Dx()-p.skin.text.width(s))/2, 0)})
}

// fillLevel paints how loud it is.
func (p *parts) fillLevel(loud float64) {
	c, img := p.skin.colours, p.level.img
	draw.Draw(img, img.Rect, image.NewUniform(c.buttonEdge), image.Point{}, draw.Src)
	inside := img.Rect.Inset(max(int(p.scale+0.5), 1))
	draw.Draw(img, inside, image.NewUniform(c.axis), image.Point{}, draw.Src)
	inside.Max.X = inside.Min.X + int(float64(inside.Dx())*min(loud, 1))
	draw.Draw(img, inside, image.NewUniform(c.debounced), image.Point{}, draw.Src)
	p.level.show()
}

// fillRow fills a row of the list.
func (p *parts) fillRow(r *row, v *inspector.View, i int) {
	e := inspector.Row{Index: -1}
	if i < len(v.Rows) {
		e = v.Rows[i]
	}
	r.event = e.Index
	c, look, ink := p.skin.colours, p.skin.row, p.skin.colours.text
	switch {
	case e.Now && e.Chosen:
		look, ink = p.skin.nowChosen, c.nowText
	case e.Now:
		look, ink = p.skin.now, c.nowText
	case e.Chosen:
		look = p.skin.chosen
	}
	if e.Later {
		ink = c.later
	}
	r.button.SetImage(look)
	r.button.GetWidget().Disabled = i >= len(v.Rows)
	kind := e.Kind
	if e.Later {
		kind = "… " + kind // no colour alone tells it apart
	}
	p.put(r.time, p.skin.text, e.Time)
	p.put(r.kind, p.skin.text, kind)
	p.put(r.text, p.skin.text, e.Text)
	for _, t := range []*widget.Text{r.time, r.kind, r.text} {
		t.SetColor(ink)
	}
}

// fillEntry shows the line that is being typed, if one is.
func (p *parts) fillEntry(e *inspector.EntryView) {
	visibility := widget.Visibility_Hide
	if e.Asking {
		visibility = widget.Visibility_Show
	}
	p.entry.GetWidget().Visibility = visibility
	room := int((inner - 2*entryPadding) * p.scale)
	ask, typed, hint := p.entryTexts[0], p.entryTexts[1], p.entryTexts[2]
	ask.Label = p.skin.text.fit(e.Prompt, room)
	typed.Label = p.skin.bold.end(e.Text+"|", room)
	hint.Label, hint = p.skin.text.fit(e.Hint, room), p.entryTexts[2]
	hint.SetColor(p.skin.colours.text)
	if e.Wrong != "" {
		hint.Label = p.skin.text.fit(e.Wrong, room)
		hint.SetColor(p.skin.colours.wrong)
	}
}

// utterances writes what was said, the newest first, as much as there is room
// for.
func (p *parts) utterances(v *inspector.View) {
	indent := strings.Repeat(" ", 4)
	room := int(inner*p.scale) - p.skin.text.width(indent)
	var lines []string
	for i := range v.Said {
		s := &v.Said[i]
		lines = append(lines, s.Head)
		words := make([]string, len(s.Words))
		for j, w := range s.Words {
			words[j] = w
			if j == s.Current {
				words[j] = "[" + w + "]"
			}
		}
		for _, l := range wrap(words, "  ", room, p.skin.text.width) {
			lines = append(lines, indent+l)
		}
	}
	if len(lines) == 0 {
		lines = []string{v.SaidName + ": –"}
	}
	for i, t := range p.said {
		t.Label = ""
		if i < len(lines) {
			p.put(t, p.skin.text, lines[i])
		}
	}
}

// wrap joins words to lines that are no longer than there is room, where one
// word is not.
func wrap(words []string, between string, room int, width func(string) int) []string {
	var lines []string
	for _, w := range words {
		if n := len(lines); n > 0 && width(lines[n-1]+between+w) <= room {
			lines[n-1] += between + w
		} else {
			lines = append(lines, w)
		}
	}
	return lines
}
