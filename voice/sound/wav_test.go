package sound_test

import (
	"encoding/binary"
	"math"
	"strings"
	"testing"

	"codereader/voice/sound"
)

// wavSpec describes a WAV file for the tests: what its header says, and how
// its samples are written.
type wavSpec struct {
	tag            uint16 // 1 integers, 3 floats
	channels, rate int
	bits           int
	extensible     bool
	before, after  string // chunks around the samples, whole
}

// file writes mono samples between -1 and 1, the same in each channel.
func (s wavSpec) file(mono []float64) []byte {
	le := binary.LittleEndian
	var data []byte
	for _, v := range mono {
		for range s.channels {
			switch {
			case s.tag == 3 && s.bits == 32:
				data = le.AppendUint32(data, math.Float32bits(float32(v)))
			case s.tag == 3:
				data = le.AppendUint64(data, math.Float64bits(v))
			case s.bits == 8:
				data = append(data, byte(math.Round(v*127)+128))
			default:
				n := int64(math.Round(v * (float64(int64(1)<<(s.bits-1)) - 1)))
				for k := 0; k < s.bits; k += 8 {
					data = append(data, byte(n>>k))
				}
			}
		}
	}
	return s.around(data)
}

// around writes the file around samples as they are.
func (s wavSpec) around(data []byte) []byte {
	le := binary.LittleEndian
	size := s.bits / 8 * s.channels
	tag := s.tag
	if s.extensible {
		tag = 0xfffe
	}
	var f []byte
	f = le.AppendUint16(f, tag)
	f = le.AppendUint16(f, uint16(s.channels))
	f = le.AppendUint32(f, uint32(s.rate))
	f = le.AppendUint32(f, uint32(s.rate*size))
	f = le.AppendUint16(f, uint16(size))
	f = le.AppendUint16(f, uint16(s.bits))
	if s.extensible {
		f = le.AppendUint16(f, 22)
		f = le.AppendUint16(f, uint16(s.bits))
		f = le.AppendUint32(f, 4)
		f = le.AppendUint16(f, s.tag)
		f = append(f, "\x00\x00\x00\x00\x10\x00\x80\x00\x00\xaa\x00\x38\x9b\x71"...)
	}
	return riff(s.before + chunk("fmt ", f) + chunk("data", data) + s.after)
}

func chunk(id string, body []byte) string {
	b := binary.LittleEndian.AppendUint32([]byte(id), uint32(len(body)))
	b = append(b, body...)
	if len(body)%2 == 1 {
		b = append(b, 0)
	}
	return string(b)
}

func riff(chunks string) []byte {
	b := binary.LittleEndian.AppendUint32([]byte("RIFF"), uint32(4+len(chunks)))
	return append(append(b, "WAVE"...), chunks...)
}

// sine returns a second of 440 Hz at half of full scale.
func sine(rate int) []float64 {
	x := make([]float64, rate)
	for i := range x {
		x[i] = 0.5 * math.Sin(2*math.Pi*440*float64(i)/float64(rate))
	}
	return x
}

func TestEveryCommonWAVIsConverted(t *testing.T) {
	var specs []wavSpec
	for _, rate := range []int{8000, 11025, 16000, 22050, 24000, 32000, 44100, 47999, 48000, 88200, 96000} {
		specs = append(specs, wavSpec{tag: 1, channels: 1, rate: rate, bits: 16})
	}
	for _, channels := range []int{1, 2} {
		for _, extensible := range []bool{false, true} {
			for _, bits := range []int{8, 16, 24, 32} {
				specs = append(specs, wavSpec{tag: 1, channels: channels, rate: 44100, bits: bits, extensible: extensible})
			}
			for _, bits := range []int{32, 64} {
				specs = append(specs, wavSpec{tag: 3, channels: channels, rate: 48000, bits: bits, extensible: extensible})
			}
		}
	}
	list := chunk("LIST", []byte("INFOISFT\x05\x00\x00\x00a b c"))
	specs = append(specs,
		wavSpec{tag: 1, channels: 1, rate: 48000, bits: 16, before: list, after: list},
		wavSpec{tag: 1, channels: 1, rate: 16000, bits: 8, before: chunk("bext", make([]byte, 603)), after: chunk("cue ", make([]byte, 28))})
	for _, s := range specs {
		got, err := sound.DecodeWAV(s.file(sine(s.rate)))
		if err != nil {
			t.Errorf("%+v: %v", s, err)
			continue
		}
		if len(got) != sound.Rate {
			t.Errorf("%+v: %d samples for a second", s, len(got))
		}
		worst := 0.0
		for i, v := range got[200 : len(got)-2000] {
			want := 0.5 * math.Sin(2*math.Pi*440*float64(i+200)/sound.Rate)
			worst = max(worst, math.Abs(float64(v)/32768-want))
		}
		limit := 0.0005
		if s.bits == 8 {
			limit = 0.01 // steps of 1/128, to 127 and no further
		}
		if worst > limit {
			t.Errorf("%+v: off by %.5f of full scale", s, worst)
		}
	}
}

