package sound

// searchStep is how many samples are averaged into one for the first, coarse
// search: 6 kHz is enough to find periods of a voice.
const searchStep = 8

// The sizes of the coarse search, in averaged samples.
const (
	coarseReach = stretchReach / searchStep
	coarseLen   = stretchFade / searchStep
)

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
// are most like those from follow on, and false if nothing sounds there.
func (f *searcher) coarse(follow, first, last int) (best int, found bool) {
	n := min(coarseLen, len(f.low)-follow, len(f.low)-first)
	if n <= 0 {
		return 0, false
	}
	last = min(last, len(f.low)-n)
	want := f.low[follow : follow+n]
	var energy int64
	for _, v := range f.low[first : first+n] {
		energy += int64(v) * int64(v)
	}
	score := 0.0
	for k := first; k <= last; k++ {
		var dot int64
		for i, v := range f.low[k : k+n] {
			dot += int64(v) * int64(want[i])
		}
		if dot > 0 {
			// The square of the correlation, but for a constant.
			d := float64(dot)
			if c := float64(d*d) / float64(energy+1); c > score {
				best, score, found = k, c, true
			}
		}
		if k < last {
			out, in := int64(f.low[k]), int64(f.low[k+n])
			energy += in*in - out*out
		}
	}
	return best, found
}

// fine returns the place within an average's length of guess, from first to
// last, from which the input differs least from what stands at follow.
func (f *searcher) fine(in []int16, base, follow, guess, first, last int) int {
	best, least := min(max(guess, first), last), int64(-1)
	for k := max(guess-searchStep, first); k <= min(guess+searchStep, last); k++ {
		a, b := in[k-base:], in[min(follow-base, len(in)):]
		n := min(stretchFade, len(a), len(b))
		var diff int64
		for i := 0; i < n; i += fineStride {
			d := int64(a[i]) - int64(b[i])
			diff += max(d, -d)
		}
		if least < 0 || diff < least {
			best, least = k, diff
		}
	}
	return best
}
