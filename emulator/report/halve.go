package report

// Sounds are in the page at half the reader's rate: speech has little above
// 10 kHz, and a page is half as large.

// halfBand are the taps of a low-pass filter whose flank has its middle at a
// quarter of the rate, at 1, 3, 5, … samples from its own middle, in parts of
// 1 << halfBandBits: sin(πk/2)/(πk) under a Blackman window of 63 points. All
// its other taps are 0, but for the one in the middle, which is a half. Up to
// 10 kHz it does nothing; what it lets through above 14 kHz is 70 dB lower.
var halfBand = [...]int64{
	10391, -3355, 1889, -1225, 836, -580, 400, -272, 179, -114, 69, -40, 20, -9, 3,
}

const halfBandBits = 15

// halve returns samples at half their rate. The first samples of both coincide.
func halve(pcm []int16) []int16 {
	at := func(i int) int64 {
		if i < 0 || i >= len(pcm) {
			return 0
		}
		return int64(pcm[i])
	}
	out := make([]int16, (len(pcm)+1)/2)
	for i := range out {
		sum := at(2*i) << (halfBandBits - 1)
		for k, tap := range halfBand {
			d := 2*k + 1
			sum += tap * (at(2*i-d) + at(2*i+d))
		}
		sum = (sum + 1<<(halfBandBits-1)) >> halfBandBits
		out[i] = int16(min(max(sum, -1<<15), 1<<15-1))
	}
	return out
}
