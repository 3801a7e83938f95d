package conform

import (
	"strings"

	"codereader/voice"
)

// The words of device.md, written out once more: what is held against a
// firmware must not come from the package that the firmware says them with.

var digitWords = [voice.Languages][10]string{
	voice.Danish:  {"nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni"},
	voice.English: {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"},
}

var serialWord = [voice.Languages]string{voice.Danish: "serienummer", voice.English: "serial number"}

// codeText returns how a code is shown: in two groups.
func codeText(digits string) string {
	half := len(digits) / 2
	return digits[:half] + " " + digits[half:]
}

// codeWords returns how a code that is shown is said.
func codeWords(shown string, l voice.Language) string {
	var groups []string
	for _, g := range strings.Fields(shown) {
		groups = append(groups, spell(g, l))
	}
	return strings.Join(groups, ", ")
}

// serialWords returns how a serial number is said.
func serialWords(digits string, l voice.Language) string {
	groups := []string{serialWord[l]}
	for ; len(digits) > 2; digits = digits[2:] {
		groups = append(groups, spell(digits[:2], l))
	}
	return strings.Join(append(groups, spell(digits, l)), ", ")
}

// spell returns the words of digits. What is none is left as it is.
func spell(digits string, l voice.Language) string {
	var words []string
	for _, c := range digits {
		if c < '0' || c > '9' {
			words = append(words, string(c))
			continue
		}
		words = append(words, digitWords[l][c-'0'])
	}
	return strings.Join(words, " ")
}
