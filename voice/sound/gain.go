package sound

import "codereader/voice"

// StepDB is how much quieter one step of the volume setting is, in decibels
// (device.md, "Settings").
const StepDB = 4

// gainBits is the number of bits behind the point of a gain.
const gainBits = 30

// gains holds the gain of each volume in fixed point: 10^(-4(9-v)/20) times
// 2^30. Volume 9 is the clip itself. Index 0 is not used.
var gains = [voice.MaxVolume + 1]int64{
	0,
	26971175, 42746432, 67748529, 107374182, 170176611,
	269711752, 427464319, 677485290, 1 << gainBits,
}

// gainOf returns the gain of a volume setting; one outside the range counts as
// the nearest inside it.
func gainOf(volume uint8) int64 {
	return gains[min(max(volume, voice.MinVolume), voice.MaxVolume)]
}

// amplify writes src times gain to dst, which is as long as src. The gain is
// at most 1, so nothing can clip.
func amplify(dst, src []int16, gain int64) {
	if gain == 1<<gainBits {
		copy(dst, src)
		return
	}
	dst = dst[:len(src)]
	for i, s := range src {
		dst[i] = int16((int64(s)*gain + 1<<(gainBits-1)) >> gainBits)
	}
}
