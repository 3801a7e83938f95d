package term

import "codereader/voice"

// texts are the terminal's own words in one language. A name that ends in f is
// a format.
type texts struct {
	introKeys, introLines []string

	// The help is what belongs to the kind of input, then what belongs to both.
	helpKeys, helpLines, helpBoth []string

	on, off, offLoss, offIdlef string // seconds
	displayf, saysf            string
	blank                      string // in place of the display's text
	tonef                      string
	tones                      [voice.Tones]string

	latched, released string
	muted, unmuted    string
	ended             string

	exploreKeys, exploreLines, exploreEnd string

	meanings map[verb]string // of commands that are no key of the reader alone

	stateOnf  string // what the display shows
	stateOff  string
	settingsf string // volume, speed, language, sound, latch
	languages [voice.Languages]string
	sound     [2]string // off, on
	latch     [2]string // off, on

	hints [hints]string

	unknownf string // line number, what was written
	tooLongf string // line number
	wrongf   string // line number, what was written, what would be right
	examples [verbs]string
}

// textsOf returns the words of a language.
func textsOf(l voice.Language) *texts {
	if l == voice.English {
		return &english
	}
	return &danish
}
