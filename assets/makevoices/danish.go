package main

import (
	"codereader/assets"
	"codereader/voice"
)

// danishPhonemes is how each word is said, in the letters of espeak-ng's
// Danish: ' and , before the stressed vowel, : for length, ? before a vowel
// for a short one and elsewhere for the stød, which espeak-ng says as a stop
// in the throat. VOICE.md tells where they differ from its dictionary and why.
var danishPhonemes = [voice.Words]string{
	voice.Zero:          "n'Ol",
	voice.One:           "'e:n?",
	voice.Two:           "t'o:?",
	voice.Three:         "tR'E:?",
	voice.Four:          "f'i:V",
	voice.Five:          "f'Emm?",
	voice.Six:           "s'Egs",
	voice.Seven:         "s'yw?",
	voice.Eight:         "'O:d@",
	voice.Nine:          "n'i:?",
	voice.Volume:        danishVolume,
	voice.Speed:         danishSpeed,
	voice.HighestVolume: danishHighest + danishVolume,
	voice.LowestVolume:  danishLowest + danishVolume,
	voice.HighestSpeed:  danishHighest + danishSpeed,
	voice.LowestSpeed:   danishLowest + danishSpeed,
	voice.LanguageName:  "d'?&nsg",
	voice.SerialNumber:  "s'e3-j@-n,?OmV",
	voice.NotActivated:  "'?eg@-_! ,?Agtiv'eVD",
}

// The parts of the phrases: "lydstyrke", "hastighed", "højeste", "laveste".
const (
	danishVolume  = "l'?yDsd,?y3-g@"
	danishSpeed   = "h'?&sdih,?eD"
	danishHighest = "h'Vj@-sd@-_! "
	danishLowest  = "l'&v@-sd@-_! "
)

// Rates in words a minute: digits are spoken more slowly than the words
// around them.
const (
	danishDigitRate = "115"
	danishWordRate  = "130"
)

// danish is espeak-ng's plain Danish voice. A comma leaves the pitch up, a
// full stop lets it fall.
func danish() []clip {
	var clips []clip
	for w := voice.Zero; w < voice.Words; w++ {
		rate := danishWordRate
		if w.IsDigit() {
			rate = danishDigitRate
		}
		say := func(mark string) speech {
			return speech{tool: "espeak-ng", args: []string{"-v", "da", "-s", rate, "-z"}, text: "[[" + danishPhonemes[w] + "]]" + mark, whole: true}
		}
		mark := "."
		if w.IsDigit() || w == voice.Volume || w == voice.Speed || w == voice.SerialNumber {
			mark = ","
		}
		clips = append(clips, clip{assets.ClipName("da", w.ID(), false), say(mark), 0, assets.Rate})
		if w.IsDigit() {
			clips = append(clips, clip{assets.ClipName("da", w.ID(), true), say("."), 0, assets.Rate})
		}
	}
	return clips
}
