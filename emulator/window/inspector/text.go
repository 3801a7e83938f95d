package inspector

import (
	"fmt"

	"codereader/firmware"
	"codereader/voice"
)

// text is something to read, in each of the languages.
type text [voice.Languages]string

// in returns the text in a language.
func (t text) in(l voice.Language) string { return t[min(l, voice.Languages-1)] }

// of returns the text in a language with what it leaves open filled in.
func (t text) of(l voice.Language, args ...any) string { return fmt.Sprintf(t.in(l), args...) }

// What stands in the fields.
var (
	textOff      = text{voice.Danish: "slukket", voice.English: "off"}
	textOn       = text{voice.Danish: "tændt", voice.English: "on"}
	textPaused   = text{voice.Danish: "standset", voice.English: "paused"}
	textMax      = text{voice.Danish: "så hurtigt det kan", voice.English: "as fast as it goes"}
	textFrozen   = text{voice.Danish: "frosset", voice.English: "frozen"}
	textNothing  = text{voice.Danish: "intet", voice.English: "nothing"}
	textWaiting  = text{voice.Danish: "nr. %d venter på tonen", voice.English: "no. %d waits for the tone"}
	textSpeaking = text{voice.Danish: "nr. %d, %s af %s", voice.English: "no. %d, %s of %s"}
	textStored   = text{voice.Danish: "%s, styrke %d, fart %d", voice.English: "%s, volume %d, speed %d"}
	textTap      = text{voice.Danish: "tryk", voice.English: "tap"}
	textChord    = text{voice.Danish: "rød+%s", voice.English: "red+%s"}
	textLone     = text{voice.Danish: "kun %s", voice.English: "%s alone"}
	textAt       = text{voice.Danish: "%s ved %s", voice.English: "%s at %s"}
	textBouncing = text{voice.Danish: "%s preller", voice.English: "%s bounces"}
	textRed      = text{voice.Danish: "rød", voice.English: "red"}
	textPPM      = "%s ppm"

	textShows = map[firmware.Content]text{
		firmware.ShowsNothing: {voice.Danish: "tændt, viser intet", voice.English: "on, shows nothing"},
		firmware.ShowsCode:    {voice.Danish: "tændt, viser kode", voice.English: "on, shows the code"},
		firmware.ShowsSetting: {voice.Danish: "tændt, viser indstilling", voice.English: "on, shows a setting"},
		firmware.ShowsSerial:  {voice.Danish: "tændt, viser nummer", voice.English: "on, shows the number"},
	}
)

// What is said of utterances, sound and events.
var (
	textSaid      = text{voice.Danish: "Nr. %d ved %s, %s, %s", voice.English: "No. %d at %s, %s, %s"}
	textSounding  = text{voice.Danish: "lyder", voice.English: "sounding"}
	textDone      = text{voice.Danish: "til ende", voice.English: "done"}
	textCut       = text{voice.Danish: "afbrudt efter %s", voice.English: "cut after %s"}
	textSilent    = text{voice.Danish: "Lyd: intet venter", voice.English: "Sound: nothing waits"}
	textUnknown   = text{voice.Danish: "Lyd: ingen stemme at måle", voice.English: "Sound: no voice to measure"}
	textLevel     = text{voice.Danish: "Lyd: %s, %d prøver venter (%s)", voice.English: "Sound: %s, %d samples wait (%s)"}
	textAxis      = text{voice.Danish: "Kontakter i 2 s: øverst som de er, nederst uden prel", voice.English: "Contacts for 2 s: above as they are, below debounced"}
	textUtterance = text{voice.Danish: "Sagt", voice.English: "Said"}
	textEvents    = text{voice.Danish: "Hændelser %d til %d af %d", voice.English: "Events %d to %d of %d"}
	textNoEvents  = text{voice.Danish: "Ingen hændelser af disse slags", voice.English: "No events of these kinds"}
	textMoreKeys  = text{voice.Danish: "og %d taster til", voice.English: "and %d more keys"}
)
