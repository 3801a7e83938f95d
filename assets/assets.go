package assets

import "embed"

// Voices holds the clips of both languages: voices/da/six.wav.
//
//go:embed voices/da/*.wav voices/en/*.wav
var Voices embed.FS

// What every clip is like.
const (
	// Rate is the sample rate of a clip in Hz.
	Rate = 48000

	// Loudness is how loud each clip is, in LUFS (BS.1770-4, gated, the clip
	// said over and over without a pause). At volume 9 a whole utterance is
	// as loud with its pauses: package sound raises its clips for that.
	Loudness = -20.0

	// Ceiling is what no clip's true peak exceeds, in dBTP.
	Ceiling = -1.0

	// FinalSuffix marks the final form of a digit in the name of its clip.
	FinalSuffix = "-final"
)

// ClipName returns the name in [Voices] of the clip of a word: the code of
// its language ("da", "en"), its id, and whether it is the final form, which
// digits alone have.
func ClipName(lang, id string, final bool) string {
	if final {
		id += FinalSuffix
	}
	return "voices/" + lang + "/" + id + ".wav"
}
