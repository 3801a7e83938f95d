package firmware

import "codereader/voice"

// Settings are what the reader keeps while off and across power loss
// (device.md, "Settings").
type Settings struct {
	Language voice.Language
	Volume   uint8 // voice.MinVolume to voice.MaxVolume
	Speed    uint8 // voice.MinSpeed to voice.MaxSpeed
}

// DefaultSettings are what a new reader starts with.
var DefaultSettings = Settings{
	Language: voice.Danish,
	Volume:   voice.DefaultVolume,
	Speed:    voice.DefaultSpeed,
}

// Valid says whether every setting is in its range.
func (s Settings) Valid() bool {
	return s == s.Mended()
}

// Mended returns s with each setting that is out of its range at its default.
func (s Settings) Mended() Settings {
	if s.Language >= voice.Languages {
		s.Language = DefaultSettings.Language
	}
	if s.Volume < voice.MinVolume || s.Volume > voice.MaxVolume {
		s.Volume = DefaultSettings.Volume
	}
	if s.Speed < voice.MinSpeed || s.Speed > voice.MaxSpeed {
		s.Speed = DefaultSettings.Speed
	}
	return s
}
