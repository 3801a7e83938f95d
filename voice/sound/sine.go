package sound

// Sines that are the same to the bit on every platform. The functions of
// package math may be assembly on one machine and fused multiply-adds on
// another; here every product is rounded by an explicit conversion before it
// is added, which the language guarantees not to fuse.

// sinTurns returns the sine of x whole turns (x = 0.25 is 1), for x of any
// size that still has a fraction. The error is below 1e-12.
func sinTurns(x float64) float64 {
	x -= float64(int64(x)) // -1 to 1
	switch {
	case x > 0.5:
		x--
	case x < -0.5:
		x++
	}
	switch { // fold to the quarter turn around 0
	case x > 0.25:
		x = 0.5 - x
	case x < -0.25:
		x = -0.5 - x
	}
	const turn = 6.283185307179586
	y := float64(x * turn)
	y2 := float64(y * y)
	// The power series of the sine, ended where it no longer counts.
	sum := 0.0
	for n := 19; n >= 3; n -= 2 {
		sum = float64((1 + sum) * y2)
		sum = -sum / float64(n*(n-1))
	}
	return y + float64(y*sum)
}

// cosTurns returns the cosine of x whole turns.
func cosTurns(x float64) float64 { return sinTurns(x + 0.25) }
