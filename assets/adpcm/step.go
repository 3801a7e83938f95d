package adpcm

// sizes are the sizes that a step can have (IMA 1992, section 6.2).
var sizes = [89]int32{
	7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 19, 21, 23, 25, 28, 31, 34, 37, 41, 45,
	50, 55, 60, 66, 73, 80, 88, 97, 107, 118, 130, 143, 157, 173, 190, 209, 230,
	253, 279, 307, 337, 371, 408, 449, 494, 544, 598, 658, 724, 796, 876, 963,
	1060, 1166, 1282, 1411, 1552, 1707, 1878, 2066, 2272, 2499, 2749, 3024, 3327,
	3660, 4026, 4428, 4871, 5358, 5894, 6484, 7132, 7845, 8630, 9493, 10442,
	11487, 12635, 13899, 15289, 16818, 18500, 20350, 22385, 24623, 27086, 29794,
	32767,
}

// moves are how far the size of the step moves after each code, without the
// code's sign.
var moves = [8]int32{-1, -1, -1, -1, 2, 4, 6, 8}

// sign is the bit of a code that says that the sound falls.
const sign = 8

// state is what encoder and decoder both know after each sample.
type state struct {
	sample int32 // the last one, as the decoder has it
	index  int32 // into sizes
}

// take takes a code and returns the sample that it stands for.
func (s *state) take(code byte) int16 {
	size := sizes[s.index]
	change := size >> 3
	for bit, part := range [...]int32{size >> 2, size >> 1, size} {
		if code&(1<<bit) != 0 {
			change += part
		}
	}
	if code&sign != 0 {
		change = -change
	}
	s.sample = min(max(s.sample+change, -32768), 32767)
	s.index = min(max(s.index+moves[code&7], 0), int32(len(sizes)-1))
	return int16(s.sample)
}

// code returns the code that comes nearest to a sample from where s is.
func (s *state) code(sample int16) byte {
	change, code := int32(sample)-s.sample, byte(0)
	if change < 0 {
		code, change = sign, -change
	}
	size := sizes[s.index]
	for bit := byte(4); bit != 0; bit >>= 1 {
		if change >= size {
			code |= bit
			change -= size
		}
		size >>= 1
	}
	return code
}
