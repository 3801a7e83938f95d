package sound

import "math"

// A word that is said alone can be measured in two ways: as a whole, where what
// stands in its middle is in more of the blocks, and what is left of a tenth of
// a second at its end in none; or as a carrier that says nothing else, where
// all of it counts the same. A word with most of its power in one place comes
// out up to 1.6 dB differently. So it is said half way between the two, and
// where that is not near enough to both, it is made more even first.

const (
	// alone is how far a single word may be from the measure of the whole, as
	// a factor of the power: 0.45 dB.
	alone = 1.109

	// carrierTime is how long a carrier at least is, in samples: 4 s.
	carrierTime = 4 * Rate

	// evenFrom is how far the two measures may be apart before a word is made
	// more even, as a factor of the power: 0.8 dB.
	evenFrom = 1.202

	// evenMost is the most that any part of a word is raised or lowered for
	// that, as a factor: 2 dB.
	evenMost = 1.259

	// evenLeast is the slope that is tried first, and evenRounds how often it
	// is doubled.
	evenLeast  = 0.0625
	evenRounds = 7
)

// between returns the power by which a word is judged, from that of the whole
// and that of a carrier.
func between(whole, carrier float64) float64 {
	return min(max(math.Sqrt(float64(whole*carrier)), whole/alone), float64(whole*alone))
}

// carrier returns the mean square that a word has which is said over and over,
// by the energy of each limitFrame of its n samples.
func (m *meter) carrier(energies []float32, n int) float64 {
	m.reset()
	for n > 0 && m.at < carrierTime {
		m.word(energies, limitFrame, n, n)
	}
	return m.gated(exactDoubt)
}

// evener makes words more even. It keeps its buffers from word to word.
type evener struct {
	meter  meter
	counts []float64
	points []float64
	made   []float32
}

// even makes a word that is said alone more even, if its two measures are far
// apart: its gain becomes a line between the middles of the tenths of a second
// that the blocks begin with, higher where too few blocks count it. The
// energies of its frames follow.
func (e *evener) even(pcm []int16, energies []float32) {
	whole, carrier := e.measure(energies, len(pcm))
	best := apart(whole, carrier)
	if best <= evenFrom {
		return
	}
	e.counts = e.meter.counts(e.counts[:0])
	// What counts too much as a whole, by how much more than its share.
	for i, part := range e.counts {
		e.counts[i] = float64(float64(part*float64(len(pcm)))/gateStep*carrier)/whole - 1
		if whole < carrier {
			e.counts[i] = -e.counts[i]
		}
	}
	found := 0.0
	for slope, round := evenLeast, 0; round < evenRounds && best > evenFrom; slope, round = 2*slope, round+1 {
		e.tilt(energies, slope)
		if now := apart(e.measure(e.made, len(pcm))); now < best {
			best, found = now, slope
		}
	}
	if found == 0 {
		return
	}
	e.tilt(energies, found)
	copy(energies, e.made)
	for i, v := range pcm {
		out := math.Floor(float64(float64(v)*lineAt(e.points, i)) + 0.5)
		pcm[i] = int16(min(max(out, math.MinInt16), math.MaxInt16))
	}
}

// tilt makes the line, with a slope, and the energies that follow from it.
func (e *evener) tilt(energies []float32, slope float64) {
	e.points, e.made = e.points[:0], e.made[:0]
	for _, more := range e.counts {
		e.points = append(e.points, min(max(1-float64(slope*more), 1/evenMost), evenMost))
	}
	for i, v := range energies {
		g := lineAt(e.points, i*limitFrame+limitFrame/2)
		e.made = append(e.made, float32(float64(v)*float64(g*g)))
	}
}

// measure returns the power of a word as a whole and as a carrier, the meter
// being left with the whole.
func (e *evener) measure(energies []float32, n int) (whole, carrier float64) {
	carrier = e.meter.carrier(energies, n)
	e.meter.reset()
	e.meter.word(energies, limitFrame, n, n)
	return e.meter.gated(exactDoubt), carrier
}

// apart returns how far two powers are apart, as a factor: 1 if one is missing.
func apart(a, b float64) float64 {
	if a == 0 || b == 0 {
		return 1
	}
	return max(a/b, b/a)
}

// lineAt returns the height, at a sample, of the line through points in the
// middle of each gateStep.
func lineAt(points []float64, at int) float64 {
	at = min(max(at-gateStep/2, 0), (len(points)-1)*gateStep)
	i := at / gateStep
	next := points[min(i+1, len(points)-1)]
	return points[i] + float64((next-points[i])*float64(at%gateStep))/gateStep
}
