package sound

import "math"

// searchStep is how many samples are averaged into one for the first, coarse
// search: 6 kHz is enough to find periods of a voice.
const searchStep = 8

// coarseLen is how many averages the coarse search compares.
const coarseLen = stretchFade / searchStep

// fineStride is how far apart the samples are that the fine search compares.
const fineStride = 3

// searcher finds the piece of the input that continues another best: first
// among averages of the input, then sample by sample around what it found.
type searcher struct {
	low  []int32 // averages of searchStep samples, from the same place as the input
	sum  int32   // of the average that is not yet complete
	part int     // how many samples it has
}

func (f *searcher) reset() { f.low, f.sum, f.part = f.low[:0], 0, 0 }

// write takes the next samples of the input.
func (f *searcher) write(p []int16) {
	for f.part != 0 && len(p) > 0 {
		f.add(p[0])
		p = p[1:]
	}
	for ; len(p) >= searchStep; p = p[searchStep:] {
		q := p[:searchStep]
		f.low = append(f.low, (int32(q[0])+int32(q[1])+int32(q[2])+int32(q[3])+
			int32(q[4])+int32(q[5])+int32(q[6])+int32(q[7]))/searchStep)
	}
	for _, v := range p {
		f.add(v)
	}
}

// add takes one sample.
func (f *searcher) add(v int16) {
	f.sum += int32(v)
	if f.part++; f.part == searchStep {
		f.low = append(f.low, f.sum/searchStep)
		f.sum, f.part = 0, 0
	}
}

// forget drops the first n samples, whole averages.
func (f *searcher) forget(n int) {
	f.low = f.low[:copy(f.low, f.low[n/searchStep:])]
}

// find returns the place in the input, at most stretchReach from at and not
// behind most, from which it continues best what stands at follow. The input
// is in, which starts at place base.
func (f *searcher) find(in []int16, base, follow, at, most int) int {
	first := max(at-stretchReach, base)
	last := min(at+stretchReach, most)
	if first >= last {
		return max(min(at, most), base)
	}
	if follow >= first && follow <= last {
		return follow // nothing continues it better than itself
	}
	coarse, found := f.coarse((follow-base)/searchStep, (first-base)/searchStep, (last-base)/searchStep)
	if !found {
		return min(max(at, first), last)
	}
	// The coarse places stand for follow rounded down to a whole average.
	guess := base + coarse*searchStep + (follow-base)%searchStep
	return f.fine(in, base, follow, guess, first, last)
}

// coarse returns the average between first and last from which the averages
// are most like those from follow on, and false if nothing sounds there. It
// tries every other place, and then the neighbours of the best.
func (f *searcher) coarse(follow, first, last int) (best int, found bool) {
	last = min(last, len(f.low)-coarseLen)
	if follow+coarseLen > len(f.low) || first > last {
		return 0, false // so near the end that there is nothing to choose
	}
	want := (*[coarseLen]int32)(f.low[follow:])
	here := (*[coarseLen]int32)(f.low[first:])
	energy := dot(here, here)
	score := 0.0
	for k := first; ; k += 2 {
		if s := likeness(dot((*[coarseLen]int32)(f.low[k:]), want), energy); s > score {
			best, score, found = k, s, true
		}
		if k+2 > last {
			break
		}
		energy += square(f.low[k+coarseLen]) + square(f.low[k+coarseLen+1]) - square(f.low[k]) - square(f.low[k+1])
	}
	if !found {
		return 0, false
	}
	middle := best
	for _, k := range [2]int{middle - 1, middle + 1} {
		if k < first || k > last {
			continue
		}
		here := (*[coarseLen]int32)(f.low[k:])
		if s := likeness(dot(here, want), dot(here, here)); s > score {
			best, score = k, s
		}
	}
	return best, true
}

// likeness returns the square of the correlation, but for a constant, of a
// piece that has this energy; pieces that move against each other are not
// alike at all.
func likeness(dot, energy int64) float64 {
	if dot <= 0 {
		return 0
	}
	d := float64(dot)
	return float64(d*d) / float64(energy+1)
}

func square(v int32) int64 { return int64(v) * int64(v) }

// dot returns the sum of the products. Averages have 16 bits, so it has 38.
func dot(a, b *[coarseLen]int32) int64 {
	var even, odd int64
	for i := 0; i < coarseLen; i += 2 {
		even += int64(a[i]) * int64(b[i])
		odd += int64(a[i+1]) * int64(b[i+1])
	}
	return even + odd
}

// fine returns the place within an average's length of guess, from first to
// last, from which the input differs least from what stands at follow. It
// tries every other place, and then the neighbours of the best.
func (f *searcher) fine(in []int16, base, follow, guess, first, last int) int {
	guess = min(max(guess, first), last)
	if follow-base+stretchFade > len(in) {
		return guess
	}
	last = min(last, base+len(in)-stretchFade)
	want := (*[stretchFade]int16)(in[follow-base:])
	best, least := guess, int64(math.MaxInt64)
	try := func(k int) {
		if k < first || k > last {
			return
		}
		if d := difference((*[stretchFade]int16)(in[k-base:]), want, least); d < least {
			best, least = k, d
		}
	}
	for k := guess - searchStep; k <= guess+searchStep; k += 2 {
		try(k)
	}
	middle := best
	try(middle - 1)
	try(middle + 1)
	return best
}

// difference returns how much two pieces differ, judged by some of their
// samples. It looks no further where that is already too much.
func difference(a, b *[stretchFade]int16, most int64) (sum int64) {
	const part = stretchFade / 4
	for i := 0; i < stretchFade; {
		for end := min(i+part, stretchFade); i < end; i += fineStride {
			d := int64(a[i]) - int64(b[i])
			sum += max(d, -d)
		}
		if sum >= most {
			break
		}
	}
	return sum
}
