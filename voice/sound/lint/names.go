package lint

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"codereader/voice"
)

// soundFiles are how the names of recordings end, in lower case.
var soundFiles = []string{
	".wav", ".wave", ".mp3", ".m4a", ".ogg", ".oga", ".opus", ".flac", ".aac", ".aif", ".aiff", ".amr", ".3gp", ".caf", ".wma",
}

// isSound says whether a file's name is that of a recording.
func isSound(name string) bool {
	return slices.Contains(soundFiles, strings.ToLower(path.Ext(name)))
}

// isRecording says whether something in a folder is a recording, whatever its
// name; hidden files are not, such as those that some systems put beside each.
func isRecording(e fs.DirEntry) bool {
	return !e.IsDir() && isSound(e.Name()) && !strings.HasPrefix(e.Name(), ".")
}

// languageNames are what people call the folders of the languages.
var languageNames = [voice.Languages][]string{
	voice.Danish:  {"da", "dan", "dk", "dansk", "danish"},
	voice.English: {"en", "eng", "uk", "gb", "us", "engelsk", "english"},
}

// languageNamed returns the name that a language's folder should have, or "" if
// it is of none.
func languageNamed(folder string) string {
	name, _, _ := strings.Cut(strings.ReplaceAll(plain(folder), "_", "-"), "-") // da-DK, too
	for l, names := range languageNames {
		if slices.Contains(names, name) {
			return voice.Language(l).Code()
		}
	}
	return ""
}

// plain returns a name without what people write in more ways than one.
func plain(name string) string {
	return strings.NewReplacer("oe", "o", "ø", "o", " ", "-", "_", "-").Replace(strings.ToLower(strings.TrimSpace(name)))
}

// guess returns the name that a recording was probably meant to have, and
// whether there is one.
func guess(name string) (string, bool) {
	stem := name
	for isSound(stem) { // six.wav.wav is what hidden endings lead to
		stem = strings.TrimSuffix(stem, path.Ext(stem))
	}
	word, final := strings.CutSuffix(plain(stem), "-final")
	for _, w := range AllWanted() {
		said := w.Final == final && (word == plain(w.Word.ID()) || w.Word.IsDigit() && word == fmt.Sprint(int(w.Word)))
		for l := range voice.Language(voice.Languages) {
			said = said || w.Final == final && word == plain(w.Word.Text(l))
		}
		if said {
			return w.File, true
		}
	}
	return "", false
}

// Meant returns the name of a recording that was probably meant to be a clip,
// which is called otherwise or is no WAV file and lies where the clip should,
// or "".
func Meant(dir fs.FS, clip string) string {
	entries, err := fs.ReadDir(dir, path.Dir(clip))
	if err != nil {
		return ""
	}
	for _, e := range entries {
		if to, known := guess(e.Name()); known && to == path.Base(clip) && e.Name() != to && isRecording(e) {
			return e.Name()
		}
	}
	return ""
}

// misnamed is the finding of a recording under a name that no word has, and the
// name that it was probably meant to have, or "". here are the names that there
// are.
func misnamed(file, name string, here map[string]bool) (Finding, string) {
	f := Finding{File: file, What: "no word has this name", ToDo: "rename or remove it; `codereader voices list` shows the names"}
	to, known := guess(name)
	needed := known && !strings.HasSuffix(to, "-final.wav")
	switch wav := strings.HasPrefix(strings.ToLower(path.Ext(name)), ".wav"); {
	case known && here[to]:
		f.What, f.ToDo = "no word has this name, and "+to+" is here too", "keep the better one, as "+to
	case known && wav:
		f.ToDo, f.Fatal = "rename it to "+to, needed
	case known:
		f.What, f.ToDo, f.Fatal = "it is no WAV file", "save it as WAV, 48 kHz, mono, 16 bits, named "+to, needed
	case !wav:
		f.What, f.ToDo = "it is no WAV file", "save it as WAV, 48 kHz, mono, 16 bits"
	}
	return f, to
}
