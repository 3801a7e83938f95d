package main

import (
	"codereader/assets"
	"codereader/voice"
)

// English is flite's slt. A digit is cut from a carrier of three: the second
// goes on, the last one falls.
func english() []clip {
	var clips []clip
	for w := voice.Zero; w < voice.Words; w++ {
		text := w.Text(voice.English)
		s := speech{tool: "flite", args: []string{"-voice", "slt"}, text: text + ", " + text + ", " + text + "."}
		pick := -1
		switch w {
		case voice.Volume, voice.Speed, voice.SerialNumber:
			pick = 1
		}
		if w.IsDigit() {
			pick = 1
			clips = append(clips, clip{assets.ClipName("en", w.ID(), true), s, -1, assets.Rate})
		}
		clips = append(clips, clip{assets.ClipName("en", w.ID(), false), s, pick, assets.Rate})
	}
	return clips
}
