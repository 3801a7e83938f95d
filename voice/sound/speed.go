package sound

import "codereader/voice"

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

// SpeedRatio returns the speed of a setting: 1.2 to the power of its distance
// from [voice.DefaultSpeed], exactly. A setting outside the range counts as
// the nearest inside it.
func SpeedRatio(speed uint8) Ratio {
	r := Ratio{1, 1}
	level := min(max(speed, voice.MinSpeed), voice.MaxSpeed)
	for ; level > voice.DefaultSpeed; level-- {
		r.Num, r.Den = r.Num*stepNum, r.Den*stepDen
	}
	for ; level < voice.DefaultSpeed; level++ {
		r.Num, r.Den = r.Num*stepDen, r.Den*stepNum
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
