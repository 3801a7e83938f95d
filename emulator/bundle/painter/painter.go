// Package painter paints the pictures that bundles have digests of: the reader
// at its standard size and in its standard look, with the caption of what is
// being spoken, whatever size and look it is used in.
package painter

import (
	"image"

	"codereader/emulator"
	"codereader/emulator/bundle"
	"codereader/emulator/panel"
	"codereader/voice/sound"
)

// View returns the picture of a state at the standard size and look, with the
// caption of what is being spoken.
func View(s emulator.State, b *sound.Bank) panel.View {
	return panel.View{
		Display:  s.Display.String(),
		On:       s.On,
		Pressed:  s.Down,
		Caption:  caption(s, b),
		Scale:    1,
		Language: s.Settings.Language.Code(),
	}
}

// caption returns the words that are being spoken, and which one of them.
func caption(s emulator.State, b *sound.Bank) panel.Caption {
	c := panel.Caption{Current: -1}
	if !s.Speech.Speaking {
		return c
	}
	u := &s.Speech.Utterance
	for i := range u.Len() {
		c.Words = append(c.Words, u.Word(i))
		if s.Speech.Start+b.WordStart(u, i) <= s.At {
			c.Current = i
		}
	}
	return c
}

// New returns a painter for readers that speak with a bank's clips. Each picture
// is good until the next.
func New(b *sound.Bank) bundle.Painter {
	var p panel.Painter
	picture := image.NewRGBA(image.Rectangle{Max: panel.Size(1)})
	return func(s emulator.State) *image.RGBA {
		v := View(s, b)
		p.Paint(picture, &v)
		return picture
	}
}
