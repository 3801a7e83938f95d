package server

import (
	"context"

	"codereader/emulator/server/api"
	"codereader/firmware"
	"codereader/keypad"
	"codereader/voice"
)

// routeSettings adds what changes the settings: the reader's own keys.
func (s *Server) routeSettings() {
	route(s, tagged(tagLooks, put("set-settings", "/settings", "Change the settings with the reader's keys",
		"Presses red with the digits that it takes, as a person would, from what the settings are to what they shall be; what is left out stays. A reader that is off turns on, and speaks. If they are so already no key is pressed. A new reader may be made with other settings.")),
		func(ctx context.Context, in *with[api.SetSettings]) (api.State, error) {
			r, err := s.find(in.Reader)
			if err != nil {
				return api.State{}, err
			}
			now, err := r.now(ctx)
			if err != nil {
				return api.State{}, err
			}
			want, err := chosenSettings(now.Settings, in.Body)
			if err != nil {
				return api.State{}, err
			}
			digits := digitsTo(now.Settings, want)
			if len(digits) == 0 {
				return now.api(), nil
			}
			out, err := r.play(ctx, chordOf(digits))
			return out.api(), err
		})
}

// chosenSettings are settings with those that a client gives in their place.
func chosenSettings(s firmware.Settings, given api.SetSettings) (firmware.Settings, error) {
	if given.Language != "" {
		l, err := voice.ParseLanguage(given.Language)
		if err != nil {
			return s, misuse("body.language", "%v", err)
		}
		s.Language = l
	}
	// The description bounds these.
	if given.Volume != 0 {
		s.Volume = uint8(given.Volume)
	}
	if given.Speed != 0 {
		s.Speed = uint8(given.Speed)
	}
	return s, nil
}

// digitsTo returns the digits that red takes from one setting to another
// (device.md, "The nine functions").
func digitsTo(from, to firmware.Settings) (digits []keypad.Key) {
	if from.Language != to.Language {
		digits = append(digits, keypad.Key1)
	}
	for _, level := range []struct {
		from, to uint8
		up, down keypad.Key
	}{
		{from.Volume, to.Volume, keypad.Key9, keypad.Key7},
		{from.Speed, to.Speed, keypad.Key6, keypad.Key4},
	} {
		key := level.up
		if level.to < level.from {
			key = level.down
		}
		for range max(level.from, level.to) - min(level.from, level.to) {
			digits = append(digits, key)
		}
	}
	return digits
}
