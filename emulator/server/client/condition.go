package client

import (
	"fmt"
	"strings"

	"codereader/emulator/server/api"
)

// Display is the condition that the display shows a text; "" is blank.
func Display(text string) api.Condition { return api.Condition{Display: &text} }

// Spoken is the condition that a text is the last thing said: its words, with a
// comma where the longer pause is.
func Spoken(text string) api.Condition { return api.Condition{Spoken: &text} }

// On is the condition that the reader is on.
func On() api.Condition { return power(true) }

// Off is the condition that the reader is off.
func Off() api.Condition { return power(false) }

func power(on bool) api.Condition { return api.Condition{On: &on} }

// Silent is the condition that nothing is being said.
func Silent() api.Condition {
	speaking := false
	return api.Condition{Speaking: &speaking}
}

// Volume is the condition that a volume is set, 1 to 9.
func Volume(level int) api.Condition { return api.Condition{Volume: level} }

// Speed is the condition that a reading speed is set, 1 to 9.
func Speed(level int) api.Condition { return api.Condition{Speed: level} }

// Language is the condition that a language is set, "da" or "en".
func Language(code string) api.Condition { return api.Condition{Language: code} }

// Not is the condition that another does not hold.
func Not(c api.Condition) api.Condition {
	c.Not = !c.Not
	return c
}

// describe returns what a condition asks for, and what a state has in its
// place.
func describe(c api.Condition, s api.State) (want, got string) {
	var wants, gots []string
	add := func(name string, w, g any) {
		wants, gots = append(wants, fmt.Sprintf("%s %#v", name, w)), append(gots, fmt.Sprintf("%s %#v", name, g))
	}
	if c.Display != nil {
		add("display", *c.Display, s.Display)
	}
	if c.Spoken != nil {
		add("spoken", *c.Spoken, s.Spoken)
	}
	if c.On != nil {
		add("on", *c.On, s.On)
	}
	if c.Speaking != nil {
		add("speaking", *c.Speaking, s.Speaking)
	}
	if c.Settled != nil {
		add("settled", *c.Settled, s.Settled)
	}
	if c.Language != "" {
		add("language", c.Language, s.Settings.Language)
	}
	if c.Volume != 0 {
		add("volume", c.Volume, s.Settings.Volume)
	}
	if c.Speed != 0 {
		add("speed", c.Speed, s.Settings.Speed)
	}
	want, got = strings.Join(wants, " and "), strings.Join(gots, " and ")
	if c.Not {
		want = "not " + want
	}
	return want, got
}
