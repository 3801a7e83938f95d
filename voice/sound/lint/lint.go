package lint

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"codereader/voice"
	"codereader/voice/sound"
)

// Check looks over the voice in dir and returns what is wrong with it, file by
// file. A folder without folders da and en is looked over as one of language
// l's clips.
func Check(dir fs.FS, l voice.Language) []Finding {
	if sound.Layout(dir) {
		return checkLanguage(dir, ".", l)
	}
	var all []Finding
	for l := range voice.Language(voice.Languages) {
		if info, err := fs.Stat(dir, l.Code()); err == nil && info.IsDir() {
			all = append(all, checkLanguage(dir, l.Code(), l)...)
		}
	}
	return all
}

// CheckClip looks over one clip of a voice in dir by itself, without the others
// that it should be as loud as.
func CheckClip(dir fs.FS, file string) []Finding {
	w, _ := wanted(path.Base(file))
	c, found := read(dir, file, w)
	if found != nil {
		return found
	}
	return c.measure()
}

// checkLanguage looks over the clips of a language in a folder.
func checkLanguage(dir fs.FS, folder string, l voice.Language) []Finding {
	entries, err := fs.ReadDir(dir, folder)
	if err != nil {
		return []Finding{{File: folder, What: "it cannot be read", ToDo: err.Error(), Fatal: true}}
	}
	var found []Finding
	var clips []clip
	here := map[string]bool{}
	for _, e := range entries {
		file := path.Join(folder, e.Name())
		w, is := wanted(e.Name())
		switch name := e.Name(); {
		case e.IsDir() || strings.HasPrefix(name, "."):
		case is:
			here[name] = true
			c, f := read(dir, file, w)
			found = append(found, f...)
			if f == nil {
				clips = append(clips, c)
			}
		case isSound(name):
			found = append(found, misnamed(file, name))
		}
	}
	for _, w := range AllWanted() {
		if !w.Final && !here[w.File] {
			found = append(found, Finding{
				File: path.Join(folder, w.File), What: "it is missing",
				ToDo: fmt.Sprintf("record somebody who says %q", w.Word.Text(l)), Fatal: true,
			})
		}
	}
	found = append(found, measure(clips)...)
	slices.SortStableFunc(found, func(a, b Finding) int { return strings.Compare(a.File, b.File) })
	return found
}

// isSound says whether a file's name is that of a recording.
func isSound(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".wav", ".mp3", ".m4a", ".ogg", ".opus", ".flac", ".aac", ".aif", ".aiff", ".wma":
		return true
	}
	return false
}

// misnamed is the finding of a recording that no word has.
func misnamed(file, name string) Finding {
	f := Finding{File: file, What: "no word has this name", ToDo: "rename or remove it; `codereader voices list` shows the names"}
	stem := strings.ToLower(strings.TrimSuffix(name, path.Ext(name)))
	stem = strings.NewReplacer(" ", "-", "_", "-").Replace(stem)
	guess := stem + ".wav"
	for w := range voice.Word(voice.Words) {
		for l := range voice.Language(voice.Languages) {
			if strings.ReplaceAll(strings.ToLower(w.Text(l)), " ", "-") == stem {
				guess = w.ID() + ".wav"
			}
		}
	}
	if d := strings.TrimSuffix(guess, ".wav"); len(d) == 1 && d[0] >= '0' && d[0] <= '9' {
		guess = voice.Digit(d[0]-'0').ID() + ".wav"
	}
	_, known := wanted(guess)
	switch {
	case strings.ToLower(path.Ext(name)) != ".wav":
		f.What, f.ToDo = "it is no WAV file", "save it as WAV, 48 kHz, mono, 16 bits"
		if known {
			f.ToDo += ", named " + guess
		}
	case known:
		f.ToDo = "rename it to " + guess
	}
	return f
}