func TestTheResamplerLetsNoImagesThrough(t *testing.T) {
	// What a file of 96 kHz holds above 24 kHz must not come down as noise.
	x := make([]float64, 96000)
	for i := range x {
		x[i] = 0.5 * math.Sin(2*math.Pi*30000*float64(i)/96000)
	}
	got, err := sound.DecodeWAV(wavSpec{tag: 3, channels: 1, rate: 96000, bits: 64}.file(x))
	if err != nil {
		t.Fatal(err)
	}
	for i, v := range got[1000 : len(got)-1000] {
		if v > 1 || v < -1 {
			t.Fatalf("sample %d is %d: an image of 30 kHz", i, v)
		}
	}
}

func TestWhatIsLouderThanFullScaleIsLimited(t *testing.T) {
	got, err := sound.DecodeWAV(wavSpec{tag: 3, channels: 1, rate: 48000, bits: 32}.file([]float64{2, -2, math.NaN(), math.Inf(1), math.Inf(-1)}))
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []int16{32767, -32768, 0, 32767, -32768} {
		if got[i] != want {
			t.Errorf("sample %d is %d, want %d", i, got[i], want)
		}
	}
}

func TestAnUnsuitableWAVIsRefusedWithItsReason(t *testing.T) {
	good := wavSpec{tag: 1, channels: 1, rate: 48000, bits: 16}
	change := func(at int, b ...byte) []byte {
		f := good.file(sine(480))
		copy(f[at:], b)
		return f
	}
	le := binary.LittleEndian
	for _, c := range []struct {
		name, want string
		file       []byte
	}{
		{"nothing", "is empty; record it again", nil},
		{"RF64", "but an RF64 file", change(0, []byte("RF64")...)},
		{"Ogg", "but an Ogg file", []byte("OggS\x00\x02 and so on")},
		{"MP3", "but an MP3 file", []byte("\xff\xfb\x90\x64 and so on")},
		{"M4A", "but an M4A file", []byte("\x00\x00\x00\x20ftypM4A ")},
		{"text", "must begin with RIFF", []byte("This is not a sound, but a letter.")},
		{"big-endian", "but a big-endian RIFX file", change(0, []byte("RIFX")...)},
		{"no format", `no chunk "fmt "`, riff(chunk("LIST", []byte("INFO")))},
		{"samples before their format", `must stand before "data"`, riff(chunk("data", make([]byte, 100)))},
		{"no samples", `no chunk "data"`, good.file(nil)[:36]},
		{"empty", "holds no samples", good.file(nil)},
		{"size 0", "holds no samples", change(40, 0, 0, 0, 0)},
		{"cut short", "is cut short", good.file(sine(480))[:500]},
		{"a list of 4 GB", "is cut short", riff(string(le.AppendUint32([]byte("LIST"), 0xfffffff0)))},
		{"half a sample", "middle of a sample", change(40, 0xbf, 3, 0, 0)},
		{"A-law", "is in A-law", change(20, 6)},
		{"MP3", "is in MP3", change(20, 0x55)},
		{"five channels", "has 5 channels", change(22, 5)},
		{"no channel", "has 0 channels", change(22, 0)},
		{"4 kHz", "8000 to 96000 are understood", change(24, 0xa0, 0x0f, 0, 0)},
		{"192 kHz", "has 192000 samples a second", change(24, 0x00, 0xee, 2, 0)},
		{"12 bits", "samples of 12 bits", change(34, 12)},
		{"contradiction", "contradicts itself", change(32, 4)},
		{"short format", "of 2 bytes", riff(chunk("fmt ", []byte{1, 0}))},
		{"unknown extension", "names no known coding", change(20, 0xfe, 0xff)},
	} {
		pcm, err := sound.DecodeWAV(c.file)
		if err == nil {
			t.Errorf("%s: taken, as %d samples", c.name, len(pcm))
		} else if !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %q does not say %q", c.name, err, c.want)
		}
	}
}

func TestAStreamedWAVReachesToItsEnd(t *testing.T) {
	file := wavSpec{tag: 1, channels: 1, rate: 48000, bits: 16}.file(sine(480))
	for _, size := range []uint32{0xffffffff, 0x7fffffff, 0x7ffff024} {
		binary.LittleEndian.PutUint32(file[4:], size)
		binary.LittleEndian.PutUint32(file[40:], size)
		pcm, err := sound.DecodeWAV(file)
		if err != nil || len(pcm) != 480 {
			t.Errorf("size %#x: %d samples, %v", size, len(pcm), err)
		}
		// Whatever sent it may have been stopped within a sample.
		if pcm, err = sound.DecodeWAV(file[:len(file)-1]); err != nil || len(pcm) != 479 {
			t.Errorf("size %#x, a byte less: %d samples, %v", size, len(pcm), err)
		}
	}
}
