package core

import (
	"fmt"
	"io/fs"
	"strings"
	"time"

	"codereader/assets/gsm"
	"codereader/emulator/announce"
	"codereader/emulator/web/pack"
	"codereader/keypad"
	"codereader/voice"
)

// How says what becomes of an announcement, besides that its words are returned.
type How uint8

// What there is.
const (
	Shown  How = iota // nothing
	Spoken            // it is spoken, when the reader has finished
	AtOnce            // it is spoken in place of whatever is
)

// crier says what the page itself announces, in the page's language. It
// implements [announce.Speaker].
type crier struct {
	host     Host
	files    pack.Files
	now      func() time.Duration
	language voice.Language

	says  bool // something, or has said it
	waits []announce.Announcement
	since time.Duration
}

// Announce implements [announce.Speaker]. The reader's own language is no
// matter. If there is no clip of anything, it waits for a pack.
func (c *crier) Announce(_ voice.Language, all []announce.Announcement) {
	c.waits, c.since = all, c.now()
	c.speak()
}

func (c *crier) speak() {
	pcm, err := announce.Samples(c.waits, c.language, TeachRate, c.clip)
	if err == nil && len(pcm) > 0 {
		c.waits, c.says = nil, true
		c.host.Teach(pcm, 0)
	}
}

// clip returns what says a part, or an error if it is in no pack yet.
func (c *crier) clip(p announce.Part) ([]int16, error) {
	file, err := fs.ReadFile(&c.files, c.language.Code()+"/"+p.Name())
	if err != nil {
		return nil, err
	}
	return gsm.Decode(file) // a test holds that every clip in the packs can be
}

// StopAnnouncing implements [announce.Speaker].
func (c *crier) StopAnnouncing() {
	c.waits = nil
	if c.says {
		c.says = false
		c.host.HushTeacher()
	}
}

// AddAnnouncements adds a pack with what is announced. What is waiting for it is
// said, if it is not too late.
func (s *Session) AddAnnouncements(text []byte) error {
	c := &s.crier
	if err := c.files.Add(text); err != nil {
		return fmt.Errorf("core: announcements: %w", err)
	}
	if c.now() < c.since+LateTime {
		c.speak()
	}
	return nil
}

// Announce announces something in a language, and returns its words, one
// announcement a line. The announcements are given as package announce names
// them ([announce.Announcement.ID]), with semicolons between.
func (s *Session) Announce(l voice.Language, ids string, how How) (string, error) {
	var all []announce.Announcement
	var lines []string
	for _, id := range strings.Split(ids, ";") {
		a, err := announcementOf(id)
		if err != nil {
			return "", err
		}
		all, lines = append(all, a), append(lines, a.Text(l))
	}
	s.crier.language = l
	switch how {
	case Spoken:
		s.announcer.Announce(all...)
	case AtOnce:
		s.announcer.Hush()
		s.player.Cut()
		s.crier.Announce(l, all)
	}
	return strings.Join(lines, "\n"), nil
}

// HushAnnouncer stops what is announced: something was pressed.
func (s *Session) HushAnnouncer() { s.announcer.Hush() }

// Explained returns what names a key of the reader and what it does, for
// [Session.Announce]. Of names the key of a keyboard that plays its chord, ""
// for the reader's own key.
func Explained(k keypad.Key, of string) (string, error) {
	if of == "" {
		return announce.Key(k).ID(), nil
	}
	p, err := partOf(of)
	return announce.Shortcut(p, k).ID(), err
}

func announcementOf(id string) (announce.Announcement, error) {
	var parts []announce.Part
	for _, name := range strings.Fields(id) {
		p, err := partOf(name)
		if err != nil {
			return announce.Announcement{}, err
		}
		parts = append(parts, p)
	}
	return announce.Of(parts...), nil
}

func partOf(name string) (announce.Part, error) {
	for p := announce.None + 1; p < announce.Parts; p++ {
		if p.Name() == name {
			return p, nil
		}
	}
	return announce.None, fmt.Errorf("core: nothing that is announced is called %q", name)
}
