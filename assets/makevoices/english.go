package main

import (
	"strings"

	"codereader/assets"
	"codereader/voice"
)

// How flite's slt says a word. Stretch is its own measure of slowness; spread
// how far its pitch moves; mean the pitch it moves
// around. Empty settings are left to the voice.
type manner struct {
	carrier string // the text, with # for the word
	phones  bool   // the carrier is made of phonemes
	pick    int
	stretch string
	mean    string // Hz
	spread  string // Hz
	edits   []edit // of its phones
}

// The manners of a digit. Each was chosen for being misheard least over all
// nine speeds (VOICE.md has the figures): what goes on comes from the middle
// of a carrier, where the pitch stays up; what ends is said alone, with its
// fall made larger.
var (
	goesOn = manner{carrier: "#, #, #.", pick: 1, stretch: "1.25"}
	ends   = manner{carrier: "#.", stretch: "1.2", spread: "40"}

	// Slowly spoken, "one" in a carrier turns into "nine".
	oneGoesOn = manner{carrier: "#.", stretch: "0.95", spread: "10"}
	oneEnds   = manner{carrier: "#.", stretch: "0.95", spread: "40"}

	// The vowel of "two" is too short in every carrier, and its hiss grows
	// with any slowing until it is a "zero": two vowels make one long one. On
	// phonemes flite keeps one pitch, so the final form is simply lower.
	twoPhones = "pau t uw uw pau t uw uw pau"
	// Stretched, its burst is lost between the hiss and the vowel: it is
	// raised by 3 dB.
	twoGoesOn = manner{carrier: twoPhones, phones: true, pick: 1, stretch: "1.3", mean: "170",
		edits: []edit{{"t", 1.4}}}
	twoEnds = manner{carrier: twoPhones, phones: true, pick: 1, stretch: "1.3", mean: "150",
		edits: []edit{{"t", 1.4}}}

	// "five" alone, slowed twice, ends like a "one", and so does the hum of
	// its end at the slowest speed: it is softened by 8 dB.
	fiveEnds = manner{carrier: "one, #.", pick: -1, stretch: "1.1", spread: "40",
		edits: []edit{{"v", 0.4}}}

	// Spoken slowly, "four" is heard as "five four" or "five eight": its vowel
	// is so long that a second one seems to begin in it. Cut from a brisk
	// carrier it stays one.
	fourGoesOn = manner{carrier: "#, #, #.", pick: 1, stretch: "1"}
	fourEnds   = manner{carrier: "#, #, #.", pick: 2, stretch: "1"}

	// Words that a number follows, and words that nothing follows.
	introduces = manner{carrier: "#, #, #.", pick: 1, stretch: "1.1"}
	concludes  = manner{carrier: "#, #, #.", pick: -1, stretch: "1.1"}
)

// english is flite's slt.
func english() []clip {
	var clips []clip
	for w := voice.Zero; w < voice.Words; w++ {
		on, end, digit := goesOn, ends, w.IsDigit()
		switch w {
		case voice.One:
			on, end = oneGoesOn, oneEnds
		case voice.Two:
			on, end = twoGoesOn, twoEnds
		case voice.Four:
			on, end = fourGoesOn, fourEnds
		case voice.Five:
			end = fiveEnds
		case voice.Volume, voice.Speed, voice.SerialNumber:
			on = introduces
		default:
			if !digit {
				on = concludes
			}
		}
		clips = append(clips, on.clip(w, false))
		if digit {
			clips = append(clips, end.clip(w, true))
		}
	}
	return clips
}

// clip returns the recipe of a word said in the manner m.
func (m manner) clip(w voice.Word, final bool) clip {
	args := []string{"-voice", "slt"}
	for _, f := range []struct{ name, value string }{
		{"duration_stretch", m.stretch}, {"int_f0_target_mean", m.mean}, {"int_f0_target_stddev", m.spread},
	} {
		if f.value != "" {
			args = append(args, "--setf", f.name+"="+f.value)
		}
	}
	s := speech{tool: "flite", args: args, phones: m.phones, edits: m.edits,
		text: strings.ReplaceAll(m.carrier, "#", w.Text(voice.English))}
	return clip{assets.ClipName("en", w.ID(), final), s, m.pick, assets.Rate}
}
