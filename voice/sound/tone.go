package sound

import (
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
	// toneLevel is the peak of a tone at volume 9, of full scale 32767: it
	// makes the tones as loud as the clips.
	toneLevel = 7200

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
		for _, n := range notes {
			all[t] = append(all[t], n.samples()...)
		}
	}
	return all
})

// samples returns a note with its overtones, faded at both ends.
func (n note) samples() []int16 {
	pcm := make([]int16, samplesIn(n.time))
	edge := samplesIn(toneEdge)
	for i := range pcm {
		v := 0.0
		for k, part := range overtones {
			turns := float64(i*n.hertz*(k+1)) / Rate
			v += float64(part * sinTurns(turns))
		}
		if d := min(i, len(pcm)-1-i); d < edge {
			x := float64(d) / float64(edge)
			v = float64(v * (0.5 - float64(0.5*cosTurns(x/2))))
		}
		pcm[i] = quantize(float64(v*toneLevel) / 32768)
	}
	return pcm
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
