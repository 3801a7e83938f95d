package report

import (
	"fmt"
	"strconv"
	"strings"

	"codereader/emulator"
	"codereader/voice"
)

// rowView is a row of the timeline as the page has it.
type rowView struct {
	ID    string
	Kind  string // "keys", "display", "sound", "settings" or "other", to choose by
	Time  string
	Event string

	Picture       string // id
	Alt           string
	Width, Height int

	Lang  string // of what is said
	Words []wordView
	Note  string

	Sound string // id
	Name  string // of a sound that has no words
}

// wordView is a word of an utterance.
type wordView struct {
	Start string // seconds from the utterance's start
	Text  string
}

// kinds are what events are filed under in the page.
var kinds = [emulator.Kinds]string{
	emulator.KindKey: "keys", emulator.KindDisplay: "display",
	emulator.KindSay: "sound", emulator.KindTone: "sound", emulator.KindSetting: "settings",
}

// timeline makes the rows, and the pictures and sounds that they share.
func (r *Report) timeline(t *text, p *page, maxSound int) error {
	pics := &pictures{theme: r.config.Theme, ids: map[shown]string{}}
	all := &sounds{bank: r.config.Bank, limit: maxSound, ids: map[heard]string{}}
	for i := range r.rows {
		e := &r.rows[i]
		v := rowView{ID: "row" + strconv.Itoa(i+1), Kind: kinds[e.Kind], Time: t.duration(e.At), Event: t.event(&e.Event)}
		if v.Kind == "" {
			v.Kind = "other"
		}
		if e.Kind == emulator.KindDisplay {
			if err := v.look(t, e, pics); err != nil {
				return err
			}
		}
		r.sound(t, &v, e, all)
		p.Rows = append(p.Rows, v)
	}
	p.Pictures, p.Sounds = pics.list, all.list
	if r.left > 0 {
		p.RowsLeft = fmt.Sprintf(t.RowsLeftf, MaxRows, r.left)
	}
	if all.left > 0 {
		p.SoundsLeft = fmt.Sprintf(t.SoundsLeftf, maxSound>>20, all.left)
	}
	return nil
}

// look shows the display.
func (v *rowView) look(t *text, e *row, pics *pictures) (err error) {
	s := shown{text: e.Display.String(), on: e.on}
	v.Picture, err = pics.id(s)
	switch {
	case err != nil:
		return err
	case !s.on:
		v.Alt = t.Unlit
	case s.text == "":
		v.Alt = t.Blank
	default:
		v.Alt = s.text
	}
	last := pics.list[len(pics.list)-1] // all are of one size
	v.Width, v.Height = last.Width, last.Height
	return nil
}

// sound tells what is heard.
func (r *Report) sound(t *text, v *rowView, e *row, all *sounds) {
	switch e.Kind {
	case emulator.KindSay:
		u := &e.Utterance
		v.Lang, v.Words = u.Language.Code(), r.words(u)
		if e.how != stillSpoken {
			v.Note = fmt.Sprintf(t.Spoken[e.how], t.duration(e.until))
		}
	case emulator.KindTone:
		v.Name = t.Tones[e.Tone]
	}
	if h, ok := soundOf(e); ok {
		if v.Sound = all.id(h); v.Sound == "" {
			v.Note = strings.TrimSpace(v.Note + " " + t.TooBig)
		}
	}
}

// words are the words of an utterance, each with the time at which it begins.
func (r *Report) words(u *voice.Utterance) []wordView {
	list := make([]wordView, u.Len())
	for i := range list {
		start := r.config.Bank.WordStart(u, i).Seconds()
		list[i] = wordView{strconv.FormatFloat(start, 'f', 3, 64), u.Word(i)}
	}
	return list
}
