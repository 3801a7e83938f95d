package lint

import (
	"codereader/voice"
	"codereader/voice/sound"
)

// Wanted is a clip of a language's voice.
type Wanted struct {
	File  string // without its folder
	Word  voice.Word
	Final bool // the form that ends a group; a voice may do without
}

// AllWanted returns the clips of a language in the order in which they are best
// recorded: each digit in both of its forms, then the other words.
func AllWanted() []Wanted {
	var all []Wanted
	for w := range voice.Word(voice.Words) {
		all = append(all, Wanted{sound.ClipName(w, false), w, false})
		if w.IsDigit() {
			all = append(all, Wanted{sound.ClipName(w, true), w, true})
		}
	}
	return all
}

// wanted returns the clip that a file's name is of, and whether there is one.
func wanted(name string) (Wanted, bool) {
	for _, w := range AllWanted() {
		if w.File == name {
			return w, true
		}
	}
	return Wanted{File: name, Word: voice.Words}, false // of no word, and so no digit
}
