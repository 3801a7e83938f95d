package main

import (
	"codereader/assets"
	"codereader/voice"
)

// danishPhonemes is how each word is said, in espeak-ng's own letters: ' and
// , are stress, : length, ? the stød.
var danishPhonemes = [voice.Words]string{
	voice.Zero:          "n'Ol",
	voice.One:           "'e:?n",
	voice.Two:           "t'o:?",
	voice.Three:         "tR'E:?",
	voice.Four:          "f'i:V",
	voice.Five:          "f'Em?",
	voice.Six:           "s'Egs",
	voice.Seven:         "s'yw?",
	voice.Eight:         "'O:d@",
	voice.Nine:          "n'i:?",
	voice.Volume:        "l'y?D||st,yRg@",
	voice.Speed:         "h'&sdi||h,e:?D",
	voice.HighestVolume: "h'Vj@sd@ l'y?D||st,yRg@",
	voice.LowestVolume:  "l'&:v@sd@ l'y?D||st,yRg@",
	voice.HighestSpeed:  "h'Vj@sd@ h'&sdi||h,e:?D",
	voice.LowestSpeed:   "l'&:v@sd@ h'&sdi||h,e:?D",
	voice.LanguageName:  "d'&n?sg",
	voice.SerialNumber:  "s'e:?rj@||n,Om?V",
	voice.NotActivated:  "'eg@ &gtiv'e:?V@D",
}

func danish() []clip {
	args := []string{"-v", "da", "-s", "130", "-z"}
	var clips []clip
	for w := voice.Zero; w < voice.Words; w++ {
		say := func(mark string) speech {
			return speech{tool: "espeak-ng", args: args, text: "[[" + danishPhonemes[w] + "]]" + mark, whole: true}
		}
		mark := "."
		switch {
		case w.IsDigit(), w == voice.Volume, w == voice.Speed, w == voice.SerialNumber:
			mark = ","
		}
		clips = append(clips, clip{assets.ClipName("da", w.ID(), false), say(mark), 0, assets.Rate})
		if w.IsDigit() {
			clips = append(clips, clip{assets.ClipName("da", w.ID(), true), say("."), 0, assets.Rate})
		}
	}
	return clips
}
