package sound

import (
	"slices"

	"codereader/voice"
)

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

// gainLine is the gain of a word before the volume: a line through points that
// are limitFrame apart, or flat where there are none. It keeps its buffer from
// word to word.
type gainLine struct {
	flat   int64
	points []int32
}

// lineBits is the number of bits behind the point of a gainLine.
const lineBits = 16

// flatten makes the gain the same everywhere.
func (l *gainLine) flatten(gain float64) {
	l.flat, l.points = int64(float64(gain*(1<<lineBits))+0.5), l.points[:0]
}

// draw makes the gain a line through points.
func (l *gainLine) draw(points []float64) {
	l.points = slices.Grow(l.points[:0], len(points))
	for _, gain := range points {
		l.points = append(l.points, int32(float64(gain*(1<<lineBits))+0.5))
	}
}

// amplify writes src, which begins at sample at of the word, to dst, which is
// as long. Peaks have been held down, so nothing can clip.
func (l *gainLine) amplify(dst, src []int16, at int) {
	dst = dst[:len(src)]
	if len(l.points) == 0 {
		if l.flat == 1<<lineBits {
			copy(dst, src)
			return
		}
		for i, s := range src {
			dst[i] = int16((int64(s)*l.flat + 1<<(lineBits-1)) >> lineBits)
		}
		return
	}
	for i, s := range src {
		frame, part := (at+i)/limitFrame, int64(at+i)%limitFrame
		from, to := int64(l.points[frame]), int64(l.points[frame+1])
		gain := from + (to-from)*part/limitFrame
		dst[i] = int16((int64(s)*gain + 1<<(lineBits-1)) >> lineBits)
	}
}
