package core

import (
	"codereader/emulator"
	"codereader/emulator/panel"
	"codereader/keypad"
)

// Look is all that there is to see and read of the reader.
type Look struct {
	On       bool
	Display  string // "" is blank
	Language string // that the reader speaks
	Volume   uint8
	Speed    uint8
	Down     [keypad.Keys]bool
	Latched  bool
	Caption  Caption
}

// Caption is what is being spoken, or has just been. Said counts the
// utterances: another number is another one.
type Caption struct {
	Said     uint32
	Language string
	Words    []string
	Current  int // the word that sounds now; -1 if none does
}

// same says whether two looks are the same.
func (l *Look) same(o *Look) bool {
	a, b := *l, *o
	a.Caption.Words, b.Caption.Words = nil, nil
	return a.On == b.On && a.Display == b.Display && a.Language == b.Language && a.Volume == b.Volume &&
		a.Speed == b.Speed && a.Down == b.Down && a.Latched == b.Latched &&
		a.Caption.Said == b.Caption.Said && a.Caption.Current == b.Caption.Current &&
		len(l.Caption.Words) == len(o.Caption.Words)
}

// lookAt returns what a machine's state looks like.
func lookAt(s *emulator.State, latched bool, c Caption) *Look {
	return &Look{
		On:       s.On,
		Display:  s.Display.String(),
		Language: s.Settings.Language.Code(),
		Volume:   s.Settings.Volume,
		Speed:    s.Settings.Speed,
		Down:     s.Down,
		Latched:  latched,
		Caption:  c,
	}
}

// view returns the picture of a look: the reader alone, for the page has the
// caption and the rest in words of its own.
func (l *Look) view(t panel.Theme, scale float64, language string) panel.View {
	return panel.View{
		Display: l.Display, On: l.On, Pressed: l.Down, Latched: l.Latched,
		Caption: panel.Caption{Current: -1},
		Theme:   t, Scale: scale, Language: language,
	}
}
