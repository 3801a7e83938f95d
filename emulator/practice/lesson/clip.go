package lesson

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strings"

	"codereader/keypad"
	"codereader/voice"
)

// spokenSteps is how many steps a lesson may have for "step 2 of 3" to be
// spoken, and not only shown.
const spokenSteps = 6

// ClipName returns what the clip of a text is called: its first words, and a
// number made of all of it, so that a text that has changed has no clip.
func ClipName(text string) string {
	h := fnv.New32a()
	_, _ = h.Write([]byte(text)) // of a hash: never fails
	return fmt.Sprintf("%s-%08x", strings.Join(plainWords(text, 4), "-"), h.Sum32())
}

// plainWords returns the first words of a text in the letters a to z and
// digits.
func plainWords(text string, n int) []string {
	plain := strings.NewReplacer("æ", "ae", "ø", "oe", "å", "aa", "é", "e").Replace(strings.ToLower(text))
	words := strings.FieldsFunc(plain, func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	return words[:min(n, len(words))]
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
	all.add(t.redOn, t.redOff, t.nothing, t.idle, t.idleFits, t.nowOn, t.nowOff, t.turnOn, t.turnOff, t.over)
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
