package emulator_test

import (
	"testing"

	"codereader/emulator"
	"codereader/firmware"
	"codereader/voice"
)

func TestSettingsHaveTheirNamesAndValues(t *testing.T) {
	of := firmware.Settings{Language: voice.English, Volume: 9, Speed: 2}
	for _, c := range []struct {
		setting emulator.Setting
		name    string
		value   any
	}{
		{emulator.LanguageSetting, "language", "en"},
		{emulator.VolumeSetting, "volume", 9},
		{emulator.SpeedSetting, "speed", 2},
	} {
		if c.setting.String() != c.name || c.setting.Of(of) != c.value {
			t.Errorf("%v is %v, want %s, %v", c.setting, c.setting.Of(of), c.name, c.value)
		}
		if got, ok := emulator.ParseSetting(c.name); !ok || got != c.setting {
			t.Errorf("%q is %v, %v", c.name, got, ok)
		}
	}
	for _, name := range []string{"", "unknown", "Volume", "volume ", "clear"} {
		if s, ok := emulator.ParseSetting(name); ok {
			t.Errorf("%q is %v", name, s)
		}
	}
	if name := emulator.Setting(emulator.SettingCount).String(); name != "unknown" {
		t.Errorf("a setting that there is not is called %q", name)
	}
}

// Whatever ParseSetting takes is the name of the setting that it answers.
func FuzzParseSetting(f *testing.F) {
	f.Add("volume")
	f.Fuzz(func(t *testing.T, name string) {
		if s, ok := emulator.ParseSetting(name); ok && s.String() != name {
			t.Fatalf("%q is %v", name, s)
		}
	})
}
