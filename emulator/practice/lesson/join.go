package lesson

import (
	"path"
	"strings"

	"codereader/voice"
)

// join makes one lesson of both languages, which must have the same steps with
// the same kinds of lines in them.
func (p *parser) join() (*Lesson, error) {
	da, en := p.parts[voice.Danish], p.parts[voice.English]
	for i := range max(len(da.at), len(en.at)) {
		switch {
		case i >= len(da.at):
			return nil, p.wrong(en.at[i], "Danish has no such step")
		case i >= len(en.at):
			return nil, p.wrong(da.at[i], "English has no such step")
		}
		d, e := &da.lesson.Steps[i], &en.lesson.Steps[i]
		switch {
		case d.what() != e.what():
			return nil, p.wrong(en.at[i], "this is %q, and in Danish, in line %d, it is %q", e.what(), da.at[i], d.what())
		case len(d.Before) != len(e.Before):
			return nil, p.wrong(en.at[i], "there are %d texts before this, and in Danish %d", len(e.Before), len(d.Before))
		case (d.Hint[voice.Danish] == "") != (e.Hint[voice.English] == ""):
			return nil, p.wrong(en.at[i], "the step has a hint in one language alone")
		case (d.Right[voice.Danish] == "") != (e.Right[voice.English] == ""):
			return nil, p.wrong(en.at[i], "the step has a right in one language alone")
		}
		merge(&d.Do, e.Do)
		merge(&d.Hint, e.Hint)
		merge(&d.Right, e.Right)
		mergeAll(d.Before, e.Before)
	}
	l := &da.lesson
	if len(l.End) != len(en.lesson.End) {
		return nil, p.wrong(en.first+len(en.lines)-1, "there are %d texts at the end, and in Danish %d", len(en.lesson.End), len(l.End))
	}
	merge(&l.Title, en.lesson.Title)
	mergeAll(l.End, en.lesson.End)
	l.Name = strings.TrimSuffix(path.Base(strings.ReplaceAll(p.name, `\`, "/")), Ending)
	return l, nil
}

// merge gives a Danish text its English.
func merge(to *Text, from Text) { to[voice.English] = from[voice.English] }

func mergeAll(to, from []Text) {
	for i := range to {
		merge(&to[i], from[i])
	}
}
