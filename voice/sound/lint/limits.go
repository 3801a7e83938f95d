package lint

import "time"

// What a good clip is like.
const (
	// MinRate is the sample rate in Hz below which "s" and "f" get lost.
	MinRate = 16000

	// MaxWord and MaxPhrase are how long a clip of a digit, and of anything
	// else, may be: longer ones make readings slow.
	MaxWord   = 1200 * time.Millisecond
	MaxPhrase = 3 * time.Second

	// MinLength is the shortest that a word can be said in.
	MinLength = 80 * time.Millisecond

	// MaxLead and MaxTrail are how much silence may stand before and behind
	// the word: pauses are the reader's own.
	MaxLead  = 80 * time.Millisecond
	MaxTrail = 120 * time.Millisecond

	// MinLoudness is how loud a clip is at least, in LUFS.
	MinLoudness = -32.0

	// MaxUneven is how far a clip's loudness may lie from the median of its
	// language, in LU.
	MaxUneven = 3.0

	// MaxNoise is how loud the quietest part may be against the loudest, in
	// dB: above it, hiss or hum is heard behind the words.
	MaxNoise = -40.0

	// MaxOffset is how far the middle of the samples may lie from zero, as a
	// part of full scale: each clip clicks by as much as it is.
	MaxOffset = 0.01

	// MaxFlat is how many samples in a row may stand at the largest value of
	// the recording's full scale.
	MaxFlat = 3
)
