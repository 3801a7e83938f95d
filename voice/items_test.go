package voice_test

import (
	"testing"

	"codereader/voice"
)

func TestUtteranceIsMadeOfItsItems(t *testing.T) {
	for _, u := range []voice.Utterance{
		{}, voice.NoKey(), voice.VolumeIs(7), voice.Code([]uint8{4, 9, 3, 0, 2, 7}), voice.Serial([]uint8{1, 2, 3}),
	} {
		got, ok := voice.FromItems(u.Items())
		if !ok || got != u {
			t.Errorf("%q became %q, %v", u.Text(), got.Text(), ok)
		}
	}
}

func TestOtherItemsMakeNoUtterance(t *testing.T) {
	for what, items := range map[string][]voice.Item{
		"a word too many":    make([]voice.Item, voice.MaxItems+1),
		"a word unknown":     {{Word: voice.Words}},
		"a break that isn't": {{Word: voice.One, Break: voice.End + 1}},
	} {
		if u, ok := voice.FromItems(items); ok || u.Len() != 0 {
			t.Errorf("%s: %q, %v", what, u.Text(), ok)
		}
	}
}
