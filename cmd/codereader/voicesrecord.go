package main

import (
	"bufio"
	"fmt"
	"os"
	"path"
	"strings"

	"codereader/voice"
	"codereader/voice/sound/lint"
)

// recordVoice takes a person through the clips of a language, one by one.
func (o *options) recordVoice(name string) error {
	l := o.language.or(voice.Danish)
	if err := os.MkdirAll(name, 0o777); err != nil {
		return misuse("voices: %w", err)
	}
	dir := os.DirFS(name)
	folder := l.Code()
	if isFlat(dir) {
		folder = "."
	} else if err := os.MkdirAll(path.Join(name, folder), 0o777); err != nil {
		return misuse("voices: %w", err)
	}

	clips := lint.AllWanted()
	fmt.Fprintf(o.io.out, "%d clips, in %s. Enter when the file is there, s to leave one for later, q to stop.\n",
		len(clips), path.Join(name, folder))
	lines := bufio.NewScanner(o.io.in)
	for i, c := range clips {
		file := path.Join(folder, c.File)
		if exists(name, file) && wrong(lint.CheckClip(dir, file)) == "" {
			continue
		}
		fmt.Fprintf(o.io.out, "%d of %d: say %q%s, into %s\n", i+1, len(clips), c.Word.Text(l), spelled(c), path.Join(name, file))
		if !o.await(lines, func() string {
			if !exists(name, file) {
				return "it is not there yet"
			}
			return wrong(lint.CheckClip(dir, file))
		}) {
			break
		}
	}
	return o.checkVoice(dir, name)
}

// await asks until a clip is good, and says whether to go on.
func (o *options) await(lines *bufio.Scanner, trouble func() string) bool {
	for lines.Scan() {
		switch strings.TrimSpace(strings.ToLower(lines.Text())) {
		case "q", "quit":
			return false
		case "s", "skip":
			return true
		}
		w := trouble()
		if w == "" {
			fmt.Fprintln(o.io.out, "Good.")
			return true
		}
		fmt.Fprintln(o.io.out, w+". Enter to look again, s to leave it so.")
	}
	return false
}

// wrong says what is wrong with a clip, or "".
func wrong(found []lint.Finding) string {
	var all []string
	for _, f := range found {
		all = append(all, f.What+"; "+f.ToDo)
	}
	return strings.Join(all, ". ")
}

// exists says whether a file is there below a folder.
func exists(dir, file string) bool {
	_, err := os.Stat(path.Join(dir, file))
	return err == nil
}
