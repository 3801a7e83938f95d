package sound_test

import (
	"math"
	"testing"

	"codereader/voice/sound"
)

func TestChannelsAreTheSamplesThatWereRecorded(t *testing.T) {
	for _, s := range []wavSpec{
		{tag: 1, channels: 1, rate: 8000, bits: 8},
		{tag: 1, channels: 2, rate: 44100, bits: 16},
		{tag: 1, channels: 2, rate: 96000, bits: 24},
		{tag: 1, channels: 1, rate: 48000, bits: 32, extensible: true},
		{tag: 3, channels: 1, rate: 22050, bits: 32},
		{tag: 3, channels: 2, rate: 48000, bits: 64},
	} {
		want := sine(s.rate)
		file := s.file(want)
		got, err := sound.Channels(file)
		if err != nil || len(got) != s.channels {
			t.Errorf("%+v: %d channels, %v", s, len(got), err)
			continue
		}
		info, err := sound.Inspect(file)
		if err != nil || info.Samples != s.rate || info.Duration().Seconds() != 1 {
			t.Errorf("%+v is %+v, %v", s, info, err)
		}
		step := 2 / float64(int64(1)<<(min(s.bits, 24)-1))
		for c, x := range got {
			if len(x) != len(want) {
				t.Fatalf("%+v: %d samples in channel %d", s, len(x), c)
			}
			for i, v := range x {
				if math.Abs(v-want[i]) > step {
					t.Fatalf("%+v: sample %d of channel %d is %.8f, not %.8f", s, i, c, v, want[i])
				}
			}
		}
	}
}

func TestChannelsAreKeptApart(t *testing.T) {
	s := wavSpec{tag: 1, channels: 2, rate: 48000, bits: 24}
	got, err := sound.Channels(s.around([]byte("\x00\x00\x40\x00\x00\xc0\x00\x00\x20\x00\x00\x80")))
	if err != nil {
		t.Fatal(err)
	}
	for c, want := range [][2]float64{{0.5, 0.25}, {-0.5, -1}} {
		if got[c][0] != want[0] || got[c][1] != want[1] {
			t.Errorf("channel %d is %v, not %v", c, got[c], want)
		}
	}
}

func TestChannelsRefuseWhatIsNoWAV(t *testing.T) {
	if _, err := sound.Channels([]byte("no sound")); err == nil {
		t.Error("taken")
	}
}
