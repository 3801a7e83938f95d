package soundtest

import (
	"fmt"
	"math"
	"strings"
)

// Distance returns how far two words are apart, in dB: the mean distance of
// their frames along the dynamic time warp that brings them closest. It is
// +Inf if either has no frames.
func Distance(a, b []Frame) float64 {
	if len(a) == 0 || len(b) == 0 {
		return math.Inf(1)
	}
	// A step along both counts twice, so that every path weighs len(a)+len(b).
	row := make([]float64, len(b))
	for i := range a {
		var corner float64 // row[j-1] of the row before
		for j := range b {
			d := apart(a[i], b[j])
			above := row[j]
			switch {
			case i == 0 && j == 0:
				row[j] = 2 * d
			case i == 0:
				row[j] = row[j-1] + d
			case j == 0:
				row[j] = above + d
			default:
				row[j] = math.Min(corner+2*d, math.Min(above, row[j-1])+d)
			}
			corner = above
		}
	}
	return row[len(b)-1] / float64(len(a)+len(b))
}

// apart returns the Euclidean distance of two frames.
func apart(a, b Frame) float64 {
	sum := 0.0
	for i := range a {
		sum += (a[i] - b[i]) * (a[i] - b[i])
	}
	return math.Sqrt(sum)
}

// Table holds the distance of every pair of words in dB.
type Table [][]float64

// Distances returns the distance of each word from each other.
func Distances(words [][]Frame) Table {
	t := make(Table, len(words))
	for i := range t {
		t[i] = make([]float64, len(words))
		for j := range i {
			t[i][j] = Distance(words[i], words[j])
			t[j][i] = t[i][j]
		}
	}
	return t
}

// Closest returns the pair of words with the smallest distance, and the mean
// distance of all pairs. A table of fewer than two words has no pair.
func (t Table) Closest() (i, j int, least, mean float64) {
	least = math.Inf(1)
	n := 0
	for a := range t {
		for b := range a {
			if t[a][b] < least {
				i, j, least = b, a, t[a][b]
			}
			mean += t[a][b]
			n++
		}
	}
	return i, j, least, mean / float64(n)
}

// Markdown returns the table with the given heads of its rows and columns.
func (t Table) Markdown(names []string) string {
	var b strings.Builder
	b.WriteString("| |")
	for _, n := range names {
		fmt.Fprintf(&b, " %s |", n)
	}
	b.WriteString("\n|---|" + strings.Repeat("---:|", len(names)) + "\n")
	for i, row := range t {
		fmt.Fprintf(&b, "| **%s** |", names[i])
		for j, d := range row {
			if i == j {
				b.WriteString(" |")
			} else {
				fmt.Fprintf(&b, " %.1f |", d)
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}
