package sound

import (
	"fmt"
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

func code(lang voice.Language, speed, volume uint8, digits ...uint8) *voice.Utterance {
	u := voice.Code(digits)
	u.Language, u.Speed, u.Volume = lang, speed, volume
	return &u
}

func TestSamplesEqualsWhatIsRendered(t *testing.T) {
	b := embedded(t)
	for l := voice.Danish; l < voice.Languages; l++ {
		for s := uint8(1); s <= 9; s++ {
			u := code(l, s, 9, 4, 9, 3, 0, 2, 7)
			pcm := b.Append(nil, u)
			fmt.Println(l, s, b.Duration(u), len(pcm), b.Samples(u))
			if len(pcm) != b.Samples(u) {
				t.Errorf("%v", u)
			}
		}
	}
}
