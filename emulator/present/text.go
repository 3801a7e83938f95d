package present

import (
	"fmt"

	"codereader/voice"
)

// text is a text in both languages.
type text [voice.Languages]string

func (t text) in(l voice.Language) string { return t[l%voice.Languages] }

// of returns the text with values in it.
func (t text) of(l voice.Language, values ...any) string { return fmt.Sprintf(t.in(l), values...) }

// What is said of a demonstration.
var (
	red            = text{voice.Danish: "Rød", voice.English: "Red"}
	unused         = text{voice.Danish: "Ingen tast", voice.English: "No key"}
	turnsOn        = text{voice.Danish: "tænder og læser koden", voice.English: "turns on and reads the code"}
	turnsOff       = text{voice.Danish: "slukker", voice.English: "turns off"}
	turnsItselfOff = text{voice.Danish: "slukker af sig selv", voice.English: "turns off by itself"}

	untitled = text{voice.Danish: "Fremvisning af kodeoplæseren", voice.English: "The audio code reader, demonstrated"}
	stepOf   = text{voice.Danish: "Trin %d af %d", voice.English: "Step %d of %d"}
	stepsIn  = text{voice.Danish: "%d trin", voice.English: "%d steps"}
	nextIs   = text{voice.Danish: "Næste: %s", voice.English: "Next: %s"}
	theEnd   = text{voice.Danish: "Slut", voice.English: "The end"}
	yourOwn  = text{voice.Danish: "Egne tryk", voice.English: "Your own keys"}
	paused   = text{voice.Danish: "Pause", voice.English: "Pause"}
	byItself = text{voice.Danish: "Kører selv", voice.English: "Runs by itself"}
	later    = text{voice.Danish: "%d s senere", voice.English: "%d s later"}
)

// keysHelp are the keys of a demonstration, a tab between a key and what it
// does, as the panel's help has them.
var keysHelp = [voice.Languages][]string{
	voice.Danish: {
		"Taster i fremvisningen",
		"Mellemrum, pil højre, Page Down\tnæste trin",
		"Pil venstre, Page Up\tet trin tilbage",
		"R eller Home\ttrinnet igen",
		"P\tpause og videre",
		"B eller punktum\tpause med sort skærm",
		"A\tkører selv, eller ikke",
		"0 til 9, Enter, mus\ttryk selv på kodeoplæseren",
		"Escape · F5\tslut · tilbage til fremvisningen",
	},
	voice.English: {
		"Keys while presenting",
		"Space, right, Page Down\tnext step",
		"Left, Page Up\tone step back",
		"R or Home\tthe step again",
		"P\tpause and on",
		"B or full stop\tpause with a black screen",
		"A\truns by itself, or not",
		"0 to 9, Enter, mouse\tpress the reader's keys yourself",
		"Escape · F5\tend · back into the presentation",
	},
}
