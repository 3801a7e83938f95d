package main

import (
	"strings"

	"codereader/assets"
	"codereader/voice"
)

// How flite's slt says a word. Stretch is its own measure of slowness; spread
// how far its pitch moves; mean the pitch it moves around. Empty settings are
// left to the voice.
type manner struct {
	carrier string // the text, with # for the word
	phones  bool   // the carrier is made of phonemes
	pick    int
	stretch string
	mean    string  // Hz
	spread  string  // Hz
	edits   []edit  // of its phones
	tail    float64 // dB; where its end is cut, if not in silence
	fall    float64 // semitones by which its pitch is made to fall
}

// A digit from its phonemes is said as if it stood in the middle of a phrase:
// it neither creaks nor fades at its end, and what fades there is what was
// misheard in the hiss of dither, as an "eight" behind "three" most of all. Its
// pitch is held: what goes on stays level, what ends is lower and is made to
// fall. Were the pitch to wander in each word, the median of a whole code would
// move with the speed, as short words are slowed down less.
const (
	onPitch     = "180" // Hz
	endPitch    = "165" // Hz
	digitSpread = "5"   // Hz
	endFall     = 3     // semitones
)

// The cuts of what the voice leaves behind a word, a hum 34 dB and more below
// it, and of the soft end of "three". In dither they were heard as digits of
// their own: an "eight", a "two". Where the end is the word's own voice
// ("five") the same cut makes things worse.
const (
	closeTail = -34
	threeTail = -20
)

// digits has how each digit is said, but for "eight". All was chosen for being
// misheard least over all nine speeds, with and without dither (VOICE.md has
// the figures): more briskly, a digit is lost at the fastest; where its hiss is
// softer, "four" is a "five", or two digits, at the slowest.
var digits = map[voice.Word]manner{
	voice.Zero: {carrier: "pau z iy r ow pau", stretch: "1.1"},

	// Slowly spoken, "one" turns into "nine": its hum is softened by 6 dB.
	voice.One: {carrier: "pau w ah n pau", stretch: "1.1", edits: []edit{{"n", 0.5}}},

	// The vowel of "two" is too short anywhere, and its hiss grows with any
	// slowing until it is a "zero": two vowels make one long one. Its burst is
	// soft beside the vowel, and "two" without it is a "zero" at any speed:
	// it is raised by 16 dB.
	voice.Two: {carrier: "pau t uw uw pau t uw uw pau", pick: 1, stretch: "1",
		edits: []edit{{"t", 6}}, tail: closeTail},

	voice.Three: {carrier: "pau th r iy pau", stretch: "1.1", tail: threeTail},
	voice.Four:  {carrier: "pau f ao r pau", stretch: "1.05", edits: []edit{{"f", 2.5}}},
	voice.Five:  {carrier: "pau f ay v pau", stretch: "0.8", edits: []edit{{"f", 2}}},
	voice.Six:   {carrier: "pau s ih k s pau", stretch: "1.1", tail: closeTail},

	// With the vowel that flite has at the end of "seven", slowly spoken, a
	// "nine" is heard in it.
	voice.Seven: {carrier: "pau s eh v ax n pau", stretch: "0.9"},
	voice.Nine:  {carrier: "pau n ay n pau", stretch: "1"},
}

var (
	// From its phonemes, "eight" is lost at the fastest speed, or doubled at
	// the slowest.
	eightGoesOn = manner{carrier: "#, #, #.", pick: 1, stretch: "1.25"}
	eightEnds   = manner{carrier: "#.", stretch: "1.2", spread: "40"}

	// Words that a number follows, and words that nothing follows.
	introduces = manner{carrier: "#, #, #.", pick: 1, stretch: "1.1"}
	concludes  = manner{carrier: "#, #, #.", pick: -1, stretch: "1.1"}
)

// english is flite's slt.
func english() []clip {
	var clips []clip
	for w := voice.Zero; w < voice.Words; w++ {
		if w.IsDigit() {
			on, end := eightGoesOn, eightEnds
			if m, ok := digits[w]; ok {
				m.phones = true
				on, end = m, m
				on.mean, end.mean, end.fall = onPitch, endPitch, endFall
				on.spread, end.spread = digitSpread, digitSpread
			}
			clips = append(clips, on.clip(w, false), end.clip(w, true))
			continue
		}
		m := concludes
		switch w {
		case voice.Volume, voice.Speed, voice.SerialNumber:
			m = introduces
		}
		clips = append(clips, m.clip(w, false))
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
	s := speech{tool: "flite", args: args, phones: m.phones, edits: m.edits, tail: m.tail, fall: m.fall,
		text: strings.ReplaceAll(m.carrier, "#", w.Text(voice.English))}
	return clip{assets.ClipName("en", w.ID(), final), s, m.pick, assets.Rate}
}
