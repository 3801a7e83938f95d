package lesson

import (
	"fmt"
	"slices"

	"codereader/keypad"
	"codereader/voice"
)

// spokenSteps is how many steps a lesson may have for "step 2 of 3" to be
// spoken, and not only shown.
const spokenSteps = 6

// ClipName returns what the clip of a text is called: its first four words, and
// a number made of all of it, so that a text that has changed has no clip.
func ClipName(text string) string {
	const words = 4
	var name []byte
	n, inWord := 0, false
	sum := uint32(2166136261) // FNV-1a
	for i := range len(text) {
		sum = (sum ^ uint32(text[i])) * 16777619
	}
	for _, r := range text {
		plain := plainLetter(r)
		if plain == "" {
			inWord = false
			continue
		}
		if !inWord {
			inWord = true
			n++
			if n > words {
				break
			}
			if n > 1 {
				name = append(name, '-')
			}
		}
		name = append(name, plain...)
	}
	return fmt.Sprintf("%s-%08x", name, sum)
}

// plainLetter returns a letter in the letters a to z, or a digit, and nothing
// for anything else. It knows the letters of both languages; a package that knew
// all would be a fiftieth of the page.
func plainLetter(r rune) string {
	switch {
	case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
		return string(r)
	case r >= 'A' && r <= 'Z':
		return string(r - 'A' + 'a')
	}
	switch r {
	case 'æ', 'Æ':
		return "ae"
	case 'ø', 'Ø':
		return "oe"
	case 'å', 'Å':
		return "aa"
	case 'é', 'É':
		return "e"
	}
	return ""
}

// Spoken returns every text of a lesson in a language, each once.
func (lesson *Lesson) Spoken(l voice.Language) []string {
	var all list
	for _, s := range lesson.slots() {
		all.add(s.text[l])
	}
	return all
}

// OwnWords returns what a player itself tells in a language, whatever the
// lesson: what was pressed instead, which step this is.
func OwnWords(l voice.Language) []string {
	var all list
	t := &words[l]
	all.add(t.red, t.redOn, t.redOff, t.lone, t.nothing, t.idle, t.idleFits, t.nowOn, t.nowOff, t.turnOn, t.turnOff, t.over)
	all.add(t.did[:]...)
	for digit := range keypad.Key9 + 1 {
		all.add(fmt.Sprintf(t.chordf, digit), fmt.Sprintf(t.lonef, digit))
	}
	for of := 1; of <= spokenSteps; of++ {
		for at := 1; at <= of; at++ {
			all.add(fmt.Sprintf(t.stepf, at, of))
		}
	}
	return all
}

// list is a list without repetitions and empty texts.
type list []string

func (l *list) add(texts ...string) {
	for _, t := range texts {
		if t != "" && !slices.Contains(*l, t) {
			*l = append(*l, t)
		}
	}
}
