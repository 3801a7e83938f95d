package sound

import "time"

// Rate is the rate of every sound in the reader, in samples per second.
const Rate = 48000

// SampleAt returns the number of the sample that sounds at time at: sample n
// sounds at n / Rate. A time between two samples is that of the nearer one,
// and a negative one that of the first.
func SampleAt(at time.Duration) int64 {
	if at <= 0 {
		return 0
	}
	whole, rest := at/time.Second, at%time.Second
	return int64(whole)*Rate + (int64(rest)*Rate+int64(time.Second)/2)/int64(time.Second)
}

// TimeOf returns how long n samples last, rounded up to a nanosecond, so that
// they have all sounded when the time has passed.
func TimeOf(n int64) time.Duration {
	whole, rest := n/Rate, n%Rate
	return time.Duration(whole)*time.Second +
		time.Duration((rest*int64(time.Second)+Rate-1)/Rate)
}

// samplesIn returns the samples in a fixed short time, for named constants.
func samplesIn(d time.Duration) int { return int(SampleAt(d)) }
