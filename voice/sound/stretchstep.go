package sound

// advance makes all the output that the input so far allows.
func (s *Stretcher) advance() {
	for {
		want := stretchHop
		if s.length >= 0 {
			if want = min(want, s.length-s.outAt); want <= 0 {
				break
			}
		}
		at := s.place()
		if s.length < 0 {
			// Whether a step is laid out before or after the end is
			// known must not depend on the division into blocks.
			if at+stretchReach+stretchPiece+stretchTail > s.total {
				break
			}
			s.bendOut, s.bendIn = s.outAt, at
		}
		s.step(at, want)
	}
	s.forget()
}

// place returns where the next step's piece belongs in the input, before it is
// moved to fit.
func (s *Stretcher) place() int {
	if s.length < 0 {
		return int(int64(s.outAt) * s.speed.Num / s.speed.Den)
	}
	// The last step is to end with the input, as the output does.
	outEnd := s.length - stretchHop
	inEnd := s.total - stretchHop
	if outEnd <= s.bendOut || inEnd <= s.bendIn {
		return max(inEnd, 0)
	}
	part := int64(s.outAt-s.bendOut) * int64(inEnd-s.bendIn) / int64(outEnd-s.bendOut)
	return s.bendIn + int(part)
}

// step lays out the next want samples with a piece from about at.
func (s *Stretcher) step(at, want int) {
	if s.outAt == 0 {
		s.emit(at, want)
		s.last = at
		return
	}
	follow := s.last + stretchHop // what would continue the piece before
	left := stretchPiece          // what is wanted of the input from here on
	if s.length >= 0 {
		left = min(left, s.length-s.outAt)
	}
	at = s.search.find(s.in, s.inAt, follow, at, max(s.total-left, 0))
	fade := min(stretchFade, want)
	s.emit(at, fade)
	mix := s.out[len(s.out)-fade:]
	before := s.in[min(follow-s.inAt, len(s.in)):]
	before = before[:min(len(before), fade)] // it is silent behind its end
	for j, b := range mix {
		a := int32(0)
		if j < len(before) {
			a = int32(before[j])
		}
		mix[j] = int16(a + ((int32(b)-a)*fadeIn[j]+fadeOne/2)>>fadeBits)
	}
	s.emit(at+fade, want-fade)
	s.last = at
}

// emit appends n samples of the input as they are.
func (s *Stretcher) emit(at, n int) {
	s.outAt += n
	from := at - s.inAt
	if have := min(max(len(s.in)-from, 0), n); have > 0 {
		s.out = append(s.out, s.in[from:from+have]...)
		n -= have
	}
	for ; n > 0; n-- {
		s.out = append(s.out, 0)
	}
}

// keepInput is how much finished input may pile up before it is moved away.
const keepInput = Rate / 4

// forget drops input that no later step can read: the places that follow may
// lie a little before the next one as it is now, when the end becomes known.
func (s *Stretcher) forget() {
	done := min(s.last, s.place()-stretchTail) - s.inAt
	done -= done % searchStep
	if done < keepInput {
		return
	}
	done = min(done, len(s.in)-len(s.in)%searchStep)
	s.in = s.in[:copy(s.in, s.in[done:])]
	s.search.forget(done)
	s.inAt += done
}

// The fade between two pieces, in fixed point: half a period of a cosine.
const (
	fadeBits = 14
	fadeOne  = 1 << fadeBits
)

var fadeIn = func() (t [stretchFade]int32) {
	for i := range t {
		x := (float64(i) + 0.5) / stretchFade
		t[i] = int32(float64((0.5-float64(0.5*cosTurns(x/2)))*fadeOne) + 0.5)
	}
	return t
}()
