package sound

import (
	"testing"

	"codereader/voice"
)

func embedded(t testing.TB) *Bank {
	t.Helper()
	b, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// code returns the utterance of a code.
func code(lang voice.Language, speed, volume uint8, digits ...uint8) *voice.Utterance {
	u := voice.Code(digits)
	u.Language, u.Speed, u.Volume = lang, speed, volume
	return &u
}
