package main

import (
	"image"

	"codereader/emulator"
	"codereader/emulator/bundle"
	"codereader/emulator/panel"
	"codereader/voice/sound"
)

// view returns the picture of a state, with the caption of what is being
// spoken.
func (o *options) view(s emulator.State, bank *sound.Bank) panel.View {
	return panel.View{
		Display:  s.Display.String(),
		On:       s.On,
		Pressed:  s.Down,
		Caption:  caption(s, bank),
		Theme:    o.theme,
		Scale:    o.scale,
		Language: s.Settings.Language.Code(),
	}
}

// caption returns the words that are being spoken, and which one of them.
func caption(s emulator.State, bank *sound.Bank) panel.Caption {
	c := panel.Caption{Current: -1}
	if !s.Speech.Speaking {
		return c
	}
	u := &s.Speech.Utterance
	for i := range u.Len() {
		c.Words = append(c.Words, u.Word(i))
		if s.Speech.Start+bank.WordStart(u, i) <= s.At {
			c.Current = i
		}
	}
	return c
}

// painter returns what paints the pictures of a bundle: always the same, in
// whatever size and theme the reader is looked at.
func painter(bank *sound.Bank) bundle.Painter {
	standard := options{scale: 1}
	var p panel.Painter
	picture := image.NewRGBA(image.Rectangle{Max: panel.Size(standard.scale)})
	return func(s emulator.State) *image.RGBA {
		v := standard.view(s, bank)
		p.Paint(picture, &v)
		return picture
	}
}
