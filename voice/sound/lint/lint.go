package lint

import (
	"errors"
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
	entries, err := fs.ReadDir(dir, ".")
	if err != nil {
		return []Finding{unread(".", err)}
	}
	if sound.Layout(dir) {
		return checkLanguage(dir, ".", l)
	}
	var all []Finding
	languages := 0
	for l := range voice.Language(voice.Languages) {
		if info, err := fs.Stat(dir, l.Code()); err == nil && info.IsDir() {
			languages++
			all = append(all, checkLanguage(dir, l.Code(), l)...)
		}
	}
	if languages == 0 && slices.ContainsFunc(entries, isRecording) {
		return checkLanguage(dir, ".", l) // none has a name that a clip has
	}
	all = append(outside(entries), all...)
	if languages == 0 && len(all) == 0 {
		all = append(all, Finding{
			File: ".", What: "it holds no clips, and neither a folder da nor a folder en",
			ToDo: "record some; `codereader voices record DIR` takes you through the words", Fatal: true,
		})
	}
	return all
}

// outside returns what is wrong with what lies beside the folders of the
// languages.
func outside(entries []fs.DirEntry) (found []Finding) {
	for _, e := range entries {
		name := e.Name()
		switch code := languageNamed(name); {
		case e.IsDir() && code != "" && code != name:
			found = append(found, Finding{
				File: name, What: "no language has this name, so none of its clips is used",
				ToDo: "rename it to " + code, Fatal: true,
			})
		case isRecording(e):
			found = append(found, Finding{
				File: name, What: "it lies outside the folders of the languages, and is not used",
				ToDo: "move it into da or en, or remove it",
			})
		}
	}
	return found
}

// unread is the finding of a folder that cannot be read.
func unread(folder string, err error) Finding {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	return Finding{
		File: folder, What: fmt.Sprintf("it cannot be read: %v", err),
		ToDo: "allow it to be read and opened, as with chmod u+rx", Fatal: true,
	}
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
		return []Finding{unread(folder, err)}
	}
	here := map[string]bool{} // a name that a file has, or should have
	for _, e := range entries {
		if _, is := wanted(e.Name()); is {
			here[e.Name()] = true
		}
	}
	var found []Finding
	var clips []clip
	for _, e := range entries {
		file := path.Join(folder, e.Name())
		w, is := wanted(e.Name())
		switch name := e.Name(); {
		case is:
			c, f := read(dir, file, w)
			found = append(found, f...)
			if f == nil {
				clips = append(clips, c)
			}
		case isRecording(e):
			f, guess := misnamed(file, name, here)
			found = append(found, f)
			here[guess] = true
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
