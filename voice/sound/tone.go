package sound

import (
	"math"
	"slices"
	"sync"
	"time"

	"codereader/voice"
)

// note is one pitch of a tone.
type note struct {
	hertz int
	time  time.Duration
}

// tones holds what each tone is made of. Rising and falling are the same two
// notes, a fifth apart, in either order; the error is low and short. All lie
// where an ear that hears high notes badly still hears well.
var tones = [voice.Tones][]note{
	voice.Rising:  {{523, 80 * time.Millisecond}, {784, 100 * time.Millisecond}},
	voice.Falling: {{784, 80 * time.Millisecond}, {523, 100 * time.Millisecond}},
	voice.Error:   {{196, 140 * time.Millisecond}},
}

const (
	// toneHeard is the mean square of a tone at volume 9 as BS.1770 hears it:
	// [assets.Loudness], which is how loud the clips are.
	toneHeard = 0.011724653

	// toneEdge is how long each note takes to rise and to fall.
	toneEdge = 8 * time.Millisecond
)

// overtones are the strengths of the first harmonics of a note, in parts of
// their sum: with these a small loudspeaker that cannot do the low one still
// gives its pitch.
var overtones = [...]float64{0.60, 0.25, 0.15}

// ToneDuration returns how long a tone sounds; one that does not exist is
// silent and takes no time.
func ToneDuration(t voice.Tone) time.Duration { return TimeOf(int64(len(toneAt9(t)))) }

// Tone returns a tone at a volume setting.
func Tone(t voice.Tone, volume uint8) []int16 { return AppendTone(nil, t, volume) }

// AppendTone appends a tone at a volume setting to dst.
func AppendTone(dst []int16, t voice.Tone, volume uint8) []int16 {
	pcm, n := toneAt9(t), len(dst)
	dst = grow(dst, len(pcm))
	amplify(dst[n:], pcm, gainOf(volume))
	return dst
}

// toneAt9 returns a tone at full volume. The samples must not be written to.
func toneAt9(t voice.Tone) []int16 {
	if t >= voice.Tones {
		return nil
	}
	return toneSamples()[t]
}

// toneSamples are made when the first tone is wanted.
var toneSamples = sync.OnceValue(func() (all [voice.Tones][]int16) {
	for t, notes := range tones {
		var x []float64
		for _, n := range notes {
			x = append(x, n.samples()...)
		}
		level := math.Sqrt(toneHeard / heardPower(slices.Clone(x)))
		for _, v := range x {
			all[t] = append(all[t], quantize(float64(v*level)))
		}
	}
	return all
})

// samples returns a note with its overtones, faded at both ends.
func (n note) samples() []float64 {
	x := make([]float64, samplesIn(n.time))
	edge := samplesIn(toneEdge)
	for i := range x {
		v := 0.0
		for k, part := range overtones {
			turns := float64(i*n.hertz*(k+1)) / Rate
			v += float64(part * sinTurns(turns))
		}
		if d := min(i, len(x)-1-i); d < edge {
			part := float64(d) / float64(edge)
			v = float64(v * (0.5 - float64(0.5*cosTurns(part/2))))
		}
		x[i] = v
	}
	return x
}

// ToneStream is a tone as a [Source].
type ToneStream struct {
	pcm  []int16
	gain int64
}

// NewToneStream returns a tone at a volume setting from its first sample on.
func NewToneStream(t voice.Tone, volume uint8) *ToneStream {
	return &ToneStream{pcm: toneAt9(t), gain: gainOf(volume)}
}

// ReadPCM is [Source.ReadPCM].
func (s *ToneStream) ReadPCM(p []int16) int {
	n := min(len(p), len(s.pcm))
	amplify(p[:n], s.pcm[:n], s.gain)
	s.pcm = s.pcm[n:]
	return n
}
