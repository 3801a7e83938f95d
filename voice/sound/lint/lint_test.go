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

// few returns some clips of such a voice, to be looked over often: a digit, the
// form of it that ends a group, and others to be as loud as.
func few(t *testing.T, lang string) fstest.MapFS {
	t.Helper()
	dir := good(t, lang)
	maps.DeleteFunc(dir, func(file string, _ *fstest.MapFile) bool {
		return !slices.Contains([]string{"one.wav", "seven.wav", "seven-final.wav", "volume.wav"}, path.Base(file))
	})
	if len(dir) != 4 {
		t.Fatalf("there are %d clips", len(dir))
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

// stereo writes a WAV file of two channels.
func stereo(left, right []int16) []byte {
	var both []int16
	for i, v := range left {
		both = append(both, v, right[i])
	}
	b := wav(sound.Rate, both)
	b[22] = 2 // channels
	binary.LittleEndian.PutUint32(b[28:], 4*sound.Rate)
	b[32] = 4 // bytes of a frame
	return b
}

// long writes a WAV file of 8 bits, so many seconds long.
func long(rate, seconds int) []byte {
	b := wav(rate, make([]int16, rate*seconds/2))
	binary.LittleEndian.PutUint32(b[28:], uint32(rate))
	b[32], b[34] = 1, 8
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
	without := lint.Check(few(t, "en"), voice.Danish) // those that are left out
	if len(without) == 0 || slices.ContainsFunc(without, func(f lint.Finding) bool { return f.What != "it is missing" }) {
		t.Fatalf("found %v in clips that are good", without)
	}
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
		"clipped":                       {change(amplified(60)), "clipped", false},
		"clipped and then made quieter": {change(func(pcm []int16) []int16 { return amplified(0.3)(amplified(12)(pcm)) }), "cut off flat at 30 %", false},
		"clipped in one channel": {func(t *testing.T, b []byte) []byte {
			pcm, _ := sound.DecodeWAV(b)
			return stereo(slices.Clone(pcm), amplified(12)(pcm))
		}, "clipped", false},
		"two channels that cancel each other": {func(t *testing.T, b []byte) []byte {
			pcm, _ := sound.DecodeWAV(b)
			return stereo(slices.Clone(pcm), amplified(-1)(pcm))
		}, "cancel each other", true},
		"an offset": {change(func(pcm []int16) []int16 {
			for i := range pcm {
				pcm[i] += 1000
			}
			return pcm
		}), "an offset of +3", false},
		"a minute of bytes":             {func(*testing.T, []byte) []byte { return long(8000, 60) }, "too long: 1m0s", true},
		"an MP3 with the name of a WAV": {func(*testing.T, []byte) []byte { return []byte("ID3\x03\x00\x00") }, "an MP3 file", true},
		"too quiet":                     {change(amplified(0.1)), "too quiet", false},
		"unevenly loud":                 {change(amplified(1.6)), "from the others", false},
		"noisy": {change(func(pcm []int16) []int16 {
			pcm = slices.Concat(make([]int16, 2880), pcm, make([]int16, 2880))
			for i := range pcm {
				pcm[i] += int16(random.IntN(1600) - 800)
			}
			return pcm
		}), "noisy", false},
		"too long":  {change(func(pcm []int16) []int16 { return slices.Concat(pcm, pcm, pcm, pcm, pcm) }), "too long", false},
		"too short": {change(func(pcm []int16) []int16 { return pcm[len(pcm)/2 : len(pcm)/2+2400] }), "too short", false},
		"hum": {change(func(pcm []int16) []int16 {
			pcm = slices.Concat(make([]int16, 2880), pcm, make([]int16, 2880))
			for i := range pcm {
				pcm[i] += int16(500 * math.Sin(2*math.Pi*100*float64(i)/sound.Rate))
			}
			return pcm
		}), "noisy", false},
		"silence before": {change(func(pcm []int16) []int16 { return slices.Concat(make([]int16, 12000), pcm) }), "there is silence of", false},
	} {
		t.Run(name, func(t *testing.T) {
			dir := few(t, "en")
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
				if f.File != file && !slices.Contains(without, f) {
					t.Errorf("found %v in a clip that is good", f)
				}
			}
		})
	}
}

// of returns the first finding of a file.
func of(found []lint.Finding, file string) lint.Finding {
	if i := slices.IndexFunc(found, func(f lint.Finding) bool { return f.File == file }); i >= 0 {
		return found[i]
	}
	return lint.Finding{}
}

