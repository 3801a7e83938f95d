package voice

import (
	"errors"
	"strings"
)

// ErrSaying reports a text that has something besides digits and words of the
// vocabulary.
var ErrSaying = errors.New("voice: the reader says digits, in groups such as 493 027, and the words that `codereader voices list` shows")

// ParseSaying makes utterances of a text: digits, which are read one by one
// with the longer pause between groups, and words of the vocabulary as language
// l writes them, or their ids. More than fits one utterance goes on in the
// next. It returns [ErrSaying] for anything else.
func ParseSaying(text string, l Language) ([]Utterance, error) {
	items, err := parseItems(strings.ToLower(strings.ReplaceAll(text, ",", " , ")), l)
	if err != nil {
		return nil, err
	}
	var all []Utterance
	for len(items) > 0 {
		n := min(len(items), MaxItems)
		u := Utterance{Language: l, n: uint8(n)}
		copy(u.items[:], items)
		if items = items[n:]; len(items) == 0 {
			u.pause(End)
		}
		all = append(all, u)
	}
	return all, nil
}

func parseItems(text string, l Language) ([]Item, error) {
	var items []Item
	comma := func() {
		if len(items) > 0 {
			items[len(items)-1].Break = Comma
		}
	}
	for text = strings.TrimLeft(text, " \t\n\r-"); text != ""; text = strings.TrimLeft(text, " \t\n\r-") {
		switch {
		case text[0] == ',':
			comma()
			text = text[1:]
		case isDigit(text[0]):
			if n := len(items); n > 0 && items[n-1].Word.IsDigit() {
				comma() // another group
			}
			for text != "" && isDigit(text[0]) {
				items = append(items, Item{Word: Digit(text[0] - '0')})
				text = text[1:]
			}
		default:
			w, rest, ok := cutSaid(text, l)
			if !ok {
				return nil, ErrSaying
			}
			items = append(items, Item{Word: w})
			text = rest
		}
	}
	if len(items) == 0 {
		return nil, ErrSaying
	}
	return items, nil
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// cutSaid takes the longest word that a lower-case text begins with, by what it
// says or by its id.
func cutSaid(text string, l Language) (Word, string, bool) {
	said := func(w Word) string { return strings.ToLower(w.Text(l)) }
	return cutLongest(text, " \t\n\r,", said, Word.ID)
}
