package conform

import (
	"slices"
	"strings"
)

// People type what they see and hear in many ways. This file says when that is
// what was expected; then the text that was expected is returned, and else what
// was typed.

// sameShown holds what a person saw against what should be shown. Spaces and
// capitals do not count.
func sameShown(want, typed string) string {
	if want == "" && emptyWords[strings.ToLower(typed)] || want != "" && squeeze(want) == squeeze(typed) {
		return want
	}
	if emptyWords[strings.ToLower(typed)] {
		return ""
	}
	return typed
}

// sameSaid holds what a person heard against what should be said. Digits may be
// typed as digits, or as words of the language that was heard. Groups count if
// the person typed some: with commas, or as numbers of several digits.
func sameSaid(want, typed string) string {
	if emptyWords[strings.ToLower(typed)] {
		return ""
	}
	right := slices.ContainsFunc([]string{want, inDigits(want)}, func(w string) bool {
		if squeeze(w) != squeeze(typed) {
			return false
		}
		typedGroups, known := groups(typed)
		wantGroups, _ := groups(w)
		return !known || slices.Equal(wantGroups, typedGroups)
	})
	if want != "" && right {
		return want
	}
	return typed
}

// squeeze returns a text without what does not count: spaces, commas, capitals,
// and how a keyboard without Danish letters writes them.
func squeeze(s string) string {
	return strings.NewReplacer(" ", "", "\t", "", ",", "", ".", "", "ø", "o", "ö", "o", "oe", "o").Replace(strings.ToLower(s))
}

// inDigits returns a text with digits in place of their words, in the language
// that all of them are of.
func inDigits(text string) string {
	for _, words := range digitWords {
		fields := strings.Fields(text)
		changed := false
		for i, f := range fields {
			word, comma := strings.CutSuffix(f, ",")
			if d := slices.Index(words[:], word); d >= 0 {
				fields[i] = string(rune('0' + d))
				changed = true
				if comma {
					fields[i] += ","
				}
			}
		}
		if changed {
			return strings.Join(fields, " ")
		}
	}
	return text
}

// groups returns the groups of a text, and whether it has any: between commas, or
// else the numbers if there are several and one has several digits.
func groups(text string) ([]string, bool) {
	var all []string
	if strings.Contains(text, ",") {
		for g := range strings.SplitSeq(text, ",") {
			if g = squeeze(g); g != "" {
				all = append(all, g)
			}
		}
		return all, true
	}
	numbers, long, word := 0, false, false
	for _, f := range strings.Fields(text) {
		number := strings.Trim(f, "0123456789") == ""
		if number {
			numbers++
			long = long || len(f) > 1
		}
		if word && !number { // of the same group
			all[len(all)-1] += squeeze(f)
		} else {
			all = append(all, squeeze(f))
		}
		word = !number
	}
	return all, numbers > 1 && long
}
