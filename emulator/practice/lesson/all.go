package lesson

import (
	_ "embed" // the lessons
	"fmt"
	"strings"
)

// Ending is how the names of lessons' files end.
const Ending = ".txtar"

// The lessons' files. Each is embedded on its own: a page that carries them
// need not carry a file system.
var (
	//go:embed lessons/on.txtar
	onFile string
	//go:embed lessons/again.txtar
	againFile string
	//go:embed lessons/volume-up.txtar
	volumeUpFile string
	//go:embed lessons/volume-down.txtar
	volumeDownFile string
	//go:embed lessons/speed-down.txtar
	speedDownFile string
	//go:embed lessons/speed-up.txtar
	speedUpFile string
	//go:embed lessons/language.txtar
	languageFile string
	//go:embed lessons/off.txtar
	offFile string
	//go:embed lessons/serial.txtar
	serialFile string
	//go:embed lessons/log-on.txtar
	logOnFile string
)

// files are the lessons in the order in which they are learnt.
var files = []struct{ name, text string }{
	{"on", onFile}, {"again", againFile}, {"volume-up", volumeUpFile}, {"volume-down", volumeDownFile},
	{"speed-down", speedDownFile}, {"speed-up", speedUpFile}, {"language", languageFile}, {"off", offFile},
	{"serial", serialFile}, {"log-on", logOnFile},
}

// All returns the lessons of the program, in the order in which they are best
// learnt.
func All() ([]*Lesson, error) {
	var all []*Lesson
	for _, f := range files {
		l, err := Parse(f.name+Ending, []byte(f.text))
		if err != nil {
			return nil, err
		}
		all = append(all, l)
	}
	return all, nil
}

// Find returns the lesson of a name.
func Find(name string) (*Lesson, error) {
	var names []string
	for _, f := range files {
		if f.name == name {
			return Parse(f.name+Ending, []byte(f.text))
		}
		names = append(names, f.name)
	}
	return nil, fmt.Errorf("lesson: there is no lesson %q; there are %s", name, strings.Join(names, ", "))
}
