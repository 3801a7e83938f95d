package announce

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"codereader/voice"
)

// maxParts is how many parts an announcement has at most.
const maxParts = 4

// Announcement is what is said at a time, part after part. The zero
// Announcement says nothing.
type Announcement struct{ parts [maxParts]Part }

// Of returns the announcement of some parts, of the first four at most.
func Of(parts ...Part) (a Announcement) {
	copy(a.parts[:], parts)
	return a
}

// Parts returns the parts, in order.
func (a Announcement) Parts() []Part {
	n := 0
	for n < maxParts && a.parts[n] != None {
		n++
	}
	return a.parts[:n]
}

// ID returns what names the announcement, whatever the language: the names of
// its parts ("theme contrast").
func (a Announcement) ID() string {
	return a.join(" ", Part.Name)
}

// Text returns what is said in a language as a sentence ("Theme, high
// contrast.").
func (a Announcement) Text(l voice.Language) string {
	text := a.join(", ", func(p Part) string { return p.Text(l) })
	if text == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:] + "."
}

func (a Announcement) join(with string, f func(Part) string) string {
	var all []string
	for _, p := range a.Parts() {
		all = append(all, f(p))
	}
	return strings.Join(all, with)
}

// Switched returns the announcement of something that is on or off now.
func Switched(what Part, on bool) Announcement {
	if on {
		return Of(what, On)
	}
	return Of(what, Off)
}

// Latch returns the announcement of whether red is latched.
func Latch(on bool) Announcement {
	if on {
		return Of(Latched)
	}
	return Of(Unlatched)
}

// Rate returns the announcement of a rate at which device time passes, after
// another one.
func Rate(before, now float64) Announcement {
	switch {
	case now == 0:
		return Of(Time, Stopped)
	case now == 1:
		return Of(Time, Passes)
	case now < before:
		return Of(Time, Slower)
	}
	return Of(Time, Faster)
}
