package gsm

// pulses is how many samples of a part are given; those between are zero.
const pulses = 13

// gains are those of what came a lag ago, and mantissas what a pulse's steps
// are. (EN 300 961, tables 3.4 and 3.6)
var (
	gains     = [4]int32{3277, 11469, 21299, 32767}
	mantissas = [8]int32{18431, 20479, 22527, 24575, 26623, 28671, 30719, 32767}
)

// The lags that a part may have, in samples.
const minLag, maxLag = 40, 120

// excite works out what excites the filter in a part: pulses, and what was
// there a lag ago, which is a period of the voice as a rule.
func (d *decoder) excite(part []int32, b *bits) {
	if lag := b.take(7); lag >= minLag && lag <= maxLag {
		d.lag = lag
	}
	gain := gains[b.take(2)]
	first := int(b.take(2))
	exponent, mantissa := scale(b.take(6))
	down := 6 - exponent
	round := int32(0)
	if down > 0 {
		round = 1 << (down - 1)
	}
	for i := range pulses {
		v := mult(mantissas[mantissa], (b.take(3)*2-7)<<12)
		part[first+3*i] = add(v, round) >> down
	}
	for i := range part {
		part[i] = add(part[i], mult(gain, d.past[len(d.past)-int(d.lag)+i]))
	}
	copy(d.past[:], d.past[partSamples:])
	copy(d.past[len(d.past)-partSamples:], part)
}

// scale takes the size of a part's largest pulse apart.
func scale(size int32) (exponent, mantissa int32) {
	if size > 15 {
		exponent = size>>3 - 1
	}
	mantissa = size - exponent<<3
	if mantissa == 0 {
		return -4, 7
	}
	for mantissa <= 7 {
		mantissa = mantissa<<1 | 1
		exponent--
	}
	return exponent, mantissa - 8
}
