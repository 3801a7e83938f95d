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

// extra does what an extra key does, if there is one of that letter.
func (s *session) extra(letter rune) bool {
	for _, e := range s.Extra {
		if e.Letter == unicode.ToLower(letter) {
			e.Do()
			return true
		}
	}
	return false
}

// extraLine does what a line asks for that is the letter of an extra key.
func (s *session) extraLine(text string) bool {
	letters := []rune(strings.TrimSpace(text))
	return len(letters) == 1 && s.extra(letters[0])
}

// extraHelp adds the help of the extra keys.
func (s *session) extraHelp() {
	for _, e := range s.Extra {
		s.out.add(e.Help[s.tell.language()])
	}
}
