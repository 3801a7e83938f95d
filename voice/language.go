package voice

import "errors"

// Language is a language that the reader speaks (device.md, "Settings").
type Language uint8

// The reader's languages. The zero value is the one it starts with.
const (
	Danish Language = iota
	English

	// Languages is the number of languages.
	Languages = 2
)

// ErrLanguage reports a language code that is not one of the reader's.
var ErrLanguage = errors.New("voice: unknown language: the reader speaks da and en")

// Code returns the language's ISO 639-1 code: "da" or "en".
func (l Language) Code() string {
	if l == English {
		return "en"
	}
	return "da"
}

// String returns the language's ISO 639-1 code.
func (l Language) String() string { return l.Code() }

// Other returns the language that function 7 switches to.
func (l Language) Other() Language {
	if l == English {
		return Danish
	}
	return English
}

// ParseLanguage returns the language with the ISO 639-1 code s, or
// [ErrLanguage].
func ParseLanguage(s string) (Language, error) {
	for l := Danish; l < Languages; l++ {
		if s == l.Code() {
			return l, nil
		}
	}
	return 0, ErrLanguage
}
