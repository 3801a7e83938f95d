package voice

import (
	"errors"
	"strconv"
	"strings"
)

// MarshalText implements encoding.TextMarshaler: the language's code.
func (l Language) MarshalText() ([]byte, error) { return []byte(l.Code()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (l *Language) UnmarshalText(text []byte) (err error) {
	*l, err = ParseLanguage(string(text))
	return err
}

// ErrUtterance reports a text that is no utterance's.
var ErrUtterance = errors.New("voice: an utterance is a language, volume, speed and word ids, such as da 6 4 one two, three")

// ErrText reports a text that has other words than the reader's.
var ErrText = errors.New("voice: these are not words that the reader can say")

// MarshalText implements encoding.TextMarshaler: language, volume, speed and
// the ids of the words, with a comma where the longer pause is.
func (u Utterance) MarshalText() ([]byte, error) {
	b := append([]byte(u.Language.Code()), ' ')
	b = append(strconv.AppendUint(b, uint64(u.Volume), 10), ' ')
	b = strconv.AppendUint(b, uint64(u.Speed), 10)
	for _, it := range u.Items() {
		b = append(append(b, ' '), it.Word.ID()...)
		if it.Break == Comma {
			b = append(b, ',')
		}
	}
	return b, nil
}

// UnmarshalText implements encoding.TextUnmarshaler. It returns
// [ErrUtterance] for a text that [Utterance.MarshalText] does not make.
func (u *Utterance) UnmarshalText(text []byte) error {
	fields := strings.Fields(string(text))
	if len(fields) < 3 || len(fields)-3 > MaxItems {
		return ErrUtterance
	}
	var r Utterance
	if err := r.Language.UnmarshalText([]byte(fields[0])); err != nil {
		return err
	}
	for i, to := range []*uint8{&r.Volume, &r.Speed} {
		n, err := strconv.ParseUint(fields[1+i], 10, 8)
		if err != nil {
			return ErrUtterance
		}
		*to = uint8(n)
	}
	for _, id := range fields[3:] {
		id, comma := strings.CutSuffix(id, ",")
		w, ok := ParseWord(id)
		if !ok {
			return ErrUtterance
		}
		r.add(w)
		if comma {
			r.pause(Comma)
		}
	}
	if r.endsIn(Comma) {
		return ErrUtterance
	}
	r.pause(End)
	*u = r
	return nil
}

// ParseText reads an utterance's text in language l, as [Utterance.Text]
// writes it. Volume and speed are left at 0. It returns [ErrText] for what the
// reader cannot say.
func ParseText(text string, l Language) (Utterance, error) {
	u := Utterance{Language: l}
	for text != "" {
		w, rest, ok := cutWord(text, l)
		if !ok || u.Len() == MaxItems {
			return Utterance{}, ErrText
		}
		u.add(w)
		if rest, ok = strings.CutPrefix(rest, ","); ok {
			u.pause(Comma)
		}
		text, ok = strings.CutPrefix(rest, " ")
		if ok == (text == "") {
			return Utterance{}, ErrText
		}
	}
	if u.endsIn(Comma) {
		return Utterance{}, ErrText
	}
	u.pause(End)
	return u, nil
}

// endsIn says whether the last word has the break b.
func (u *Utterance) endsIn(b Break) bool { return u.n > 0 && u.items[u.n-1].Break == b }

// cutWord takes the longest word of the vocabulary that text begins with, as
// language l writes it.
func cutWord(text string, l Language) (Word, string, bool) {
	return cutLongest(text, " ,", func(w Word) string { return w.Text(l) })
}

// cutLongest takes the longest word that text begins with by any of its names.
// Behind it stands the end of the text, or one of the characters in ends.
func cutLongest(text, ends string, names ...func(Word) string) (found Word, rest string, ok bool) {
	for w := range Word(Words) {
		for _, name := range names {
			after, is := strings.CutPrefix(text, name(w))
			whole := after == "" || strings.IndexByte(ends, after[0]) >= 0
			if is && whole && (!ok || len(after) < len(rest)) {
				found, rest, ok = w, after, true
			}
		}
	}
	return found, rest, ok
}
