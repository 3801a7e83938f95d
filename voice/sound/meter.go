package sound

import "math"

// How BS.1770 measures: the mean of blocks of 400 ms, of which one begins every
// 100 ms, without those under the gates.
const (
	gateStep  = Rate / 10
	gateSteps = 4 // a block

	// gateSilence is the mean square under which a block is silent: -70 LUFS.
	gateSilence = 1.1724653e-7

	// gateSoft is how much of the mean of the others a block must have: -10 LU.
	gateSoft = 0.1
)

// meter measures an utterance before there are samples of it.
type meter struct {
	steps []float64 // the energy of each 100 ms
	at    int       // samples so far
}

func (m *meter) reset() { m.steps, m.at = m.steps[:0], 0 }

// pause adds n samples of silence.
func (m *meter) pause(n int) {
	m.at += n
	for len(m.steps)*gateStep < m.at {
		m.steps = append(m.steps, 0)
	}
}

// word adds n samples of which each frame has one of these energies, said in
// the time of length samples. It returns the energy that they have then.
func (m *meter) word(energies []float32, frame, n, length int) (sum float64) {
	start := m.at
	m.pause(length)
	place := func(i int) int { return start + int(int64(min(i*frame, n))*int64(length)/int64(n)) }
	for i, e := range energies {
		from, to := place(i), place(i+1)
		all := float64(e) * float64(length) / float64(n)
		sum += all
		each := all / float64(max(to-from, 1))
		for from < to {
			step := from / gateStep
			end := min(to, (step+1)*gateStep)
			m.steps[step] += float64(each * float64(end-from))
			from = end
		}
	}
	return sum
}

// gated returns the mean square of the blocks that pass the gates, 0 if there
// is none. Where some lie within a factor of the gate, so that they may pass
// or not once there are samples, it is half way between the two.
func (m *meter) gated(doubt float64) float64 {
	gate := float64(m.above(gateSilence) * gateSoft)
	with := m.above(max(gateSilence, gate/doubt))
	without := m.above(max(gateSilence, float64(gate*doubt)))
	return math.Sqrt(float64(with * without))
}

// above returns the mean of the blocks' mean squares that are above one.
func (m *meter) above(least float64) float64 {
	sum, n := 0.0, 0
	for last := gateSteps; last <= m.at/gateStep; last++ {
		if block := m.block(last); block > least {
			sum += block
			n++
		}
	}
	return sum / float64(max(n, 1))
}

// block returns the mean square of the block that ends with a step.
func (m *meter) block(last int) (mean float64) {
	for _, e := range m.steps[last-gateSteps : last] {
		mean += e
	}
	return mean / (gateSteps * gateStep)
}

// counts appends, for each gateStep, what part of the measure it is: of how
// many blocks above the gate, among all places in them.
func (m *meter) counts(dst []float64) []float64 {
	gate := max(gateSilence, float64(m.above(gateSilence)*gateSoft))
	for range m.steps {
		dst = append(dst, 0)
	}
	places := 0
	for last := gateSteps; last <= m.at/gateStep; last++ {
		if m.block(last) > gate {
			places += gateSteps
			for i := last - gateSteps; i < last; i++ {
				dst[i]++
			}
		}
	}
	for i := range dst {
		dst[i] /= float64(max(places, 1))
	}
	return dst
}
