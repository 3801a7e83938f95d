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

func both(da, en string) (t text) {
	t[voice.Danish], t[voice.English] = da, en
	return t
}

// What is said of a demonstration.
var (
	red            = both("Rød", "Red")
	unused         = both("Ingen tast", "No key")
	turnsOn        = both("tænder og læser koden", "turns on and reads the code")
	turnsOff       = both("slukker", "turns off")
	turnsItselfOff = both("slukker af sig selv", "turns off by itself")

	untitled = both("Fremvisning af kodeoplæseren", "The audio code reader, demonstrated")
	stepOf   = both("Trin %d af %d", "Step %d of %d")
	stepsIn  = both("%d trin", "%d steps")
	nextIs   = both("Næste: %s", "Next: %s")
	theEnd   = both("Slut", "The end")
	yourOwn  = both("Egne tryk", "Your own keys")
	paused   = both("Pause", "Pause")
	byItself = both("Kører selv", "Runs by itself")
	later    = both("%d s senere", "%d s later")
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
