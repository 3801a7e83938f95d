package lint

import (
	"fmt"
	"slices"

	"codereader/voice/sound"
)

// flatness is how a recording has been cut off at its loudest.
type flatness struct {
	row   int     // of samples at full scale, the longest
	often int     // tops that are flat at the recording's own limit
	at    float64 // which lies here, as a part of full scale
}

// Tops are flat if they hold for this long, in seconds and in samples, and are
// no coincidence if there are so many at the same height: one period of a voice
// is never just as high as the next. They lie on the limit if they are no
// further below it than this, since what was clipped and then made quieter has
// been rounded anew.
const (
	flatTime   = 80e-6
	flatOften  = 4
	flatMargin = 2.0 / (1 << 15)
)

// minLimit is the lowest limit that is looked for, as a part of full scale: the
// tops of what is quieter are as flat as its steps are high.
const minLimit = 0.05

// flatnessOf looks at one channel.
func flatnessOf(x []float64, info sound.Info) (f flatness) {
	full := 1 - 1.5/float64(int(1)<<(min(info.Bits, 16)-1))
	long := max(MaxFlat+1, int(flatTime*float64(info.Rate))+1)
	for _, sign := range [2]float64{1, -1} {
		top := 0.0
		for _, v := range x {
			top = max(top, sign*v)
		}
		if top < minLimit {
			continue
		}
		var rows []int
		if top >= full {
			rows = rowsAbove(x, sign, full)
			if info.Bits > 8 { // the steps of 8 bits are high
				f.row = max(f.row, slices.Max(rows))
			}
		} else if info.Bits > 8 {
			rows = rowsAbove(x, sign, top-flatMargin)
		}
		often := 0
		for _, n := range rows {
			if n >= long {
				often++
			}
		}
		if often > f.often {
			f.often, f.at = often, top
		}
	}
	return f
}

// rowsAbove returns the lengths of the rows of samples that reach a limit.
func rowsAbove(x []float64, sign, limit float64) (rows []int) {
	n := 0
	for _, v := range x {
		if sign*v >= limit {
			n++
			continue
		}
		if n > 0 {
			rows = append(rows, n)
		}
		n = 0
	}
	return append(rows, n)
}

// worse returns the flatter of two channels.
func worse(a, b flatness) flatness {
	if b.row > a.row || b.row == a.row && b.often > a.often {
		return b
	}
	return a
}

// String says what has been cut off, or "".
func (f flatness) String() string {
	switch {
	case f.row > MaxFlat:
		return fmt.Sprintf("%d samples in a row at full scale", f.row)
	case f.often >= flatOften:
		return fmt.Sprintf("%d times it is cut off flat at %.0f %% of full scale", f.often, 100*f.at)
	}
	return ""
}
