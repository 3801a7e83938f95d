package soundtest

import "math"

// Templates recognises words by the nearest of a set of spoken ones.
type Templates [][]Frame

// Nearest returns the index of the template closest to word, and the margin:
// how many times as far the next one is. The index is -1 if there is none.
func (t Templates) Nearest(word []Frame) (index int, margin float64) {
	index = -1
	first, second := math.Inf(1), math.Inf(1)
	for i, template := range t {
		switch d := Distance(word, template); {
		case d < first:
			index, first, second = i, d, first
		case d < second:
			second = d
		}
	}
	return index, second / first
}
