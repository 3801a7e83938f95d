// Package sound is how the reader sounds: it turns a [voice.Utterance] into
// samples.
//
// A [Bank] holds one clip for each word of both languages. It tells the length
// of an utterance without rendering it ([Bank.Samples], [Bank.Duration],
// [Bank.WordStart]) and renders it whole ([Bank.Append]) or block by block
// ([Stream]). A [Timeline] places utterances and tones in device time and
// writes one continuous row of samples to any [PCMWriter].
//
// At volume 9 each utterance as a whole, with its pauses, is within 0.5 LU of
// [assets.Loudness] by EBU R 128, at every speed and as clear speech too, and no
// true peak is above [assets.Ceiling]; each step of the volume is 4 dB less. A
// word of less than 400 ms, which has no loudness by that measure, is as loud
// as its clip. A longer word said alone is near the target both as a whole and
// as a carrier that says nothing else, and is made more even where the two are
// far apart; one in 40 stays 0.5 to 0.9 LU off by the carrier. With a
// voice of one's own the level of the clips takes the place of the target.
//
// All sound is signed 16-bit, one channel, [Rate] samples a second. The same
// utterance gives the same samples on every platform: what matters is
// calculated in integers, or in floating point whose products are rounded
// before they are added, so that no compiler can fuse them.
//
// A Bank may be used from several goroutines at once; everything else belongs
// to one goroutine at a time.
package sound
