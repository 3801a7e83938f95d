package main

import (
	"syscall/js"

	"codereader/emulator/web/core"
	"codereader/keypad"
	"codereader/voice"
)

// setAnnouncing sets the functions with which the page announces what it does
// itself.
func setAnnouncing(all js.Value, s *core.Session) {
	// announce takes a language, what is to be announced, and how: 0 if it is
	// shown alone, 1 if it is spoken, 2 at once. It returns the words.
	all.Set("announce", called(func(args []js.Value) (any, error) {
		l, err := voice.ParseLanguage(args[0].String())
		if err != nil {
			return nil, err
		}
		return s.Announce(l, args[1].String(), core.How(args[2].Int()))
	}))
	all.Set("hushAnnouncer", called(func([]js.Value) (any, error) { s.HushAnnouncer(); return nil, nil }))
	all.Set("addAnnouncements", called(func(args []js.Value) (any, error) { return nil, s.AddAnnouncements(bytesOf(args[0])) }))
	// explained takes a key of the reader, and the part of an announcement that
	// names the key of the keyboard which plays its chord, or "".
	all.Set("explained", called(func(args []js.Value) (any, error) {
		k, err := keypad.ParseKey(args[0].String())
		if err != nil {
			return nil, err
		}
		return core.Explained(k, args[1].String())
	}))
}
