package gsm

// orders is the order of the filter that is a throat and mouth.
const orders = 8

// codes says how each logarithmic area ratio is coded. (EN 300 961, table 3.3)
var codes = [orders]struct {
	bits                 int
	least, offset, scale int32
}{
	{6, -32, 0, 13107}, {6, -32, 0, 13107}, {5, -16, 2048, 13107}, {5, -16, -2560, 13107},
	{4, -8, 94, 19223}, {4, -8, -1792, 17476}, {3, -4, -341, 31454}, {3, -4, -1144, 29708},
}

// ratiosIn returns a frame's logarithmic area ratios.
func ratiosIn(b *bits) (ratios [orders]int32) {
	for i, c := range codes {
		v := mult(c.scale, sub((b.take(c.bits)+c.least)<<10, c.offset<<1))
		ratios[i] = add(v, v)
	}
	return ratios
}

// stretches are where in a frame the ratios of the one before pass over into
// its own: old is how many quarters are still old.
var stretches = []struct{ from, to, old int }{{0, 13, 3}, {13, 27, 2}, {27, 40, 1}, {40, FrameSamples, 0}}

// reflections returns the filter of ratios that lie between two.
func reflections(was, is *[orders]int32, old int) (r [orders]int32) {
	for i := range r {
		v := is[i]
		switch old {
		case 3:
			v = add(add(was[i]>>2, is[i]>>2), was[i]>>1)
		case 2:
			v = add(was[i]>>1, is[i]>>1)
		case 1:
			v = add(add(was[i]>>2, is[i]>>2), is[i]>>1)
		}
		r[i] = reflection(v)
	}
	return r
}

// reflection returns the coefficient of a ratio, which is a hyperbolic tangent
// in three straight pieces.
func reflection(ratio int32) int32 {
	if ratio < 0 {
		return -reflection(min(-ratio, highest))
	}
	switch {
	case ratio < 11059:
		return ratio << 1
	case ratio < 20070:
		return ratio + 11059
	}
	return add(ratio>>2, 26112)
}

// filter puts samples through the filter, in place.
func (d *decoder) filter(x []int32, r [orders]int32) {
	v := &d.lattice
	for k, s := range x {
		for i := orders - 1; i >= 0; i-- {
			s = sub(s, mult(r[i], v[i]))
			v[i+1] = add(v[i], mult(r[i], s))
		}
		v[0], x[k] = s, s
	}
}

// The arithmetic is that of 16 bits, which does not run over.
const lowest, highest = -1 << 15, 1<<15 - 1

func add(a, b int32) int32  { return max(lowest, min(highest, a+b)) }
func sub(a, b int32) int32  { return max(lowest, min(highest, a-b)) }
func mult(a, b int32) int32 { return min(highest, (a*b+1<<14)>>15) }