func TestAMisnamedClipIsToldItsName(t *testing.T) {
	for name, says := range map[string]string{
		"Seven.wav":                  "seven.wav",
		"seven.WAV":                  "seven.wav",
		"seven.wav.wav":              "seven.wav",
		"7.wav":                      "seven.wav",
		"syv.wav":                    "seven.wav",
		"seven.mp3":                  "seven.wav",
		"Serial number.wav":          "serial-number.wav",
		"Serienummer.wav":            "serial-number.wav",
		"h\u00f8jeste lydstyrke.wav": "highest-volume.wav",
		"hoejeste_lydstyrke.wav":     "highest-volume.wav",
		"Not Activated.Wav":          "not-activated.wav",
	} {
		clip := good(t, "en")["en/"+says]
		dir := fstest.MapFS{"en/" + name: clip}
		found := lint.Check(dir, voice.Danish)
		if f := of(found, "en/"+name); len(found) != voice.Words || !f.Fatal || !strings.HasSuffix(f.ToDo, " "+says) {
			t.Errorf("%s: found %d, and %q", name, len(found), f)
		}
		// With the right one beside it there is no name to give.
		dir["en/"+says] = clip
		found = lint.Check(dir, voice.Danish)
		if f := of(found, "en/"+name); len(found) != voice.Words || f.Fatal || !strings.Contains(f.What, says+" is here too") {
			t.Errorf("%s beside %s: found %d, and %q", name, says, len(found), f)
		}
	}
}

func TestAClipOfNoWordIsToldWhereTheNamesAre(t *testing.T) {
	for _, name := range []string{"en/hello.wav", "en/volume-final.wav", "en/10.wav"} {
		found := lint.Check(fstest.MapFS{name: good(t, "en")["en/seven.wav"]}, voice.Danish)
		if !slices.ContainsFunc(found, func(f lint.Finding) bool { return f.File == name && strings.Contains(f.ToDo, "voices list") }) {
			t.Errorf("%s: found %v", name, found)
		}
	}
}

func TestAFinalFormUnderAWrongNameIsToldIts(t *testing.T) {
	for _, name := range []string{"seven_final.wav", "Seven Final.wav", "7-final.WAV", "syv-final.wav"} {
		dir := fstest.MapFS{"en/" + name: good(t, "en")["en/seven-final.wav"]}
		found := lint.Check(dir, voice.Danish)
		if f := of(found, "en/"+name); len(found) != 1+voice.Words || f.Fatal || f.ToDo != "rename it to seven-final.wav" {
			t.Errorf("%s: found %d, and %q", name, len(found), f)
		}
	}
}

func TestAFolderThatIsNoVoiceIsNotClean(t *testing.T) {
	one := good(t, "en")["en/one.wav"]
	for name, c := range map[string]struct {
		dir   fstest.MapFS
		file  string
		says  string
		found int
	}{
		"nothing":                      {fstest.MapFS{}, ".", "no clips", 1},
		"other things":                 {fstest.MapFS{"notes.txt": {}, "sv/one.wav": one}, ".", "no clips", 1},
		"an empty language":            {fstest.MapFS{"en": {Mode: fs.ModeDir}}, "en/zero.wav", "missing", voice.Words},
		"a misnamed language":          {fstest.MapFS{"English/one.wav": one}, "English", "rename it to en", 1},
		"a misnamed clip alone":        {fstest.MapFS{"One.WAV": one}, "One.WAV", "rename it to one.wav", voice.Words},
		"a folder in place of a clip":  {fstest.MapFS{"en/one.wav/x": {}}, "en/one.wav", "is no file", voice.Words},
		"a pipe in place of a clip":    {fstest.MapFS{"en/one.wav": {Mode: fs.ModeNamedPipe}}, "en/one.wav", "is no file", voice.Words},
		"clips beside their languages": {fstest.MapFS{"en/one.wav": one, "two.wav": one}, "two.wav", "move it into da or en", voice.Words},
	} {
		found := lint.Check(c.dir, voice.English)
		if len(found) != c.found || !slices.ContainsFunc(found, func(f lint.Finding) bool {
			return f.File == c.file && strings.Contains(f.String(), c.says)
		}) {
			t.Errorf("%s: found %d: %v", name, len(found), found)
		}
	}
}

func TestHiddenFilesAreNoClips(t *testing.T) {
	dir := few(t, "en")
	without := lint.Check(dir, voice.English)
	dir["en/._one.wav"], dir["._en"], dir[".trash.wav"] = &fstest.MapFile{}, &fstest.MapFile{}, &fstest.MapFile{}
	if found := lint.Check(dir, voice.English); !slices.Equal(found, without) {
		t.Errorf("found %v", found)
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
