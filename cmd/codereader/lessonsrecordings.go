package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"codereader/emulator/practice/lesson"
	"codereader/voice"
	"codereader/voice/sound"
)

// maxRecording is how large a trainer's recording may be, in bytes: half a
// minute in any form.
const maxRecording = 16 << 20

// recorded is what a recording is of.
type recorded struct {
	language voice.Language
	text     string
}

// recordings are what a trainer has recorded, by what was said.
type recordings map[recorded][]int16

// readRecordings returns the recordings beside a lesson's file, and what is to
// be said of them: which are missing, if there are any, which cannot be used,
// and which belong to no text.
func readRecordings(l *lesson.Lesson, file string) (all recordings, remarks []string) {
	all = recordings{}
	dir := filepath.Dir(file)
	var names, missing []string
	for _, r := range l.Recordings() {
		names = append(names, r.File)
		pcm, err := readRecording(filepath.Join(dir, r.File))
		switch {
		case err == nil:
			all[recorded{r.Language, r.Text}] = pcm
		case !errors.Is(err, fs.ErrNotExist):
			remarks = append(remarks, fmt.Sprintf("%s cannot be used, and its text is only shown: %s", r.File, oneLine(err)))
		case lessonFile(r.Language, r.Text) == nil:
			missing = append(missing, fmt.Sprintf("%s is not there, and its text is only shown: %s", r.File, r.Text))
		}
	}
	if strays := strayRecordings(l, dir, names); strays != nil {
		remarks = append(remarks, strays...)
	}
	switch {
	case len(all) > 0:
		remarks = append(remarks, missing...)
	case len(missing) > 0:
		remarks = append(remarks, fmt.Sprintf("it has no recordings, and is only shown; the first would be %s", names[0]))
	}
	return all, remarks
}

// strayRecordings tells of files that are named as recordings of a lesson, and
// are none of its texts.
func strayRecordings(l *lesson.Lesson, dir string, names []string) (remarks []string) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil // then nothing was found in it either
	}
	for _, e := range entries {
		name := e.Name()
		rest, ok := strings.CutPrefix(name, l.Name+".")
		if !ok || filepath.Ext(name) != ".wav" || slices.Contains(names, name) {
			continue
		}
		code, _, _ := strings.Cut(rest, ".")
		if _, err := voice.ParseLanguage(code); err == nil {
			remarks = append(remarks, fmt.Sprintf("%s belongs to no text of the lesson", name))
		}
	}
	return remarks
}

// readRecording reads a recording.
func readRecording(name string) ([]int16, error) {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return nil, err
	case info.Size() > maxRecording:
		return nil, fmt.Errorf("it has more than %d MiB: record one sentence", maxRecording>>20)
	}
	file, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	pcm, err := sound.DecodeWAV(file)
	if err == nil && len(pcm) == 0 {
		err = errors.New("it is empty")
	}
	return pcm, err
}
