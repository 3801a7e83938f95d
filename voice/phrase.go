package voice

// How the reader phrases what it says (device.md, "Words"). Each phrase
// returns the words alone; the caller sets language, volume and speed.

// SerialGroup is how many digits of a serial number are read in one breath.
const SerialGroup = 2

// CodeGroup returns how many digits of an n-digit code stand in its first
// group: `123 456`, `123 4567`, `1234 5678`.
func CodeGroup(n int) int { return n / 2 }

// Code reads a one-time code digit by digit in two groups. Digits are values
// 0 to 9, at most [MaxItems] of them.
func Code(digits []uint8) Utterance {
	var u Utterance
	for i, d := range digits {
		if i > 0 && i == CodeGroup(len(digits)) {
			u.pause(Comma)
		}
		u.add(Digit(d))
	}
	u.pause(End)
	return u
}

// Serial reads a serial number in groups of two digits. Digits are values
// 0 to 9, at most ten of them.
func Serial(digits []uint8) Utterance {
	var u Utterance
	u.add(SerialNumber)
	for i, d := range digits {
		if i%SerialGroup == 0 {
			u.pause(Comma)
		}
		u.add(Digit(d))
	}
	u.pause(End)
	return u
}

// VolumeIs says what the volume is: its number, or at an end of the range
// that it is the highest or lowest.
func VolumeIs(level uint8) Utterance {
	return levelIs(Volume, LowestVolume, HighestVolume, level, MinVolume, MaxVolume)
}

// SpeedIs says what the reading speed is: its number, or at an end of the
// range that it is the highest or lowest.
func SpeedIs(level uint8) Utterance {
	return levelIs(Speed, LowestSpeed, HighestSpeed, level, MinSpeed, MaxSpeed)
}

func levelIs(name, lowest, highest Word, level, least, most uint8) Utterance {
	switch {
	case level <= least:
		return Phrase(lowest)
	case level >= most:
		return Phrase(highest)
	}
	return Phrase(name, Digit(level))
}

// LanguageIs names the language that the utterance is spoken in.
func LanguageIs() Utterance { return Phrase(LanguageName) }

// NoKey says that the reader is not activated.
func NoKey() Utterance { return Phrase(NotActivated) }

// Phrase says words one after the other without a pause, at most [MaxItems]
// of them.
func Phrase(words ...Word) Utterance {
	var u Utterance
	for _, w := range words {
		u.add(w)
	}
	u.pause(End)
	return u
}
