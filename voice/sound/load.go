package sound

import (
	"errors"
	"fmt"
	"io/fs"
	"path"

	"codereader/voice"
)

// maxClipFile is the largest file that is read as a clip: [MaxClip] of two
// channels of 64 bits at [MaxFileRate], and room for a header.
const maxClipFile = int64(MaxClip/1e9)*MaxFileRate*2*8 + 1<<16

// Load returns the embedded voice with the clips of a person's own voice in
// its place: dir holds a folder `da`, a folder `en` or both, each with a clip
// of every word of that language (`da/six.wav`). The final form of a digit
// (`six-final.wav`) may be left out. A language without a folder keeps the
// embedded voice. name is what errors call dir. All clips are read at once,
// and the error names each that is missing or unsuitable.
func Load(dir fs.FS, name string) (*Bank, error) {
	b, err := Embedded()
	if err != nil {
		return nil, err
	}
	var problems []error
	found := false
	for l := voice.Danish; l < voice.Languages; l++ {
		if info, err := fs.Stat(dir, l.Code()); err != nil || !info.IsDir() {
			continue
		}
		found = true
		problems = append(problems, b.load(dir, name, l.Code(), l))
	}
	if !found {
		return nil, noLanguage(dir, name)
	}
	return joined(b, problems)
}

// LoadLanguage returns the embedded voice with the clips of one language
// replaced by those that stand in dir itself (`six.wav`). Everything else is
// as for [Load].
func LoadLanguage(dir fs.FS, name string, l voice.Language) (*Bank, error) {
	b, err := Embedded()
	if err != nil {
		return nil, err
	}
	l = min(l, voice.Languages-1)
	return joined(b, []error{b.load(dir, name, ".", l)})
}

// Layout says how the clips in a folder lie: flat is true for clips in dir
// itself (for [LoadLanguage]), and false for folders of languages ([Load]).
func Layout(dir fs.FS) (flat bool) {
	for l := voice.Danish; l < voice.Languages; l++ {
		if info, err := fs.Stat(dir, l.Code()); err == nil && info.IsDir() {
			return false
		}
	}
	for form := range forms {
		if _, err := fs.Stat(dir, fileOf(form)); err == nil {
			return true
		}
	}
	return false
}

// noLanguage says why dir is no voice.
func noLanguage(dir fs.FS, name string) error {
	if _, err := fs.Stat(dir, "."); err != nil {
		return fmt.Errorf("sound: voice %s: cannot be opened: %w", name, reason(err))
	}
	if Layout(dir) {
		return fmt.Errorf("sound: voice %s: holds clips but not of which language: put them into a folder da or en", name)
	}
	return fmt.Errorf("sound: voice %s: holds neither a folder da nor a folder en with the clips of a language", name)
}

// joined returns b, or the errors as one that names each.
func joined(b *Bank, problems []error) (*Bank, error) {
	if err := errors.Join(problems...); err != nil {
		return nil, err
	}
	return b, nil
}

// load replaces the clips of a language by those in a folder of dir.
func (b *Bank) load(dir fs.FS, name, folder string, l voice.Language) error {
	var problems []error
	for form := range forms {
		file := path.Join(folder, fileOf(form))
		pcm, err := readClip(dir, file)
		if errors.Is(err, fs.ErrNotExist) {
			if form >= voice.Words { // said as the continuing form is
				b.clips[l][form] = b.clips[l][form-voice.Words]
				continue
			}
			err = fmt.Errorf("is missing: record the word %q", voice.Word(form).Text(l))
		}
		if err != nil {
			problems = append(problems, fmt.Errorf("sound: voice %s: %s: %w", name, file, err))
			continue
		}
		smoothEdges(pcm)
		b.clips[l][form] = newClip(pcm)
	}
	return errors.Join(problems...)
}

// readClip reads and converts a clip.
func readClip(dir fs.FS, file string) ([]int16, error) {
	data, err := ReadClip(dir, file)
	if err != nil {
		return nil, err
	}
	w, err := parseWAV(data)
	if err != nil {
		return nil, err
	}
	if t := w.seconds(); t > MaxClip.Seconds() {
		return nil, fmt.Errorf("lasts %.1f s: a clip is one word, %v at most; cut it to the word", t, MaxClip)
	}
	return w.samples()
}

// ReadClip reads a file that may be a clip. It opens none that is no file, such
// as a pipe, which it might wait for, or is larger than any clip. Errors say
// what is wrong and what would be right; the caller adds the name.
func ReadClip(dir fs.FS, file string) ([]byte, error) {
	info, err := fs.Stat(dir, file)
	if err != nil {
		return nil, reason(err)
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("is no file; put a WAV file in its place")
	}
	if info.Size() > maxClipFile {
		return nil, fmt.Errorf("has %d bytes: a clip is one word, %d at most; cut it to the word", info.Size(), maxClipFile)
	}
	data, err := fs.ReadFile(dir, file)
	if err != nil {
		return nil, reason(err)
	}
	return data, nil
}

// reason returns why a file cannot be had without naming it a second time.
func reason(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}
