package scenario

import (
	"fmt"
	"strings"

	"codereader/emulator"
	"codereader/voice"
)

// setting expects a setting to have a value.
type setting struct {
	name  emulator.Setting
	value any // as emulator.Setting.Of returns it
}

func parseSetting(args []string) (look, error) {
	if len(args) != 2 {
		return nil, takes("setting", "a name and a value: setting volume 7, setting speed 4, setting language da")
	}
	name, ok := emulator.ParseSetting(args[0])
	if !ok {
		return nil, problem("%q is no setting: there are language, volume and speed", args[0])
	}
	if name == emulator.LanguageSetting {
		l, err := parseLanguage(args[1])
		return setting{name, l.Code()}, err
	}
	level, err := voice.ParseLevel(args[1])
	if err != nil {
		return nil, problem("%q: %w", args[1], err)
	}
	return setting{name, int(level)}, nil
}

// parseLanguage reads a language by its code, or by its name in English.
func parseLanguage(s string) (voice.Language, error) {
	switch strings.ToLower(s) {
	case "danish":
		return voice.Danish, nil
	case "english":
		return voice.English, nil
	}
	l, err := voice.ParseLanguage(s)
	if err != nil {
		return l, problem("%q is no language of the reader: they are da and en", s)
	}
	return l, nil
}

func (s setting) want() string { return fmt.Sprint(s.name, " ", s.value) }

func (s setting) at(r *run) (string, bool) {
	got := setting{s.name, s.name.Of(r.m.State().Settings)}
	return got.want(), got == s
}
