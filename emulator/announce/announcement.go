package announce

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"codereader/voice"
)

// maxItems is how many parts and numbers an announcement has at most.
const maxItems = 24

// Announcement is what is said at a time: parts and numbers, one after the
// other. The zero Announcement says nothing. Announcements can be compared
// with ==.
type Announcement struct {
	items [maxItems]item
	n     uint8
}

// item is a part, or a number if there is none.
type item struct {
	part   Part
	joint  Joint
	number int32
}

// Joint is how something is joined to what is said before it.
type Joint uint8

// The joints, from the longest pause to none.
const (
	AfterComma Joint = iota
	AfterSpace       // a word of the same phrase
	Fused            // of the same word: "enogtyve"
)

// Spoken is a part as it is spoken.
type Spoken struct {
	Part  Part
	Joint Joint
}

// Of returns the announcement of some parts, with a comma between them. What is
// more than it can have is left out.
func Of(parts ...Part) (a Announcement) {
	for _, p := range parts {
		a.add(item{part: p})
	}
	return a
}

// Phrase is [Of] without the commas.
func Phrase(parts ...Part) (a Announcement) {
	for _, p := range parts {
		a.add(item{part: p, joint: AfterSpace})
	}
	return a
}

func (a *Announcement) add(i item) {
	if i.part != None || i.isNumber() {
		if a.n < maxItems {
			a.items[a.n] = i
			a.n++
		}
	}
}

// isNumber says whether an item without a part is a number: its value is kept
// one higher.
func (i item) isNumber() bool { return i.number > 0 }

// With returns the announcement with others behind it, each after a comma.
func (a Announcement) With(others ...Announcement) Announcement {
	return a.joined(AfterComma, others)
}

// Then is [Announcement.With] without the commas.
func (a Announcement) Then(others ...Announcement) Announcement {
	return a.joined(AfterSpace, others)
}

func (a Announcement) joined(with Joint, others []Announcement) Announcement {
	for _, o := range others {
		for i, it := range o.items[:o.n] {
			if i == 0 {
				it.joint = with
			}
			a.add(it)
		}
	}
	return a
}

// Parts returns the parts, in order, without the numbers.
func (a Announcement) Parts() (parts []Part) {
	for _, it := range a.items[:a.n] {
		if !it.isNumber() {
			parts = append(parts, it.part)
		}
	}
	return parts
}

// Spoken returns what is said in a language, part by part.
func (a Announcement) Spoken(l voice.Language) []Spoken {
	var all []Spoken
	for _, it := range a.items[:a.n] {
		if it.isNumber() {
			all = appendNumber(all, it.number-1, it.joint, l)
		} else {
			all = append(all, Spoken{it.part, it.joint})
		}
	}
	return all
}

// ID returns what names the announcement, whatever the language: the names of
// its parts, and its numbers ("theme contrast", "volume 7").
func (a Announcement) ID() string {
	var all []string
	for _, it := range a.items[:a.n] {
		if it.isNumber() {
			all = append(all, strconv.Itoa(int(it.number-1)))
		} else {
			all = append(all, it.part.Name())
		}
	}
	return strings.Join(all, " ")
}

// Text returns what is said in a language as a sentence ("Theme, high
// contrast.").
func (a Announcement) Text(l voice.Language) string {
	var b strings.Builder
	for i, s := range a.Spoken(l) {
		if i > 0 {
			b.WriteString([...]string{", ", " ", ""}[s.Joint])
		}
		b.WriteString(s.Part.Text(l))
	}
	text := b.String()
	if text == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:] + "."
}
