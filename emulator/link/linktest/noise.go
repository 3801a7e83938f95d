package linktest

import "math/rand/v2"

// Damage is what a [Noise] does to a byte or a write.
type Damage uint8

// The kinds of damage.
const (
	Lose    Damage = iota // a byte does not arrive
	Double                // a byte arrives twice
	Flip                  // a bit of a byte is another
	Cut                   // the rest of a write does not arrive
	Reorder               // a write arrives behind the next one

	// Damages is the number of kinds.
	Damages = 5
)

// String names the damage.
func (d Damage) String() string {
	return [Damages]string{"lost", "doubled", "flipped", "cut", "reordered"}[d]
}

// Noise damages what is sent, the same way each time for one seed.
type Noise struct {
	Rate  float64 // of the bytes; of writes for [Reorder]
	Kinds []Damage

	rand *rand.Rand
	held []byte
}

// NewNoise returns noise that damages a part of the bytes, in kinds of which
// each is as likely as the others.
func NewNoise(seed uint64, rate float64, kinds ...Damage) *Noise {
	return &Noise{Rate: rate, Kinds: kinds, rand: rand.New(rand.NewPCG(seed, 1))}
}

// Pass returns what arrives of a write.
func (n *Noise) Pass(sent []byte) []byte {
	var got []byte
	late := false
	for _, b := range sent {
		if n.rand.Float64() >= n.Rate {
			got = append(got, b)
			continue
		}
		switch n.Kinds[n.rand.IntN(len(n.Kinds))] {
		case Lose:
		case Double:
			got = append(got, b, b)
		case Flip:
			got = append(got, b^1<<n.rand.IntN(8))
		case Cut:
			return n.after(got, late)
		case Reorder:
			got = append(got, b)
			late = true
		}
	}
	return n.after(got, late)
}

// after lets what was held arrive behind a write, or holds the write.
func (n *Noise) after(got []byte, late bool) []byte {
	if late && n.held == nil {
		n.held = got
		return nil
	}
	got = append(got, n.held...)
	n.held = nil
	return got
}
