package lesson

import (
	"embed"
	"fmt"
	"slices"
	"strings"
)

// Ending is how the names of lessons' files end.
const Ending = ".txtar"

//go:embed lessons/*.txtar
var files embed.FS

// order is that in which the lessons are learnt.
var order = []string{"on", "again", "volume-up", "volume-down", "speed-down", "speed-up", "language", "off", "serial", "log-on"}

// All returns the lessons of the program, in the order in which they are best
// learnt.
func All() ([]*Lesson, error) {
	entries, err := files.ReadDir("lessons")
	if err != nil {
		return nil, fmt.Errorf("lesson: %w", err)
	}
	var all []*Lesson
	for _, e := range entries {
		text, err := files.ReadFile("lessons/" + e.Name())
		if err != nil {
			return nil, fmt.Errorf("lesson: %w", err)
		}
		l, err := Parse(e.Name(), text)
		if err != nil {
			return nil, err
		}
		all = append(all, l)
	}
	slices.SortFunc(all, func(a, b *Lesson) int { return slices.Index(order, a.Name) - slices.Index(order, b.Name) })
	return all, nil
}

// Find returns the lesson of a name.
func Find(name string) (*Lesson, error) {
	all, err := All()
	if err != nil {
		return nil, err
	}
	var names []string
	for _, l := range all {
		if l.Name == name {
			return l, nil
		}
		names = append(names, l.Name)
	}
	return nil, fmt.Errorf("lesson: there is no lesson %q; there are %s", name, strings.Join(names, ", "))
}
