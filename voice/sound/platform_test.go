package sound_test

import (
	"encoding/hex"
	"testing"
	"testing/fstest"

	"codereader/voice"
	"codereader/voice/sound"
)

// sameEverywhere is the digest of what the test below renders, as amd64, 386,
// arm64, riscv64, s390x and wasm made it. It changes only when the sound does.
const sameEverywhere = "e8aa5d154780c5d4733068a638c0f25f446849afce1f80dfac200f9a5ba63ba8"

// buzz returns a clip of a voice-like sound, made of integers alone: a
// triangle wave that glides, with some noise.
func buzz(n int) []byte {
	data := make([]byte, 0, 3*n)
	phase, noise := uint32(0), uint32(1)
	for i := range n {
		phase += 11_000_000 + uint32(i)*300
		noise = noise*1664525 + 1013904223
		v := int32(phase) >> 8
		if v < 0 {
			v = -v
		}
		v = v/4 - 1<<20 + int32(noise)>>14
		data = append(data, byte(v), byte(v>>8), byte(v>>16))
	}
	return wavSpec{tag: 1, channels: 1, rate: 44100, bits: 24}.around(data)
}

func TestEveryPlatformMakesTheSameSamples(t *testing.T) {
	dir := fstest.MapFS{}
	for i, name := range clipNames("") {
		dir[name] = &fstest.MapFile{Data: buzz(12000 + 997*i)}
	}
	b, err := sound.LoadLanguage(dir, "buzz", voice.English)
	if err != nil {
		t.Fatal(err)
	}
	digest := sound.NewDigest()
	for _, clear := range []bool{false, true} {
		b.SetClear(clear)
		for level := uint8(1); level <= 9; level++ {
			for _, u := range []voice.Utterance{
				voice.Serial([]uint8{1, 2, 3, 4, 5, 6, 7, 8, 9, 0}),
				voice.Phrase(voice.Two, voice.Seven), voice.NoKey(), // measured otherwise
			} {
				u.Language, u.Speed, u.Volume = voice.English, level, level
				if err := digest.WritePCM(b.Append(nil, &u)); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	for tone := range voice.Tone(voice.Tones) {
		if err := digest.WritePCM(sound.Tone(tone, 8)); err != nil {
			t.Fatal(err)
		}
	}
	sum := digest.Sum()
	if got := hex.EncodeToString(sum[:]); got != sameEverywhere {
		t.Errorf("the digest of the sound is %s, want %s: if the sound was changed on purpose, put it in", got, sameEverywhere)
	}
}
