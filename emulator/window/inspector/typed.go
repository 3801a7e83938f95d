package inspector

import (
	"errors"
	"io/fs"

	"codereader/clock"
	"codereader/emulator/announce"
)

// Type puts characters behind the line that is typed, tells what it is by now,
// and says the characters.
func (c *Control) Type(chars []rune) {
	if len(chars) == 0 {
		return
	}
	var added []rune
	line, is := c.Model.typing(func(e *entry) { added = e.add(chars) })
	if !is {
		return
	}
	c.o.Tell(line)
	if len(added) == 0 { // it is full, or it was no character
		c.announce(announce.End)
		return
	}
	said := announce.Spell(added)
	c.say(said[0], said[1:]...)
}

// Erase takes away the last character of the line, and says which.
func (c *Control) Erase() {
	var erased []rune
	line, is := c.Model.typing(func(e *entry) { erased = e.erase() })
	if !is {
		return
	}
	c.o.Tell(line)
	gone := announce.Of(announce.Nothing)
	if len(erased) > 0 {
		gone = announce.Sign(erased[0])
	}
	c.say(announce.Of(announce.Erased).With(gone))
}

// ReadLine says the line that is typed, and what was wrong with it, to somebody
// who asks.
func (c *Control) ReadLine() {
	c.Model.mu.Lock()
	e := c.Model.entry
	said := append([]announce.Announcement{announce.Of(aboutTyped[e.command], announce.TypeIt)}, lineAloud(e.line)...)
	c.Model.mu.Unlock()
	if !e.asking {
		return
	}
	if e.why != nil {
		said = append(said, wrongAloud(e.why)...)
	}
	c.answer(said...)
}

// lineAloud says what stands in a line.
func lineAloud(line []rune) []announce.Announcement {
	if len(line) == 0 {
		return []announce.Announcement{announce.Of(announce.ItSays, announce.Nothing)}
	}
	said := announce.Spell(line)
	said[0] = announce.Of(announce.ItSays).With(said[0])
	return said
}

// wrongs are what is said of errors. Others have no words: that it failed is
// all that is heard.
var wrongs = []struct {
	err error
	say announce.Announcement
}{
	{clock.ErrTime, announce.Of(announce.NoTime, announce.TimeForm)},
	{clock.ErrEarly, announce.Of(announce.NoTime, announce.NotBefore)},
	{clock.ErrDrift, announce.Of(announce.NoDrift)},
	{errNoName, announce.Of(announce.NoName)},
	{fs.ErrNotExist, announce.Of(announce.NotFound)},
	{fs.ErrPermission, announce.Of(announce.NotAllowed)},
}

// wrongAloud says what an error says.
func wrongAloud(err error) (all []announce.Announcement) {
	for _, w := range wrongs {
		if errors.Is(err, w.err) {
			all = append(all, w.say)
		}
	}
	return all
}

// unloadedAloud says why a snapshot cannot be loaded: a file that can be read is
// none.
func unloadedAloud(err error) []announce.Announcement {
	all, unread := wrongAloud(err), new(fs.PathError)
	if len(all) == 0 && !errors.As(err, &unread) {
		return []announce.Announcement{announce.Of(announce.NoSnapshot)}
	}
	return all
}
