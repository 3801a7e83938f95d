package site

import (
	"bytes"
	"strings"
	"sync"
	"time"

	"codereader/emulator/practice"
)

// shape is all that a learner's page is made from, but for what is that
// learner's alone: there stand the slots. What the templates make of a shape is
// the same for everybody, and is kept.
type shape struct {
	l       *language
	theme   string
	name    string
	learner practice.Learner
	view    practice.View
}

// own is what is a learner's alone, in the order of the slots.
type own [4]string

// slots are letters and digits, which no template changes, wherever they stand,
// and which are in no text.
var slots = own{slot + "0", slot + "1", slot + "2", slot + "3"}

const slot = "xqslot"

// put returns the shape with what is a learner's alone, and what was there.
func (s shape) put(o own) (shape, own) {
	was := own{s.learner.User, s.learner.Password, s.learner.Token, s.view.ID}
	s.learner.User, s.learner.Password, s.learner.Token, s.view.ID = o[0], o[1], o[2], o[3]
	return s, was
}

// plain says whether a text is of small letters, digits and hyphens, which no
// template changes either.
func plain(text string) bool {
	return strings.Trim(text, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}

// piece is text, and the slot behind it, below 0 for none.
type piece struct {
	text string
	slot int
}

// cut cuts a page at its slots.
func cut(text string) (pieces []piece) {
	for {
		before, after, found := strings.Cut(text, slot)
		if !found {
			return append(pieces, piece{text, -1})
		}
		pieces = append(pieces, piece{before, int(after[0] - '0')})
		text = after[1:]
	}
}

// filled returns a page with what is a learner's alone.
func filled(pieces []piece, o own) []byte {
	size := 0
	for _, p := range pieces {
		size += len(p.text)
		if p.slot >= 0 {
			size += len(o[p.slot])
		}
	}
	text := make([]byte, 0, size)
	for _, p := range pieces {
		text = append(text, p.text...)
		if p.slot >= 0 {
			text = append(text, o[p.slot]...)
		}
	}
	return text
}

// maxShapes bounds what is kept, each of some 5 kB.
const maxShapes = 512

// shapes keeps what the templates made.
type shapes struct {
	mu   sync.RWMutex
	kept map[shape][]piece
}

func (k *shapes) get(s shape) []piece {
	k.mu.RLock()
	defer k.mu.RUnlock()
	return k.kept[s]
}

func (k *shapes) keep(s shape, pieces []piece) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.kept == nil || len(k.kept) >= maxShapes {
		k.kept = map[shape][]piece{}
	}
	k.kept[s] = pieces
}

// text returns the page of a shape with nothing in its slots.
func (s *site) text(of shape) ([]byte, error) {
	// Pages tell whole seconds, rounded up.
	of.view.Left = (of.view.Left + time.Second - 1).Truncate(time.Second)
	open, own := of.put(slots)
	for _, text := range own {
		if !plain(text) {
			return s.make(of)
		}
	}
	if pieces := s.shapes.get(open); pieces != nil {
		return filled(pieces, own), nil
	}
	text, err := s.make(open)
	if err != nil {
		return nil, err
	}
	pieces := cut(string(text))
	s.shapes.keep(open, pieces)
	return filled(pieces, own), nil
}

// make has the templates make a page. It looks at nothing but the shape and
// what the site was put together with.
func (s *site) make(of shape) ([]byte, error) {
	p := s.blank(of.l, of.theme, of.name)
	p.Title, p.Learner = of.l.Welcome, &of.learner
	switch of.name {
	case "home":
		p.ReaderPage = s.o.ReaderPage
		p.fillTasks()
	case "attempt":
		p.fillAttempt(of.view)
	}
	var out bytes.Buffer
	err := pages.ExecuteTemplate(&out, "page", p)
	return out.Bytes(), err
}
