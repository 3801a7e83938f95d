package assets

import "embed"

// HelpRate is the sample rate in Hz of what the emulator itself says, which is
// kept as package adpcm has it.
const HelpRate = 16000

// Help holds the spoken help of the emulator, help/da.wav and help/en.wav,
// and its words, help/da.txt and help/en.txt. It is spoken by another voice
// than the reader's, so that nobody takes the one for the other.
//
//go:embed help/*.wav help/*.txt
var Help embed.FS

// HelpText returns what the spoken help says in the language with the code
// lang ("da" or "en"): short lines for a window, the last one ended too. It
// is empty for any other language.
func HelpText(lang string) string {
	text, err := Help.ReadFile("help/" + lang + ".txt")
	if err != nil {
		return ""
	}
	return string(text)
}
