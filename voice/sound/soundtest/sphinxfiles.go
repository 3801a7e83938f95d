package soundtest

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

// sphinxGrammar lets the recogniser hear any row of English digits.
const sphinxGrammar = `#JSGF V1.0;
grammar digits;
public <digits> = <digit>+;
<digit> = zero | one | two | three | four | five | six | seven | eight | nine;
`

var sphinxDigits = map[string]byte{
	"zero": '0', "one": '1', "two": '2', "three": '3', "four": '4',
	"five": '5', "six": '6', "seven": '7', "eight": '8', "nine": '9',
}

// sphinxPad is the silence in seconds put around what is to be recognised,
// without which the recogniser misses a first or last sound.
const sphinxPad = 0.5

// name returns the name of a recording's file, without its ending.
func name(i int) string { return fmt.Sprintf("%05d", i) }

// lay writes what the recogniser reads into a new folder, which the caller
// removes: the recordings at its rate, their names, the grammar.
func (s *Sphinx) lay(recordings [][]float64, rate int) (dir string, err error) {
	dir, err = os.MkdirTemp("", "soundtest")
	if err != nil {
		return "", fmt.Errorf("soundtest: no room for the recogniser's files: %w", err)
	}
	defer func() {
		if err != nil {
			os.RemoveAll(dir)
			err = fmt.Errorf("soundtest: no room for the recogniser's files: %w", err)
		}
	}()
	var names strings.Builder
	pad := int(sphinxPad * featureRate)
	for i, x := range recordings {
		x = Resample(x, rate, featureRate)
		padded := make([]float64, len(x)+2*pad)
		copy(padded[pad:], x)
		if s.Dither {
			dither(padded, uint64(i))
		}
		file := filepath.Join(dir, name(i)+".wav")
		if err := os.WriteFile(file, WAV(Int16(padded), featureRate), 0o600); err != nil {
			return dir, err
		}
		names.WriteString(name(i) + "\n")
	}
	if err := os.WriteFile(filepath.Join(dir, "names"), []byte(names.String()), 0o600); err != nil {
		return dir, err
	}
	return dir, os.WriteFile(filepath.Join(dir, "grammar"), []byte(sphinxGrammar), 0o600)
}

// dither adds to x what [Sphinx.Dither] tells of; the same for the same seed.
func dither(x []float64, seed uint64) {
	random := rand.New(rand.NewPCG(seed, 16))
	for i := range x {
		x[i] += (random.Float64() - random.Float64()) / 32768
	}
}

// digitsIn returns the digits among the words of a text.
func digitsIn(text string) string {
	var heard []byte
	for _, word := range strings.Fields(text) {
		if d, ok := sphinxDigits[word]; ok {
			heard = append(heard, d)
		}
	}
	return string(heard)
}
