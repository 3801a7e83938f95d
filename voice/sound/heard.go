package sound

// hearing hears as [kWeighting] does, but one sample of a few: what speech is
// compared with itself for needs no more, and it is in the way from a key to
// the first sample. What lies above half the lower rate is folded below it, where
// it counts as much.
type hearing struct{ s1, s2, t1, t2 float64 }

// hearingEvery is of how many samples one is heard, the one in their middle.
const hearingEvery = 3

// hearingStages are those of [kWeighting] for [Rate] / hearingEvery.
var hearingStages = [2]biquad{
	{1.443295223491359, -1.8315753812604596, 0.6816587574119701, -1.1015337691069944, 0.39491236874986363},
	{1, -2, 1, -1.9702895280044335, 0.9705104905358434},
}

// energy returns the energy of the next samples; what is more than a multiple
// of hearingEvery is not heard. Every product is rounded before it is added.
func (h *hearing) energy(pcm []int16) float64 {
	f, g, sum := hearingStages[0], hearingStages[1], 0.0
	s1, s2, t1, t2 := h.s1, h.s2, h.t1, h.t2
	for ; len(pcm) >= hearingEvery; pcm = pcm[hearingEvery:] {
		x := float64(pcm[hearingEvery/2]) / 32768
		y := float64(f.b0*x) + s1
		s1 = float64(f.b1*x) - float64(f.a1*y) + s2
		s2 = float64(f.b2*x) - float64(f.a2*y)
		z := float64(g.b0*y) + t1
		t1 = float64(g.b1*y) - float64(g.a1*z) + t2
		t2 = float64(g.b2*y) - float64(g.a2*z)
		sum += float64(z * z)
	}
	h.s1, h.s2, h.t1, h.t2 = s1, s2, t1, t2
	return float64(sum * hearingEvery)
}

// appendHeard appends the energy of each frame of so many samples.
func appendHeard(dst []float32, pcm []int16, frame int) []float32 {
	var h hearing
	for len(pcm) > 0 {
		n := min(frame, len(pcm))
		dst = append(dst, float32(h.energy(pcm[:n])))
		pcm = pcm[n:]
	}
	return dst
}
