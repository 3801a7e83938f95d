package sound

import (
	"time"

	"codereader/voice"
)

// Ratio is a speed as a fraction: Num samples of a clip are spoken in the time
// of Den. Both are greater than 0; 2/1 is twice as fast.
type Ratio struct{ Num, Den int64 }

// The speeds that a [Stretcher] takes: half to four times the clip's rate.
var (
	SlowestRatio = Ratio{1, 2}
	FastestRatio = Ratio{4, 1}
)

// The factor from one step of the speed setting to the next, 1.2
// (device.md, "Settings"), as a fraction.
const (
	stepNum = 6
	stepDen = 5
)

// MinWord is the shortest that speed makes a word. A listener loses what is
// shorter: the recogniser of the tests began to drop digits at 130 ms, whatever
// the voice, the pauses and the way of stretching were, and heard every one of
// this length. A clip that was recorded shorter stays as it is.
const MinWord = 160 * time.Millisecond

// ratios holds the speed of each setting; index 0 is not used.
var ratios = func() (t [voice.MaxSpeed + 1]Ratio) {
	t[voice.DefaultSpeed] = Ratio{1, 1}
	for s := voice.DefaultSpeed + 1; s <= voice.MaxSpeed; s++ {
		t[s] = Ratio{t[s-1].Num * stepNum, t[s-1].Den * stepDen}
	}
	for s := voice.DefaultSpeed - 1; s >= voice.MinSpeed; s-- {
		t[s] = Ratio{t[s+1].Num * stepDen, t[s+1].Den * stepNum}
	}
	return t
}()

// SpeedRatio returns the speed of a setting: 1.2 to the power of its distance
// from [voice.DefaultSpeed], exactly. A setting outside the range counts as
// the nearest inside it.
func SpeedRatio(speed uint8) Ratio {
	return ratios[min(max(speed, voice.MinSpeed), voice.MaxSpeed)]
}

// wordRatio returns the speed of a word of n samples at a setting within the
// range: that of the setting, or less where the word would become shorter than
// [MinWord].
func wordRatio(n int, speed uint8) Ratio {
	r, least := ratios[speed], min(n, samplesIn(MinWord))
	if n > 0 && r.Num > r.Den && r.Samples(n) < least {
		return Ratio{int64(n), int64(least)}
	}
	return r
}

// Samples returns how many samples n samples become at speed r: n / r,
// rounded to the nearest.
func (r Ratio) Samples(n int) int {
	return int((int64(n)*r.Den + r.Num/2) / r.Num)
}

// Float returns r as a number, for messages.
func (r Ratio) Float() float64 { return float64(r.Num) / float64(r.Den) }
