package sound_test

import (
	"bytes"
	"io"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"codereader/voice"
	"codereader/voice/sound"
)

func embedded(t testing.TB) *sound.Bank {
	t.Helper()
	b, err := sound.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// utterances are one of each shape, in every language, at a speed and volume.
func utterances(speed, volume uint8) []voice.Utterance {
	all := []voice.Utterance{
		{},
		voice.Code([]uint8{0, 1, 2, 3, 4, 5}),
		voice.Code([]uint8{9, 8, 7, 6, 5, 4, 3, 2}),
		voice.Serial([]uint8{8, 6, 7, 5, 3, 0, 9}),
		voice.NoKey(), voice.LanguageIs(),
	}
	for level := uint8(1); level <= 9; level++ {
		all = append(all, voice.VolumeIs(level), voice.SpeedIs(level))
	}
	var both []voice.Utterance
	for _, u := range all {
		for l := range voice.Language(voice.Languages) {
			u.Language, u.Speed, u.Volume = l, speed, volume
			both = append(both, u)
		}
	}
	return both
}

func TestAnUtteranceHasAsManySamplesAsItSays(t *testing.T) {
	b := embedded(t)
	for speed := uint8(voice.MinSpeed); speed <= voice.MaxSpeed; speed++ {
		for _, u := range utterances(speed, 9) {
			pcm := b.Append(nil, &u)
			if len(pcm) != b.Samples(&u) || b.Duration(&u) != sound.TimeOf(int64(len(pcm))) {
				t.Errorf("%q at speed %d: %d samples, but said %d and %v", u.Text(), speed, len(pcm), b.Samples(&u), b.Duration(&u))
			}
			if got := b.WordStart(&u, u.Len()); got != b.Duration(&u) {
				t.Errorf("%q at speed %d ends at %v, but is %v long", u.Text(), speed, got, b.Duration(&u))
			}
			for i := range u.Len() {
				if b.WordStart(&u, i) >= b.WordStart(&u, i+1) {
					t.Errorf("%q at speed %d: word %d begins no sooner than the next", u.Text(), speed, i)
				}
			}
		}
	}
}

func TestAStreamGivesWhatAppendDoesInBlocksOfAnySize(t *testing.T) {
	b := embedded(t)
	random := rand.New(rand.NewPCG(1, 1))
	for _, speed := range []uint8{1, 4, 9} {
		for _, u := range utterances(speed, 5) {
			want := b.Append(nil, &u)
			var got []int16
			s := b.Stream(&u)
			for {
				block := make([]int16, 1+random.IntN(3000))
				n := s.ReadPCM(block)
				got = append(got, block[:n]...)
				if n < len(block) {
					break
				}
			}
			if !slices.Equal(got, want) {
				t.Fatalf("%q at speed %d: the stream differs", u.Text(), speed)
			}
			bytesOf, err := io.ReadAll(b.Stream(&u))
			if err != nil || len(bytesOf) != 2*len(want) {
				t.Fatalf("%q: %d bytes (%v)", u.Text(), len(bytesOf), err)
			}
			for i, v := range want {
				if int16(uint16(bytesOf[2*i])|uint16(bytesOf[2*i+1])<<8) != v {
					t.Fatalf("%q: byte %d is wrong", u.Text(), 2*i)
				}
			}
		}
	}
}

func TestWhatWasSaidBeforeMakesNoDifference(t *testing.T) {
	warm := embedded(t)
	for speed := uint8(voice.MinSpeed); speed <= voice.MaxSpeed; speed++ {
		all := utterances(speed, 9)
		for _, u := range all {
			warm.Append(nil, &u)
		}
		for i, u := range all {
			if i%5 != 3 {
				continue
			}
			want := embedded(t).Append(nil, &u)
			if !slices.Equal(warm.Append(nil, &u), want) {
				t.Errorf("%q at speed %d: it sounds otherwise after others", u.Text(), speed)
			}
			got := make([]int16, len(want)+1)
			if n := embedded(t).Stream(&u).ReadPCM(got); !slices.Equal(got[:n], want) {
				t.Errorf("%q at speed %d: a stream of a new bank differs", u.Text(), speed)
			}
		}
	}
}

func TestASecondReadingIsACopy(t *testing.T) {
	b := embedded(t)
	u := voice.Code([]uint8{4, 9, 3, 0, 2, 7})
	u.Language, u.Speed, u.Volume = voice.English, 7, 9
	first := b.Append(nil, &u)
	buffer := make([]int16, 0, len(first))
	if n := testing.AllocsPerRun(10, func() { buffer = b.Append(buffer[:0], &u) }); n != 0 {
		t.Errorf("it allocates %v times", n)
	}
	if !slices.Equal(first, buffer) {
		t.Error("it is not the same")
	}
	if n := testing.AllocsPerRun(10, func() { _ = b.Samples(&u) }); n != 0 {
		t.Errorf("the length allocates %v times", n)
	}
}

func TestAVolumeStepIs4dB(t *testing.T) {
	b := embedded(t)
	for _, u := range utterances(4, 9) {
		loud := b.Append(nil, &u)
		for volume := uint8(8); volume >= 1; volume-- {
			u.Volume = volume
			gain := math.Pow(10, -4*float64(9-volume)/20)
			for i, v := range b.Append(nil, &u) {
				if want := float64(loud[i]) * gain; math.Abs(float64(v)-want) > 0.6 {
					t.Fatalf("%q at volume %d: sample %d is %d, want %.1f", u.Text(), volume, i, v, want)
				}
			}
		}
	}
}

func TestTonesFollowTheVolumeAndBeginAndEndInSilence(t *testing.T) {
	for tone := range voice.Tone(voice.Tones) {
		loud := sound.Tone(tone, 9)
		if sound.ToneDuration(tone) != sound.TimeOf(int64(len(loud))) || len(loud) < sound.Rate/10 || len(loud) > sound.Rate/5 {
			t.Errorf("%v has %d samples and takes %v", tone, len(loud), sound.ToneDuration(tone))
		}
		if loud[0] != 0 || loud[len(loud)-1] > 50 || loud[len(loud)-1] < -50 {
			t.Errorf("%v clicks: it begins with %d and ends with %d", tone, loud[0], loud[len(loud)-1])
		}
		soft := sound.Tone(tone, 8)
		if got, want := float64(slices.Max(soft)), float64(slices.Max(loud))*math.Pow(10, -0.2); math.Abs(got-want) > 1 {
			t.Errorf("%v at volume 8 peaks at %.0f, want %.0f", tone, got, want)
		}
	}
}

func TestABankCanBeUsedBySeveralAtOnce(t *testing.T) {
	b := embedded(t)
	u := voice.Code([]uint8{1, 2, 3, 4, 5, 6})
	u.Language, u.Volume = voice.English, 9
	results := make(chan []int16)
	for i := range 4 {
		v := u
		v.Speed = uint8(5 + i%2)
		go func() { results <- b.Append(nil, &v) }()
	}
	bySize := map[int][]int16{}
	for range 4 {
		got := <-results
		if before, ok := bySize[len(got)]; ok && !slices.Equal(before, got) {
			t.Error("the same utterance sounds different")
		}
		bySize[len(got)] = got
	}
	if len(bySize) != 2 {
		t.Errorf("two speeds gave %d lengths", len(bySize))
	}
}

// bytesOf returns samples as a WAV file has them.
func bytesOf(pcm []int16) []byte {
	var b bytes.Buffer
	for _, v := range pcm {
		b.WriteByte(byte(v))
		b.WriteByte(byte(uint16(v) >> 8))
	}
	return b.Bytes()
}
