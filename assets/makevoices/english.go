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
	mean    string  // Hz
	spread  string  // Hz
	edits   []edit  // of its phones
	tail    float64 // dB; where its end is cut, if not in silence
}

// closeTail cuts off what the voice leaves behind a word, a hum 34 dB and more
// below it. In the faint hiss of dither it was heard as a digit of its own: an
// "eight" after "six", a "zero" after "two". Where a word ends in its own
// voice ("five", "three") the same cut makes things worse.
const closeTail = -34

// The manners of a digit. Each was chosen for being misheard least over all
// nine speeds (VOICE.md has the figures): what goes on comes from the middle
// of a carrier, where the pitch stays up; what ends is said alone, with its
// fall made larger.
var (
	goesOn = manner{carrier: "#, #, #.", pick: 1, stretch: "1.25"}
	ends   = manner{carrier: "#.", stretch: "1.2", spread: "40"}

	// Slowly spoken, "one" in a carrier turns into "nine", and alone at the
	// slowest speed still, where its pitch falls far; its hum is softened by
	// 6 dB, which helps there.
	oneHum    = []edit{{"n", 0.5}}
	oneGoesOn = manner{carrier: "#.", stretch: "0.95", spread: "10", edits: oneHum}
	oneEnds   = manner{carrier: "#.", stretch: "0.95", spread: "30", edits: oneHum}

	// The vowel of "two" is too short in every carrier, and its hiss grows
	// with any slowing until it is a "zero": two vowels make one long one. On
	// phonemes flite keeps one pitch, so the final form is simply lower. Its
	// burst is soft beside the vowel, and "two" without it is a "zero" at any
	// speed: raised by 12 dB it stands some 12 dB below the vowel. In a longer
	// vowel another "zero" is heard.
	twoPhones = "pau t uw uw pau t uw uw pau"
	twoGoesOn = manner{carrier: twoPhones, phones: true, pick: 1, stretch: "1", mean: "170",
		edits: []edit{{"t", 4}}, tail: closeTail}
	twoEnds = manner{carrier: twoPhones, phones: true, pick: 1, stretch: "1", mean: "150",
		edits: []edit{{"t", 4}}, tail: closeTail}

	// In a slow carrier the end of "three" fades, and an "eight" is heard in it;
	// said alone slowly, it has one at the fastest speed.
	threeGoesOn = manner{carrier: "#.", stretch: "0.8", spread: "10"}

	// Spoken more slowly, the end of "five" is heard as an "eight" too; more
	// briskly, the whole is lost at the fastest speed. Its hiss is raised by
	// 6 dB, which helps there.
	fiveGoesOn = manner{carrier: "#, #, #.", pick: 1, stretch: "1.15", edits: []edit{{"f", 2}}}

	// "five" alone, slowed twice, ends like a "one", and so does the hum of
	// its end at the slowest speed: it is softened by 8 dB.
	fiveEnds = manner{carrier: "one, #.", pick: -1, stretch: "1.1", spread: "40",
		edits: []edit{{"v", 0.4}}}

	// Spoken slowly, "four" is heard as "five four" or "five eight": its vowel
	// is so long that a second one seems to begin in it. Cut from a brisk
	// carrier it stays one.
	fourGoesOn = manner{carrier: "#, #, #.", pick: 1, stretch: "1"}
	fourEnds   = manner{carrier: "#, #, #.", pick: 2, stretch: "1"}

	sixGoesOn = manner{carrier: "#, #, #.", pick: 1, stretch: "1.25", tail: closeTail}
	sixEnds   = manner{carrier: "#.", stretch: "1.2", spread: "40", tail: closeTail}

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
		case voice.Three:
			on = threeGoesOn
		case voice.Four:
			on, end = fourGoesOn, fourEnds
		case voice.Five:
			on, end = fiveGoesOn, fiveEnds
		case voice.Six:
			on, end = sixGoesOn, sixEnds
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
	s := speech{tool: "flite", args: args, phones: m.phones, edits: m.edits, tail: m.tail,
		text: strings.ReplaceAll(m.carrier, "#", w.Text(voice.English))}
	return clip{assets.ClipName("en", w.ID(), final), s, m.pick, assets.Rate}
}
