package gsm

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// spoken is a clip of a lesson, and the hash of its samples as sox 14.4.2
// decodes it, 16 bits with the lower byte first.
const (
	spoken = "testdata/spoken.gsm"
	sum    = "a309592c531d82e7195df63caa9fe63ae1a64964c0aa9d4d8f0e1f9c363fd5cc"
)

func decode(t testing.TB, name string) (file []byte, pcm []int16) {
	t.Helper()
	file, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if pcm, err = Decode(file); err != nil {
		t.Fatal(err)
	}
	return file, pcm
}

func raw(pcm []int16) (b []byte) {
	for _, v := range pcm {
		b = binary.LittleEndian.AppendUint16(b, uint16(v))
	}
	return b
}

func TestDecodesAsOtherProgramsDo(t *testing.T) {
	file, pcm := decode(t, spoken)
	if got := sha256.Sum256(raw(pcm)); hex.EncodeToString(got[:]) != sum || len(pcm) != len(file)/FrameBytes*FrameSamples {
		t.Errorf("%d samples with the hash %x, want %s", len(pcm), got, sum)
	}
	// Frames of any bits at all are frames, and try what speech does not.
	frames := bytes.Repeat(file, 4)
	seed := uint32(1)
	for i := range frames {
		seed = seed*1664525 + 1013904223
		if frames[i] = byte(seed >> 24); i%FrameBytes == 0 {
			frames[i] = mark<<4 | frames[i]&15
		}
	}
	pcm, err := Decode(frames)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := exec.LookPath("sox"); err != nil {
		t.Skip("no sox, to compare any bits with: install the Debian package sox")
	}
	cmd := exec.Command("sox", "-t", "gsm", "-", "-t", "s16", "-L", "-")
	cmd.Stdin = bytes.NewReader(frames)
	want, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(raw(pcm), want) {
		t.Error("sox makes other samples of any bits at all")
	}
}

func TestNoSuchFileIsAnError(t *testing.T) {
	file, _ := decode(t, spoken)
	damaged := bytes.Clone(file)
	damaged[2*FrameBytes] = 0
	for name, c := range map[string]struct {
		file []byte
		says string
	}{
		"Empty":     {nil, "has 0 bytes"},
		"CutOff":    {file[:len(file)-1], "frames have 33 each"},
		"Damaged":   {damaged, "frame 2 begins with 0x0"},
		"Something": {bytes.Repeat([]byte("RIFF"), FrameBytes), "frame 0 begins with 0x5"},
	} {
		if _, err := Decode(c.file); err == nil || !strings.HasPrefix(err.Error(), "gsm: ") || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want %s", name, err, c.says)
		}
	}
}

func FuzzDecode(f *testing.F) {
	file, _ := decode(f, spoken)
	f.Add(file[:4*FrameBytes])
	f.Add([]byte(nil))
	f.Add(bytes.Repeat([]byte{0xdf}, FrameBytes))
	f.Fuzz(func(t *testing.T, file []byte) {
		pcm, err := Decode(file)
		if err == nil && len(pcm) != len(file)/FrameBytes*FrameSamples {
			t.Errorf("%d samples of %d bytes", len(pcm), len(file))
		}
	})
}

func BenchmarkDecodeOneSecond(b *testing.B) {
	file, _ := decode(b, spoken)
	file = bytes.Repeat(file, 3)[:Rate/FrameSamples*FrameBytes]
	for b.Loop() {
		if _, err := Decode(file); err != nil {
			b.Fatal(err)
		}
	}
}
