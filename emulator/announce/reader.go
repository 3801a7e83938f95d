package announce

import (
	"strings"

	"codereader/clock"
	"codereader/emulator"
	"codereader/firmware"
	"codereader/voice"
)

func setting(s emulator.Setting, to firmware.Settings) Announcement {
	switch s {
	case emulator.LanguageSetting:
		return Phrase(Language, language(to.Language))
	case emulator.VolumeSetting:
		return Of(Volume).Then(Number(int64(to.Volume)))
	}
	return Of(Speed).Then(Number(int64(to.Speed)))
}

// Kept returns the announcement of the settings that the reader has.
func Kept(s firmware.Settings) Announcement {
	return setting(emulator.LanguageSetting, s).With(setting(emulator.VolumeSetting, s), setting(emulator.SpeedSetting, s))
}

func language(l voice.Language) Part { return pick(l == voice.Danish, Danish, English) }

// Drifts returns the announcement of how much the reader's clock is off in its
// rate, or that it stands still.
func Drifts(d clock.Drift) Announcement {
	if d == -clock.MaxDrift {
		return Of(Stopped)
	}
	return Of(Drift).Then(Decimal(d.String()), Of(PPM))
}

// shownWords are the words that the display can show.
var shownWords = map[string]Part{
	"Vol": Volume, "Lyd": Volume, "Speed": Speed, "Fart": Speed, "Dansk": Danish, "English": English, "------": NotActivated,
}

// Shown returns the announcement of what the display shows: the words that it
// knows, and what else there is sign by sign, with a comma for a space.
func Shown(text string) Announcement {
	a := Of(Display)
	if text == "" {
		return a.Then(Of(Blank))
	}
	for word := range strings.FieldsSeq(text) {
		if p, is := shownWords[word]; is {
			a = a.With(Of(p))
			continue
		}
		for i, r := range []rune(word) {
			if i == 0 {
				a = a.With(Sign(r))
			} else {
				a = a.Then(Sign(r))
			}
		}
	}
	return a
}

// vocabulary is how the words of the reader are said by the emulator.
var vocabulary = [voice.Words][]Part{
	voice.Volume: {Volume}, voice.Speed: {Speed},
	voice.HighestVolume: {Highest, Volume}, voice.LowestVolume: {Lowest, Volume},
	voice.HighestSpeed: {Highest, Speed}, voice.LowestSpeed: {Lowest, Speed},
	voice.SerialNumber: {Serial}, voice.NotActivated: {NotActivated},
}

// Uttered returns the announcement of what the reader says.
func Uttered(u *voice.Utterance) Announcement {
	a := Phrase(Reader, Says)
	pause := true
	for _, it := range u.Items() {
		var word Announcement
		switch {
		case it.Word.IsDigit():
			word = Of(Zero + Part(it.Word))
		case it.Word == voice.LanguageName:
			word = Of(language(u.Language))
		default:
			word = Phrase(vocabulary[it.Word]...)
		}
		if pause {
			a = a.With(word)
		} else {
			a = a.Then(word)
		}
		pause = it.Break == voice.Comma
	}
	return a
}
