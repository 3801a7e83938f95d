package server

import (
	"codereader/emulator"
	"codereader/emulator/server/api"
	"codereader/firmware"
	"codereader/keypad"
)

// instant is a reader at one instant.
type instant struct {
	emulator.State
	spoken  string // the last thing said
	settled bool
	event   uint64 // number of the last event
}

// instant returns the machine as it is now.
func (o *observer) instant(m *emulator.Machine) instant {
	return instant{State: m.State(), spoken: o.heard.Text(), settled: m.Settled(), event: o.log.number()}
}

// api returns the instant as clients see it.
func (s *instant) api() api.State {
	keys := []string{}
	for k, down := range s.Down {
		if down {
			keys = append(keys, keypad.Key(k).String())
		}
	}
	return api.State{
		T: int64(s.At), Event: s.event, On: s.On, Display: s.Display.String(),
		Spoken: s.spoken, Speaking: s.Speech.Speaking, Settled: s.settled,
		Keys: keys, Settings: settingsOf(s.Settings),
	}
}

func settingsOf(s firmware.Settings) api.Settings {
	return api.Settings{Language: s.Language.Code(), Volume: int(s.Volume), Speed: int(s.Speed)}
}
