package lint_test

import (
	"encoding/binary"
	"io/fs"
	"maps"
	"math"
	"math/rand/v2"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"codereader/assets"
	"codereader/voice"
	"codereader/voice/sound"
	"codereader/voice/sound/lint"
)

// good returns a voice that nothing is wrong with: the embedded clips of a
// language.
func good(t *testing.T, lang string) fstest.MapFS {
	t.Helper()
	dir := fstest.MapFS{}
	files, err := fs.Glob(assets.Voices, "voices/"+lang+"/*.wav")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		b, err := fs.ReadFile(assets.Voices, f)
		if err != nil {
			t.Fatal(err)
		}
		dir[lang+"/"+path.Base(f)] = &fstest.MapFile{Data: b}
	}
	return dir
}

// wav writes a plain WAV file.
func wav(rate int, pcm []int16) []byte {
	b := []byte("RIFF____WAVEfmt \x10\x00\x00\x00\x01\x00\x01\x00")
	b = binary.LittleEndian.AppendUint32(b, uint32(rate))
	b = binary.LittleEndian.AppendUint32(b, uint32(2*rate))
	b = append(b, 2, 0, 16, 0, 'd', 'a', 't', 'a')
	b = binary.LittleEndian.AppendUint32(b, uint32(2*len(pcm)))
	for _, v := range pcm {
		b = binary.LittleEndian.AppendUint16(b, uint16(v))
	}
	binary.LittleEndian.PutUint32(b[4:], uint32(len(b)-8))
	return b
}

// change returns a clip with its samples changed.
func change(f func([]int16) []int16) func(*testing.T, []byte) []byte {
	return func(t *testing.T, b []byte) []byte {
		pcm, err := sound.DecodeWAV(b)
		if err != nil {
			t.Fatal(err)
		}
		return wav(sound.Rate, f(pcm))
	}
}

func amplified(by float64) func([]int16) []int16 {
	return func(pcm []int16) []int16 {
		for i, v := range pcm {
			pcm[i] = int16(min(max(float64(v)*by, math.MinInt16), math.MaxInt16))
		}
		return pcm
	}
}

func TestTheEmbeddedVoicesAreClean(t *testing.T) {
	for _, lang := range []string{"da", "en"} {
		for _, f := range lint.Check(good(t, lang), voice.Danish) {
			t.Error(f)
		}
	}
}

func TestEachFaultIsFoundAndNamed(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	for name, c := range map[string]struct {
		spoil func(*testing.T, []byte) []byte
		says  string
		fatal bool
	}{
		"missing": {func(*testing.T, []byte) []byte { return nil }, "missing", true},
		"no WAV":  {func(*testing.T, []byte) []byte { return []byte("hello") }, "", true},
		"cut off": {func(_ *testing.T, b []byte) []byte { return b[:30] }, "", true},
		"silent":  {change(func(pcm []int16) []int16 { clear(pcm); return pcm }), "nothing can be heard", true},
		"wrongly sampled": {func(t *testing.T, b []byte) []byte {
			pcm, _ := sound.DecodeWAV(b)
			var few []int16
			for i := 0; i < len(pcm); i += 6 {
				few = append(few, pcm[i])
			}
			return wav(8000, few)
		}, "8000 Hz", false},
		"clipped":       {change(amplified(60)), "clipped", false},
		"too quiet":     {change(amplified(0.1)), "too quiet", false},
		"unevenly loud": {change(amplified(1.6)), "from the others", false},
		"noisy": {change(func(pcm []int16) []int16 {
			pcm = slices.Concat(make([]int16, 2880), pcm, make([]int16, 2880))
			for i := range pcm {
				pcm[i] += int16(random.IntN(1600) - 800)
			}
			return pcm
		}), "noisy", false},
		"too long":       {change(func(pcm []int16) []int16 { return slices.Concat(pcm, pcm, pcm, pcm, pcm) }), "too long", false},
		"too short":      {change(func(pcm []int16) []int16 { return pcm[len(pcm)/2 : len(pcm)/2+2400] }), "too short", false},
		"silence before": {change(func(pcm []int16) []int16 { return slices.Concat(make([]int16, 12000), pcm) }), "there is silence of", false},
	} {
		t.Run(name, func(t *testing.T) {
			dir := good(t, "en")
			const file = "en/seven.wav"
			if b := c.spoil(t, dir[file].Data); b != nil {
				dir[file] = &fstest.MapFile{Data: b}
			} else {
				delete(dir, file)
			}
			found := lint.Check(dir, voice.Danish)
			if !slices.ContainsFunc(found, func(f lint.Finding) bool {
				return f.File == file && strings.Contains(f.What, c.says) && f.Fatal == c.fatal && f.ToDo != ""
			}) {
				t.Errorf("found %v", found)
			}
			for _, f := range found {
				if f.File != file {
					t.Errorf("found %v in a clip that is good", f)
				}
			}
		})
	}
}

func TestAMisnamedClipIsToldItsName(t *testing.T) {
	for name, says := range map[string]string{
		"en/Seven.wav":         "seven.wav",
		"en/7.wav":             "seven.wav",
		"en/syv.wav":           "seven.wav",
		"en/seven.mp3":         "seven.wav",
		"en/serial number.wav": "serial-number.wav",
		"en/hello.wav":         "voices list",
	} {
		dir := good(t, "en")
		dir[name] = &fstest.MapFile{Data: dir["en/seven.wav"].Data}
		found := lint.Check(dir, voice.Danish)
		if len(found) != 1 || found[0].File != name || !strings.Contains(found[0].ToDo, says) {
			t.Errorf("%s: found %v", name, found)
		}
	}
}

func TestAFolderOfClipsAloneIsOneLanguages(t *testing.T) {
	dir := fstest.MapFS{}
	for name, f := range maps.All(good(t, "da")) {
		dir[path.Base(name)] = f
	}
	delete(dir, "six.wav")
	found := lint.Check(dir, voice.Danish)
	if len(found) != 1 || found[0].File != "six.wav" || !strings.Contains(found[0].ToDo, "seks") {
		t.Errorf("found %v", found)
	}
}
