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
	sphinxWhole = "pocketsphinx_batch"
	sphinxLive  = "pocketsphinx_continuous"
	sphinxModel = "/usr/share/pocketsphinx/model/en-us"
)

// Sphinx is the recogniser pocketsphinx with a grammar that lets it hear any
// row of English digits and nothing else. It knows neither how many there are
// nor where the pauses stand.
type Sphinx struct {
	whole, live string

	// Dither adds the hiss of programs that bring a recording to 16 bits:
	// random values of a triangle from -1 to 1 of the smallest step, in the
	// silence before and behind the recording too.
	Dither bool
}

// NewSphinx returns the recogniser, or [ErrNoSphinx].
func NewSphinx() (*Sphinx, error) {
	whole, err := exec.LookPath(sphinxWhole)
	if err != nil {
		return nil, ErrNoSphinx
	}
	live, err := exec.LookPath(sphinxLive)
	if err != nil {
		return nil, ErrNoSphinx
	}
	if _, err := os.Stat(sphinxModel); err != nil {
		return nil, ErrNoSphinx
	}
	return &Sphinx{whole: whole, live: live}, nil
}

// Digits returns the digits that are heard in x, "493027". The recogniser
// first measures the whole recording, then listens to it.
func (s *Sphinx) Digits(x []float64, rate int) (string, error) {
	heard, err := s.DigitsAll([][]float64{x}, rate)
	if err != nil {
		return "", err
	}
	return heard[0], nil
}

// DigitsAll returns the digits that are heard in each of several recordings.
// It is much faster than [Sphinx.Digits] for each, and hears the same.
func (s *Sphinx) DigitsAll(recordings [][]float64, rate int) ([]string, error) {
	dir, err := s.lay(recordings, rate)
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	result := filepath.Join(dir, "heard")
	args := append(options(dir), "-adcin", "yes", "-adchdr", "44", "-cepdir", dir, "-cepext", ".wav",
		"-ctl", filepath.Join(dir, "names"), "-hyp", result)
	if _, err := output(s.whole, args); err != nil {
		return nil, err
	}
	text, err := os.ReadFile(result)
	if err != nil {
		return nil, fmt.Errorf("soundtest: %s wrote no result: %w", sphinxWhole, err)
	}
	lines := strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
	if len(lines) != len(recordings) {
		return nil, fmt.Errorf("soundtest: %s heard %d of %d recordings", sphinxWhole, len(lines), len(recordings))
	}
	heard := make([]string, len(lines))
	for i, line := range lines {
		heard[i] = digitsIn(line)
	}
	return heard, nil
}

// DigitsLive returns the digits that are heard in x as if it came from a
// microphone: the recogniser gets used to the recording while it listens.
func (s *Sphinx) DigitsLive(x []float64, rate int) (string, error) {
	dir, err := s.lay([][]float64{x}, rate)
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	out, err := output(s.live, append(options(dir), "-infile", filepath.Join(dir, name(0)+".wav")))
	if err != nil {
		return "", err
	}
	return digitsIn(out), nil
}

// options names the model, the words and the grammar.
func options(dir string) []string {
	return []string{"-logfn", os.DevNull, "-hmm", filepath.Join(sphinxModel, "en-us"),
		"-dict", filepath.Join(sphinxModel, "cmudict-en-us.dict"), "-jsgf", filepath.Join(dir, "grammar")}
}

// output runs the recogniser and returns what it prints.
func output(program string, args []string) (string, error) {
	out, err := exec.Command(program, args...).Output()
	if err != nil {
		return "", fmt.Errorf("soundtest: %s: %w", filepath.Base(program), err)
	}
	return string(out), nil
}
