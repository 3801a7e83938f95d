package server

import (
	"codereader/emulator/server/api"
	"codereader/firmware"
)

// look is what a condition looks at: the reader at one instant.
type look struct {
	display, spoken       string
	on, speaking, settled bool
	settings              firmware.Settings
}

// condition returns what a client's condition asks of a look, and whether it
// asks anything.
func condition(c api.Condition) (holds func(look) bool, ok bool) {
	var all []func(look) bool
	add := func(f func(look) bool) { all = append(all, f) }
	if c.Display != nil {
		add(func(l look) bool { return l.display == *c.Display })
	}
	if c.Spoken != nil {
		add(func(l look) bool { return l.spoken == *c.Spoken })
	}
	if c.On != nil {
		add(func(l look) bool { return l.on == *c.On })
	}
	if c.Speaking != nil {
		add(func(l look) bool { return l.speaking == *c.Speaking })
	}
	if c.Settled != nil {
		add(func(l look) bool { return l.settled == *c.Settled })
	}
	if c.Language != "" {
		add(func(l look) bool { return l.settings.Language.Code() == c.Language })
	}
	if c.Volume != 0 {
		add(func(l look) bool { return int(l.settings.Volume) == c.Volume })
	}
	if c.Speed != 0 {
		add(func(l look) bool { return int(l.settings.Speed) == c.Speed })
	}
	return func(l look) bool {
		for _, f := range all {
			if !f(l) {
				return c.Not
			}
		}
		return !c.Not
	}, len(all) > 0
}
