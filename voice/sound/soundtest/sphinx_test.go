package soundtest_test

import (
	"errors"
	"testing"

	"codereader/voice/sound/soundtest"
)

func TestDigitErrorsCountChangesLossesAndAdditions(t *testing.T) {
	for _, c := range []struct {
		said, heard string
		want        int
	}{
		{"", "", 0}, {"493027", "493027", 0}, {"493027", "493021", 1}, {"493027", "43027", 1},
		{"493027", "4938027", 1}, {"493027", "", 6}, {"", "12", 2}, {"12", "21", 2}, {"123456", "234561", 2},
	} {
		if got := soundtest.DigitErrors(c.said, c.heard); got != c.want {
			t.Errorf("%q heard as %q: %d errors, want %d", c.said, c.heard, got, c.want)
		}
	}
}

func TestTheRecogniserHearsNothingInSilence(t *testing.T) {
	sphinx, err := soundtest.NewSphinx()
	if errors.Is(err, soundtest.ErrNoSphinx) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	for name, listen := range map[string]func([]float64, int) (string, error){"whole": sphinx.Digits, "live": sphinx.DigitsLive} {
		if heard, err := listen(make([]float64, 48000), 48000); err != nil || heard != "" {
			t.Errorf("%s: heard %q, %v", name, heard, err)
		}
	}
}
