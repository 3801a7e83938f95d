package soundtest

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// ErrNoSphinx reports that there is no pocketsphinx; a test that needs it
// skips.
var ErrNoSphinx = errors.New("soundtest: no recogniser: apt-get install pocketsphinx pocketsphinx-en-us")

// What Debian's packages install.
const (
	sphinxProgram = "pocketsphinx_continuous"
	sphinxModel   = "/usr/share/pocketsphinx/model/en-us"
)

// sphinxGrammar lets the recogniser hear any row of English digits and
// nothing else.
const sphinxGrammar = `#JSGF V1.0;
grammar digits;
public <digits> = <digit>+;
<digit> = zero | one | two | three | four | five | six | seven | eight | nine;
`

var sphinxDigits = map[string]byte{
	"zero": '0', "one": '1', "two": '2', "three": '3', "four": '4',
	"five": '5', "six": '6', "seven": '7', "eight": '8', "nine": '9',
}

// Sphinx is the recogniser pocketsphinx, which hears English digits.
type Sphinx struct{ program string }

// NewSphinx returns the recogniser, or [ErrNoSphinx].
func NewSphinx() (*Sphinx, error) {
	program, err := exec.LookPath(sphinxProgram)
	if err != nil {
		return nil, ErrNoSphinx
	}
	if _, err := os.Stat(sphinxModel); err != nil {
		return nil, ErrNoSphinx
	}
	return &Sphinx{program}, nil
}

// sphinxPad is the silence in seconds put around what is to be recognised,
// without which the recogniser misses a first or last sound.
const sphinxPad = 0.5

// Digits returns the digits that the recogniser hears in x, "493027".
func (s *Sphinx) Digits(x []float64, rate int) (string, error) {
	dir, err := os.MkdirTemp("", "soundtest")
	if err != nil {
		return "", fmt.Errorf("soundtest: no room for the recogniser's files: %w", err)
	}
	defer os.RemoveAll(dir)
	x = Resample(x, rate, featureRate)
	pad := make([]float64, int(sphinxPad*featureRate))
	padded := append(append(append([]float64(nil), pad...), x...), pad...)
	wav, grammar := filepath.Join(dir, "digits.wav"), filepath.Join(dir, "digits.gram")
	if err := os.WriteFile(wav, WAV(Int16(padded), featureRate), 0o600); err != nil {
		return "", fmt.Errorf("soundtest: %w", err)
	}
	if err := os.WriteFile(grammar, []byte(sphinxGrammar), 0o600); err != nil {
		return "", fmt.Errorf("soundtest: %w", err)
	}
	cmd := exec.Command(s.program, "-infile", wav, "-jsgf", grammar, "-logfn", os.DevNull,
		"-hmm", filepath.Join(sphinxModel, "en-us"),
		"-dict", filepath.Join(sphinxModel, "cmudict-en-us.dict"))
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("soundtest: %s: %w", sphinxProgram, err)
	}
	var heard []byte
	for _, word := range strings.Fields(string(out)) {
		if d, ok := sphinxDigits[word]; ok {
			heard = append(heard, d)
		}
	}
	return string(heard), nil
}

// DigitErrors returns how many digits were heard wrong: the fewest of them
// changed, dropped and added that make heard of said.
func DigitErrors(said, heard string) int {
	row := make([]int, len(heard)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(said) {
		corner := row[0]
		row[0] = i + 1
		for j := range len(heard) {
			cost := corner
			if said[i] != heard[j] {
				cost++
			}
			corner = row[j+1]
			row[j+1] = min(cost, corner+1, row[j]+1)
		}
	}
	return row[len(heard)]
}
