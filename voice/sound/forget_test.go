package sound

import (
	"slices"
	"testing"

	"codereader/voice"
)

func TestForgettingChangesNothingThatIsHeard(t *testing.T) {
	b, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	b.clips[voice.English][voice.Four] = newClip(slices.Clone(b.clips[voice.English][voice.Four].samples()))
	u := voice.Code([]uint8{4, 9, 3, 0, 2, 7})
	u.Language, u.Volume, u.Speed = voice.English, 6, 6
	want := b.Append(nil, &u)
	b.Forget()
	kept := 0
	for l := range b.clips {
		for _, c := range b.clips[l] {
			kept += len(c.pcm) + len(c.spoken.pcm) + len(c.clearer)
		}
	}
	if four := &b.clips[voice.English][voice.Four]; kept != four.n {
		t.Errorf("%d samples are kept, not the %d that nothing else has", kept, four.n)
	}
	if !slices.Equal(b.Append(nil, &u), want) {
		t.Error("after it, it sounds otherwise")
	}
	s, got := b.Stream(&u), make([]int16, len(want)+1)
	n := s.ReadPCM(got[:len(want)/2])
	b.Forget()
	n += s.ReadPCM(got[n:])
	if !slices.Equal(got[:n], want) {
		t.Error("a stream that was being read sounds otherwise")
	}
}
