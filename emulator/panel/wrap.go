package panel

import (
	"strings"

	"golang.org/x/image/math/fixed"
)

// ellipsis stands for what did not fit.
const ellipsis = "…"

// wrap breaks s into lines no wider than w. A word that is too wide by itself
// is cut.
func wrap(l *letters, s string, w fixed.Int26_6) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(s) {
		word = cut(l, word, w)
		switch {
		case line == "":
			line = word
		case l.width(line+" "+word) <= w:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
	}
	return append(lines, line)
}

// cut returns s, or as much of it as fits into w, with an ellipsis.
func cut(l *letters, s string, w fixed.Int26_6) string {
	if l.width(s) <= w {
		return s
	}
	room := w - l.width(ellipsis)
	var used fixed.Int26_6
	for i, r := range s {
		if used += l.glyph(r, 0).advance; used > room {
			return s[:i] + ellipsis
		}
	}
	return s
}

// atMost returns the first n of lines, the last of them with an ellipsis if
// there were more.
func atMost(l *letters, lines []string, n int, w fixed.Int26_6) []string {
	if len(lines) <= n {
		return lines
	}
	lines = lines[:n]
	last := lines[n-1] + ellipsis
	if l.width(last) > w {
		last = cut(l, lines[n-1]+" "+ellipsis, w)
	}
	lines[n-1] = last
	return lines
}
