package sound_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"codereader/voice"
	"codereader/voice/sound"
)

// clipNames returns the clips that a language must have, below a folder.
func clipNames(folder string) []string {
	var names []string
	for w := voice.Zero; w < voice.Words; w++ {
		names = append(names, folder+w.ID()+".wav")
	}
	return names
}

// ownVoice is a complete voice: each clip half a second of 440 Hz, so that it
// cannot be taken for an embedded one.
func ownVoice(folders ...string) fstest.MapFS {
	clip := wavSpec{tag: 1, channels: 2, rate: 48000, bits: 24}.file(sine(48000)[:24000])
	dir := fstest.MapFS{}
	for _, f := range folders {
		for _, name := range clipNames(f) {
			dir[name] = &fstest.MapFile{Data: clip}
		}
	}
	return dir
}

// spoken returns how "volume seven" sounds in a language.
func spoken(b *sound.Bank, l voice.Language) []int16 {
	u := voice.VolumeIs(7)
	u.Language, u.Speed, u.Volume = l, voice.DefaultSpeed, voice.MaxVolume
	return b.Append(nil, &u)
}

func TestAVoiceOfOnesOwnReplacesWhatItHas(t *testing.T) {
	own := embedded(t)
	for _, c := range []struct {
		name     string
		dir      fstest.MapFS
		flat     bool
		lang     voice.Language
		replaced [voice.Languages]bool
	}{
		{"both languages", ownVoice("da/", "en/"), false, 0, [2]bool{true, true}},
		{"Danish alone", ownVoice("da/"), false, 0, [2]bool{true, false}},
		{"English alone", ownVoice("en/"), false, 0, [2]bool{false, true}},
		{"clips of English", ownVoice(""), true, voice.English, [2]bool{false, true}},
		{"clips of Danish", ownVoice(""), true, voice.Danish, [2]bool{true, false}},
	} {
		if got := sound.Layout(c.dir); got != c.flat {
			t.Errorf("%s: flat is %v", c.name, got)
		}
		b, err := sound.Load(c.dir, "mine")
		if c.flat {
			b, err = sound.LoadLanguage(c.dir, "mine", c.lang)
		}
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		for l := voice.Danish; l < voice.Languages; l++ {
			if got := !slices.Equal(spoken(b, l), spoken(own, l)); got != c.replaced[l] {
				t.Errorf("%s: %v replaced is %v", c.name, l, got)
			}
		}
	}
}

func TestAFinalFormMayBeLeftOutOrGiven(t *testing.T) {
	code := voice.Code([]uint8{7})
	code.Language, code.Speed, code.Volume = voice.English, voice.DefaultSpeed, voice.MaxVolume
	dir := ownVoice("en/")
	b, err := sound.Load(dir, "mine")
	if err != nil {
		t.Fatal(err)
	}
	if got := b.Duration(&code); got != 500*time.Millisecond {
		t.Errorf("without a final form the last digit lasts %v, not as long as the other form", got)
	}
	dir["en/seven-final.wav"] = &fstest.MapFile{Data: wavSpec{tag: 1, channels: 1, rate: 8000, bits: 16}.file(sine(8000)[:2000])}
	if b, err = sound.Load(dir, "mine"); err != nil {
		t.Fatal(err)
	}
	if got := b.Duration(&code); got != 250*time.Millisecond {
		t.Errorf("with a final form of 250 ms the last digit lasts %v", got)
	}
}

func TestEveryBadClipIsNamedWithWhatIsWrong(t *testing.T) {
	dir := ownVoice("da/", "en/")
	delete(dir, "da/seven.wav")
	delete(dir, "en/volume.wav")
	dir["en/two.wav"] = &fstest.MapFile{Data: []byte("no sound")}
	dir["en/six-final.wav"] = &fstest.MapFile{}
	dir["da/four.wav"] = &fstest.MapFile{Data: wavSpec{tag: 1, channels: 1, rate: 8000, bits: 8}.file(make([]float64, 88000))}
	dir["da/one.wav"] = &fstest.MapFile{Data: make([]byte, 20<<20)}
	delete(dir, "da/two.wav")
	dir["da/two.wav/inside"] = &fstest.MapFile{}
	_, err := sound.Load(dir, "my voice")
	if err == nil {
		t.Fatal("taken")
	}
	lines := strings.Split(err.Error(), "\n")
	for _, want := range []string{
		`da/seven.wav: is missing: record the word "syv"`,
		`en/volume.wav: is missing: record the word "volume"`,
		"en/two.wav: is not a WAV file",
		"en/six-final.wav: is empty",
		"da/four.wav: lasts 11.0 s",
		"da/one.wav: has 20971520 bytes",
		"da/two.wav: is no file",
	} {
		line := "sound: voice my voice: " + want
		if !slices.ContainsFunc(lines, func(l string) bool { return strings.HasPrefix(l, line) }) {
			t.Errorf("no line begins with %q", line)
		}
	}
	if len(lines) != 7 {
		t.Errorf("%d lines for 7 bad clips:\n%v", len(lines), err)
	}
}

func TestAFolderThatIsNoVoiceIsRefused(t *testing.T) {
	for _, c := range []struct {
		dir  fstest.MapFS
		want string
	}{
		{fstest.MapFS{"readme.txt": {}}, "neither a folder da nor a folder en"},
		{ownVoice(""), "put them into a folder da or en"},
	} {
		if _, err := sound.Load(c.dir, "mine"); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v does not say %q", err, c.want)
		}
	}
}

func TestAClipWithHardEdgesIsFadedAndOneWithoutIsLeftAlone(t *testing.T) {
	dir := ownVoice("en/")
	loud := make([]float64, 24000)
	for i := range loud {
		loud[i] = 0.5
	}
	dir["en/seven-final.wav"] = &fstest.MapFile{Data: wavSpec{tag: 1, channels: 1, rate: 48000, bits: 16}.file(loud)}
	b, err := sound.Load(dir, "mine")
	if err != nil {
		t.Fatal(err)
	}
	for speed := uint8(voice.MinSpeed); speed <= voice.MaxSpeed; speed++ {
		u := voice.Code([]uint8{7})
		u.Language, u.Speed, u.Volume = voice.English, speed, voice.MaxVolume
		pcm := b.Append(nil, &u)
		const limit = 16384 / 100 // a hundredth of the level
		if first, last := pcm[0], pcm[len(pcm)-1]; first > limit || last > limit {
			t.Errorf("speed %d: begins with %d and ends with %d", speed, first, last)
		}
		if mid := pcm[len(pcm)/2]; mid < 16000 {
			t.Errorf("speed %d: %d in the middle", speed, mid)
		}
	}
}

func ExampleLoadLanguage() {
	dir := fstest.MapFS{} // os.DirFS("my-voice") in a program
	_, err := sound.LoadLanguage(dir, "my-voice", voice.English)
	line, _, _ := strings.Cut(err.Error(), "\n")
	fmt.Println(line)
	// Output: sound: voice my-voice: zero.wav: is missing: record the word "zero"
}
