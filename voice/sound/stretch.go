package sound

// Stretching speech in time without changing its pitch, by overlap and add of
// similar waveforms (WSOLA): the output is laid in steps of the same length;
// each step takes a piece of the input from about where it belongs, moved a
// little so that it continues the waveform of the piece before, and the two
// are faded into each other.
const (
	// stretchHop is the output of one step, in samples: 8.7 ms, which is
	// two periods of a high voice and one of a low one. Of the lengths from
	// 5 to 15 ms a recogniser heard these best at both ends of the speeds.
	stretchHop = 416

	// stretchFade is how much of a step fades over from the one before.
	stretchFade = stretchHop

	// stretchPiece is what a step may read from its place on: its own
	// output, and what the next one fades out.
	stretchPiece = stretchHop + stretchFade

	// stretchReach is how far a piece may be moved to either side: a whole
	// period of the lowest voice, 50 Hz.
	stretchReach = Rate / 100

	// stretchTail is how much input at the end is laid out only when the
	// end is known, so that the last sound of a word is kept.
	stretchTail = 8 * stretchHop
)

// Stretcher changes the speed of speech, pitch unchanged. Give it samples with
// [Stretcher.Write], say with [Stretcher.Close] that there are no more, and
// take the result with [Stretcher.Read] whenever there is some; how the
// samples are divided among the calls makes no difference. A Stretcher
// allocates until its buffers have grown to fit the blocks it is given, and
// nothing after that. It belongs to one goroutine at a time.
type Stretcher struct {
	speed  Ratio
	search searcher

	in     []int16 // input not yet done with
	inAt   int     // place of in[0] in the whole input
	total  int     // samples written
	out    []int16 // output not yet read
	outAt  int     // output made
	read   int     // how much of out has been read
	length int     // of the whole output; -1 until Close

	last int // where the piece before was taken from
	// From the step at bendOut on, places are interpolated between
	// (bendOut, bendIn) and the end, to take in the whole tail.
	bendOut, bendIn int
}

// NewStretcher returns a stretcher for a speed, which is brought between
// [SlowestRatio] and [FastestRatio].
func NewStretcher(speed Ratio) *Stretcher {
	s := new(Stretcher)
	s.Reset(speed)
	return s
}

// Reset makes the stretcher ready for new input at a speed, keeping its
// buffers.
func (s *Stretcher) Reset(speed Ratio) {
	*s = Stretcher{speed: bound(speed), search: s.search, in: s.in[:0], out: s.out[:0], length: -1}
	s.search.reset()
}

// bound brings a speed into the range; one that is no fraction counts as 1.
func bound(r Ratio) Ratio {
	switch {
	case r.Num <= 0 || r.Den <= 0:
		return Ratio{1, 1}
	case r.Num*SlowestRatio.Den < r.Den*SlowestRatio.Num:
		return SlowestRatio
	case r.Num*FastestRatio.Den > r.Den*FastestRatio.Num:
		return FastestRatio
	}
	return r
}

// Write takes the next samples of the input. It must not be called after
// Close.
func (s *Stretcher) Write(p []int16) {
	s.in = append(s.in, p...)
	s.total += len(p)
	s.search.write(p)
	s.advance()
}

// Close says that the input has ended: [Ratio.Samples] of it can now be read
// in all.
func (s *Stretcher) Close() {
	if s.length >= 0 {
		return
	}
	s.length = s.speed.Samples(s.total)
	s.advance()
}

// Read takes up to len(p) samples of what is ready and returns how many.
func (s *Stretcher) Read(p []int16) int {
	n := copy(p, s.out[s.read:])
	if s.read += n; s.read == len(s.out) {
		s.out, s.read = s.out[:0], 0
	}
	return n
}

// Stretch appends src at a speed to dst, [Ratio.Samples] of it.
func (s *Stretcher) Stretch(dst, src []int16, speed Ratio) []int16 {
	s.Reset(speed)
	if s.speed.Num == s.speed.Den {
		return append(dst, src...)
	}
	own := s.out
	s.out = dst
	s.read = len(dst)
	s.Write(src)
	s.Close()
	dst, s.out, s.read = s.out, own, 0
	return dst
}
