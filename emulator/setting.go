package emulator

import "codereader/firmware"

// Setting names one of the reader's settings.
type Setting uint8

// The settings.
const (
	LanguageSetting Setting = iota
	VolumeSetting
	SpeedSetting

	// SettingCount is the number of settings.
	SettingCount = 3
)

// String returns the setting's name in traces and scripts: "language",
// "volume" or "speed".
func (s Setting) String() string {
	if s >= SettingCount {
		return "unknown"
	}
	return [SettingCount]string{"language", "volume", "speed"}[s]
}

// ParseSetting returns the setting of the given name, and whether there is
// one.
func ParseSetting(name string) (Setting, bool) {
	for s := range Setting(SettingCount) {
		if s.String() == name {
			return s, true
		}
	}
	return 0, false
}

// Of returns the value that the setting has in c: a language code, or a level
// as an int.
func (s Setting) Of(c firmware.Settings) any {
	switch s {
	case LanguageSetting:
		return c.Language.Code()
	case VolumeSetting:
		return int(c.Volume)
	default:
		return int(c.Speed)
	}
}

// copy gives the setting in to the value that it has in from.
func (s Setting) copy(to *firmware.Settings, from firmware.Settings) {
	switch s {
	case LanguageSetting:
		to.Language = from.Language
	case VolumeSetting:
		to.Volume = from.Volume
	case SpeedSetting:
		to.Speed = from.Speed
	}
}
