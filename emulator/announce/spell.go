package announce

import (
	"slices"
	"unicode"
)

// signs are the signs that have a name.
var signs = map[rune]Part{
	'-': Dash, '.': Dot, ',': Comma, ':': Colon, '/': Slash, '\\': Backslash, '_': Underscore, ' ': Space, '+': Plus,
}

// Sign returns the announcement of a letter, a digit or another sign: a capital
// letter is said to be one.
func Sign(r rune) Announcement {
	if r >= '0' && r <= '9' {
		return Of(Zero + Part(r-'0'))
	}
	if p, is := signs[r]; is {
		return Of(p)
	}
	i := slices.Index(alphabet[:], unicode.ToLower(r))
	switch {
	case i < 0:
		return Of(OtherSign)
	case unicode.IsUpper(r):
		return Phrase(Capital, A+Part(i))
	}
	return Of(A + Part(i))
}

// spellAtOnce is how many signs are said without a longer pause.
const spellAtOnce = 10

// Spell returns the announcements of a text, sign by sign.
func Spell(text []rune) (all []Announcement) {
	for group := range slices.Chunk(text, spellAtOnce) {
		var a Announcement
		for _, r := range group {
			a = a.With(Sign(r))
		}
		all = append(all, a)
	}
	return all
}
