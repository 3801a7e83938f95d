package server

import (
	"bytes"
	"image/png"

	"codereader/emulator/panel"
	"codereader/voice/sound"
)

// view returns the picture of a reader, with the caption of what is being
// spoken.
func (s *instant) view(b *sound.Bank, theme panel.Theme, scale float64) panel.View {
	v := panel.View{
		Display: s.Display.String(), On: s.On, Pressed: s.Down,
		Caption: panel.Caption{Current: -1},
		Theme:   theme, Scale: scale, Language: s.Settings.Language.Code(),
	}
	if speech := &s.Speech; speech.Speaking {
		for i := range speech.Utterance.Len() {
			v.Caption.Words = append(v.Caption.Words, speech.Utterance.Word(i))
			if speech.Start+b.WordStart(&speech.Utterance, i) <= s.At {
				v.Caption.Current = i
			}
		}
	}
	return v
}

// paint returns a view as a PNG file.
func paint(v panel.View) ([]byte, error) {
	var b bytes.Buffer
	coder := png.Encoder{CompressionLevel: png.BestSpeed}
	err := coder.Encode(&b, panel.Render(v))
	return b.Bytes(), err
}
