package parts

import (
	"slices"
	"testing"

	"codereader/voice"
	"codereader/voice/sound"
)

// rig is a speech with a player that plays at once.
func rig(t *testing.T, b *sound.Bank) (*speech, *fake, *[]uint32) {
	t.Helper()
	f, said := new(fake), new([]uint32)
	s := newSpeech(f, b, func(id uint32) { *said = append(*said, id) }, func(err error) { t.Error(err) })
	return s, f, said
}

func code(t *testing.T) voice.Utterance {
	t.Helper()
	u := voice.Code([]uint8{4, 9, 3, 0, 2, 7})
	u.Language, u.Volume, u.Speed = voice.English, 6, 4
	return u
}

func TestToneAndWordsAreHeardToTheSample(t *testing.T) {
	b := bank(t)
	s, f, said := rig(t, b)
	u := code(t)
	s.tone(voice.Rising, 6)
	s.say(7, u)
	rest(s.step)
	want := b.Append(sound.Tone(voice.Rising, 6), &u)
	if !slices.Equal(f.heard, want) {
		t.Errorf("%d samples were heard, and should %d", len(f.heard), len(want))
	}
	if !slices.Equal(*said, []uint32{7}) || f.told[len(f.told)-1] != "drain" {
		t.Errorf("said: %d, at the end %q", *said, f.told[len(f.told)-1])
	}
}

func TestToneAloneIsHeardToItsEnd(t *testing.T) {
	s, f, said := rig(t, nil)
	s.tone(voice.Error, 9)
	rest(s.step)
	if want := sound.Tone(voice.Error, 9); !slices.Equal(f.heard, want) || len(*said) != 0 || f.told[len(f.told)-1] != "drain" {
		t.Errorf("%d samples of %d, said %d, %q", len(f.heard), len(want), *said, f.told)
	}
}

func TestHushCutsWordsAndLeavesTones(t *testing.T) {
	s, f, said := rig(t, bank(t))
	s.say(1, code(t))
	for range 10 {
		s.step()
	}
	f.take()
	s.hush()
	rest(s.step)
	if got := f.take(); !slices.Equal(got, []string{"cut"}) || len(*said) != 0 {
		t.Errorf("words: %q, said %d", got, *said)
	}
	f.heard = nil
	s.tone(voice.Falling, 6)
	s.say(2, code(t))
	s.step()
	s.hush()
	rest(s.step)
	if want := sound.Tone(voice.Falling, 6); !slices.Equal(f.heard, want) || slices.Contains(f.take(), "cut") || len(*said) != 0 {
		t.Errorf("a tone: %d samples were heard of %d, said %d", len(f.heard), len(want), *said)
	}
}

func TestHushWithinABlockIsTheNextThingDone(t *testing.T) {
	s, f, said := rig(t, bank(t))
	s.say(1, code(t))
	f.during = s.hush
	rest(s.step)
	if got := f.take(); !slices.Equal(got, []string{"play", "cut"}) || len(*said) != 0 {
		t.Errorf("got %q, said %d", got, *said)
	}
}

func TestToneTakesThePlaceOfATone(t *testing.T) {
	s, f, _ := rig(t, nil)
	s.tone(voice.Rising, 6)
	s.step()
	s.tone(voice.Falling, 6)
	f.heard = nil
	f.take()
	rest(s.step)
	if want := sound.Tone(voice.Falling, 6); !slices.Equal(f.heard, want) || f.take()[0] != "cut" {
		t.Errorf("%d samples were heard of %d", len(f.heard), len(want))
	}
}

func TestWithoutVoiceOrPlayerTheReaderGoesOn(t *testing.T) {
	for _, c := range []struct {
		name   string
		player Player
		bank   *sound.Bank
	}{{"no voice", new(fake), nil}, {"no player", nil, bank(t)}, {"nothing", nil, nil}} {
		var said []uint32
		s := newSpeech(c.player, c.bank, func(id uint32) { said = append(said, id) }, func(err error) { t.Error(err) })
		s.tone(voice.Rising, 5)
		s.say(3, code(t))
		rest(s.step)
		if !slices.Equal(said, []uint32{3}) {
			t.Errorf("%s: said %d", c.name, said)
		}
	}
}

func TestPlayerThatFailsIsReportedOnce(t *testing.T) {
	f := &fake{fails: true}
	var said []uint32
	reports := 0
	s := newSpeech(f, bank(t), func(id uint32) { said = append(said, id) }, func(error) { reports++ })
	for id := range uint32(3) {
		s.say(id, code(t))
		rest(s.step)
	}
	if reports != 1 || !slices.Equal(said, []uint32{0, 1, 2}) || len(f.told) != 1 {
		t.Errorf("%d reports, said %d, %q", reports, said, f.told)
	}
}
