package sound

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"codereader/assets"
	"codereader/voice"
)

// clipFiles returns a copy of all clips.
func clipFiles(t *testing.T) fstest.MapFS {
	t.Helper()
	dir, err := fs.Sub(assets.Voices, "voices")
	if err != nil {
		t.Fatal(err)
	}
	all := fstest.MapFS{}
	err = fs.WalkDir(dir, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(dir, name)
		all[name] = &fstest.MapFile{Data: text}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestOpenedClipsAreTheEmbeddedOnes(t *testing.T) {
	opened, err := Open(clipFiles(t))
	if err != nil {
		t.Fatal(err)
	}
	embedded, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	for l := voice.Danish; l < voice.Languages; l++ {
		u := voice.Code([]uint8{0, 1, 2, 3, 4, 5})
		u.Language, u.Volume, u.Speed = l, 7, 6
		if got, want := opened.Duration(&u), embedded.Duration(&u); got != want {
			t.Errorf("%v lasts %v, not %v", l, got, want)
		}
		if string(bytesOf(opened.Append(nil, &u))) != string(bytesOf(embedded.Append(nil, &u))) {
			t.Errorf("%v sounds otherwise", l)
		}
	}
}

func bytesOf(pcm []int16) []byte {
	b := make([]byte, 0, 2*len(pcm))
	for _, v := range pcm {
		b = append(b, byte(v), byte(v>>8))
	}
	return b
}

func TestOpenNamesTheClipThatIsWrong(t *testing.T) {
	for what, change := range map[string]func(fstest.MapFS){
		"missing": func(d fstest.MapFS) { delete(d, "en/six.wav") },
		"empty":   func(d fstest.MapFS) { d["en/six.wav"].Data = nil },
		"cut":     func(d fstest.MapFS) { d["en/six.wav"].Data = d["en/six.wav"].Data[:1000] },
		"a head alone": func(d fstest.MapFS) {
			d["en/six.wav"].Data = d["en/six.wav"].Data[:headerSize]
		},
	} {
		d := clipFiles(t)
		change(d)
		if _, err := Open(d); err == nil || !strings.HasPrefix(err.Error(), "sound: clip en/six.wav: ") {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func TestAPlainFileIsReadWholeOrNotAtAll(t *testing.T) {
	for _, n := range []int{0, 1, 3, 4, 2047, 2048, 2049, 5001} {
		pcm := make([]int16, n)
		for i := range pcm {
			pcm[i] = int16(i*7919 - 1<<14)
		}
		file := string(make([]byte, headerSize)) + string(bytesOf(pcm))
		got, err := plainSamples(strings.NewReader(file), n)
		if err != nil || !slices.Equal(got, pcm) {
			t.Errorf("%d samples are not read: %v", n, err)
		}
		if _, err := plainSamples(strings.NewReader(file), n+1); err == nil {
			t.Errorf("%d samples are taken for one more", n)
		}
		if _, err := plainSamples(strings.NewReader(file+"x"), n); err == nil {
			t.Errorf("%d samples and a byte are taken for %[1]d samples", n)
		}
	}
}
