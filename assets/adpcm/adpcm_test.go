package adpcm_test

import (
	"bytes"
	"encoding/binary"
	"math"
	"os/exec"
	"strings"
	"testing"

	"codereader/assets/adpcm"
	"codereader/voice/sound/soundtest"
)

const rate = 24000

// sweep is n samples of a tone that rises from 100 Hz to 3 kHz and swells.
func sweep(n int) []int16 {
	pcm := make([]int16, n)
	phase := 0.0
	for i := range pcm {
		t := float64(i) / float64(max(n, 1))
		phase += 2 * math.Pi * (100 + 2900*t*t) / rate
		pcm[i] = int16(16000 * math.Sin(math.Pi*t) * math.Sin(phase))
	}
	return pcm
}

func TestWhatIsDecodedIsNearToWhatWasEncoded(t *testing.T) {
	for _, n := range []int{1, 2, 3, 1016, 1017, 1018, 5 * 1017, rate} {
		want := sweep(n)
		file := adpcm.Encode(want, rate)
		got, r, err := adpcm.Decode(file)
		if err != nil || r != rate || len(got) != n {
			t.Fatalf("%d samples: %d at %d Hz, %v", n, len(got), r, err)
		}
		if db := above(want, got); n == rate && db < 30 {
			t.Errorf("the noise is only %.1f dB below the signal, want 30", db)
		}
		if n == rate && len(file) > len(want)/2+2000 {
			t.Errorf("%d bytes for %d samples", len(file), n)
		}
	}
}

func TestAJumpIsFollowedAndNothingWrapsAround(t *testing.T) {
	pcm := make([]int16, 4000)
	for i := range pcm {
		if pcm[i] = math.MaxInt16; i/500%2 == 1 {
			pcm[i] = math.MinInt16
		}
	}
	got, _, err := adpcm.Decode(adpcm.Encode(pcm, rate))
	if err != nil {
		t.Fatal(err)
	}
	for i, v := range got {
		if i%500 > 100 && math.Abs(float64(v)-float64(pcm[i])) > 1000 {
			t.Fatalf("sample %d is %d, want %d", i, v, pcm[i])
		}
	}
}

// Decoders round in two ways, which the coding leaves open: the other one may
// be a little off.
func TestAnotherDecoderHearsTheSame(t *testing.T) {
	ffmpeg, err := exec.LookPath("ffmpeg")
	if err != nil {
		t.Skip("ffmpeg is not here: apt-get install ffmpeg")
	}
	want := sweep(rate)
	cmd := exec.Command(ffmpeg, "-v", "error", "-i", "-", "-f", "s16le", "-")
	cmd.Stdin = bytes.NewReader(adpcm.Encode(want, rate))
	out, err := cmd.Output()
	if err != nil || len(out) < 2*len(want) {
		t.Fatalf("%d bytes for %d samples, %v", len(out), len(want), err)
	}
	got := make([]int16, len(want))
	for i := range got {
		got[i] = int16(binary.LittleEndian.Uint16(out[2*i:]))
	}
	if db := above(want, got); db < 25 {
		t.Errorf("its noise is only %.1f dB below the signal, want 25", db)
	}
}

// above returns how many dB the signal is above what got has beside it.
func above(want, got []int16) float64 {
	var signal, noise float64
	for i, v := range want {
		off := float64(got[i]) - float64(v)
		signal += float64(v) * float64(v)
		noise += off * off
	}
	return 10 * math.Log10(signal/noise)
}

func TestABrokenFileIsRefusedWithTheReason(t *testing.T) {
	good := adpcm.Encode(sweep(100), rate)
	with := func(at int, b ...byte) []byte {
		file := bytes.Clone(good)
		copy(file[at:], b)
		return file
	}
	for _, c := range []struct {
		name, want string
		file       []byte
	}{
		{"Empty", "RIFF", nil},
		{"NoWave", "RIFF", with(8, 'X')},
		{"OtherCoding", "coding 0x1", with(20, 1)},
		{"Stereo", "2 channels", with(22, 2)},
		{"NoRate", "0 samples", with(24, 0, 0, 0, 0)},
		{"NoBlocks", "blocks of 0", with(32, 0, 0)},
		{"CutShort", "cut short", good[:len(good)-1]},
		{"NoData", "no chunk", with(52, 'X')},
		{"NoSamples", "no samples", with(48, 0)},
		{"StepBeyond", "step 89", with(62, 89)},
		{"ShortFormat", "not 16", with(16, 4)},
	} {
		t.Run(c.name, func(t *testing.T) {
			pcm, _, err := adpcm.Decode(c.file)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%d samples, %v; want an error with %q", len(pcm), err, c.want)
			}
		})
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(adpcm.Encode(sweep(50), rate))
	f.Add(adpcm.Encode(sweep(2000), 8000))
	f.Fuzz(func(t *testing.T, file []byte) {
		pcm, r, err := adpcm.Decode(file)
		if err == nil && (len(pcm) == 0 || r <= 0) {
			t.Error("neither samples nor an error")
		}
		if len(pcm) > 2*len(file) {
			t.Errorf("%d samples of %d bytes", len(pcm), len(file))
		}
	})
}

func TestUnpackedItIsAPlainFile(t *testing.T) {
	want := sweep(5000)
	file, err := adpcm.Unpack(adpcm.Encode(want, rate))
	if err != nil {
		t.Fatal(err)
	}
	if plain := soundtest.WAV(make([]int16, len(want)), rate); !bytes.Equal(file[:44], plain[:44]) || len(file) != len(plain) {
		t.Errorf("%d bytes that begin % x, want %d that begin % x", len(file), file[:44], len(plain), plain[:44])
	}
	if v := int16(binary.LittleEndian.Uint16(file[44+5000:])); math.Abs(float64(v)-float64(want[2500])) > 1000 {
		t.Errorf("its sample in the middle is %d, want %d", v, want[2500])
	}
	if _, err := adpcm.Unpack(file); err == nil {
		t.Error("a plain file is unpacked")
	}
}
