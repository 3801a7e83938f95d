package term

import (
	"strings"
	"unicode"

	"codereader/voice"
)

// Extra is a key of whoever runs the session, such as a lesson's; as a command,
// it is the letter alone.
type Extra struct {
	Letter rune                    // a lower-case letter that has no other meaning
	Help   [voice.Languages]string // one line
	Do     func()
}

// extra returns the extra key that a key of the keyboard is, nil if none.
func (s *session) extra(k key) *Extra {
	k = lower(k)
	for i := range s.Extra {
		if key(s.Extra[i].Letter) == k {
			return &s.Extra[i]
		}
	}
	return nil
}

// extraLine returns the extra key that a line asks for by its letter alone, nil
// if it does not.
func (s *session) extraLine(l line) *Extra {
	letters := []rune(strings.TrimSpace(l.text))
	if l.long || l.err == nil || len(letters) != 1 {
		return nil
	}
	return s.extra(key(letters[0]))
}

// lower returns the key of the small letter, if it is one of a letter.
func lower(k key) key {
	if k > unicode.MaxRune {
		return k
	}
	return key(unicode.ToLower(rune(k)))
}

// extraHelp adds the help of the extra keys.
func (s *session) extraHelp() {
	for _, e := range s.Extra {
		s.out.add(e.Help[s.tell.language()])
	}
}
