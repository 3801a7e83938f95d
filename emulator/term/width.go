package term

import (
	"io"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/term"
)

// Width is the largest number of characters in a line; fewer where the output
// is a terminal that is narrower at start.
const Width = 80

// leastWidth is the narrowest that a terminal is believed to be: as wide as
// the smallest braille display.
const leastWidth = 12

// widthOf returns how many characters fit in a line of w.
func widthOf(w io.Writer) int {
	f, ok := w.(*os.File)
	if !ok {
		return Width
	}
	columns, _, err := term.GetSize(int(f.Fd()))
	if err != nil || columns < leastWidth {
		return Width
	}
	return min(columns, Width)
}

// quoteWidth is how many characters of a wrong line are repeated.
const quoteWidth = 20

// fold splits a text into lines of at most width characters, between words
// where it can. Whatever could move a cursor becomes a space.
func fold(text string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(clean(text)) {
		switch {
		case line == "":
			line = word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) <= width:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
		for utf8.RuneCountInString(line) > width {
			r := []rune(line)
			lines, line = append(lines, string(r[:width])), string(r[width:])
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
