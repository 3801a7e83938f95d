package term

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Width is the largest number of characters in a line.
const Width = 80

// quoteWidth is how many characters of a wrong line are repeated.
const quoteWidth = 20

// fold splits a text into lines of at most [Width] characters, between words
// where it can. Whatever could move a cursor becomes a space.
func fold(text string) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(clean(text)) {
		switch {
		case line == "":
			line = word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) <= Width:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
		for utf8.RuneCountInString(line) > Width {
			r := []rune(line)
			lines, line = append(lines, string(r[:Width])), string(r[Width:])
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// clean makes a space of each character that cannot be printed.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if !strconv.IsPrint(r) || r == utf8.RuneError {
			return ' '
		}
		return r
	}, s)
}

// excerpt returns the beginning of a text, fit to be repeated in a message.
func excerpt(s string) string {
	r := []rune(strings.Join(strings.Fields(clean(s)), " "))
	if len(r) > quoteWidth {
		r = append(r[:quoteWidth-3], []rune("...")...)
	}
	return string(r)
}
