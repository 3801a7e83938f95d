package voice

// Word is one entry of the reader's vocabulary: what a single clip says. Both
// languages have the same words.
type Word uint8

// The vocabulary (device.md, "Words"). The digits come first, so that the
// word of digit d is Word(d).
const (
	Zero Word = iota
	One
	Two
	Three
	Four
	Five
	Six
	Seven
	Eight
	Nine
	Volume
	Speed
	HighestVolume
	LowestVolume
	HighestSpeed
	LowestSpeed
	LanguageName // the language, in itself
	SerialNumber
	NotActivated

	// Words is the number of words.
	Words = 19
)

// entry is a word's row in the table: its id, the same for every language,
// and its text in each.
type entry struct {
	id   string
	text [Languages]string // indexed by Language
}

var vocabulary = [Words]entry{
	Zero:          {"zero", [Languages]string{Danish: "nul", English: "zero"}},
	One:           {"one", [Languages]string{Danish: "en", English: "one"}},
	Two:           {"two", [Languages]string{Danish: "to", English: "two"}},
	Three:         {"three", [Languages]string{Danish: "tre", English: "three"}},
	Four:          {"four", [Languages]string{Danish: "fire", English: "four"}},
	Five:          {"five", [Languages]string{Danish: "fem", English: "five"}},
	Six:           {"six", [Languages]string{Danish: "seks", English: "six"}},
	Seven:         {"seven", [Languages]string{Danish: "syv", English: "seven"}},
	Eight:         {"eight", [Languages]string{Danish: "otte", English: "eight"}},
	Nine:          {"nine", [Languages]string{Danish: "ni", English: "nine"}},
	Volume:        {"volume", [Languages]string{Danish: "lydstyrke", English: "volume"}},
	Speed:         {"speed", [Languages]string{Danish: "hastighed", English: "speed"}},
	HighestVolume: {"highest-volume", [Languages]string{Danish: "højeste lydstyrke", English: "highest volume"}},
	LowestVolume:  {"lowest-volume", [Languages]string{Danish: "laveste lydstyrke", English: "lowest volume"}},
	HighestSpeed:  {"highest-speed", [Languages]string{Danish: "højeste hastighed", English: "highest speed"}},
	LowestSpeed:   {"lowest-speed", [Languages]string{Danish: "laveste hastighed", English: "lowest speed"}},
	LanguageName:  {"language", [Languages]string{Danish: "dansk", English: "English"}},
	SerialNumber:  {"serial-number", [Languages]string{Danish: "serienummer", English: "serial number"}},
	NotActivated:  {"not-activated", [Languages]string{Danish: "ikke aktiveret", English: "not activated"}},
}

// Digit returns the word of the decimal digit d, 0 to 9.
func Digit(d uint8) Word { return Word(d % 10) }

// IsDigit says whether w is the word of a digit.
func (w Word) IsDigit() bool { return w <= Nine }

// ID returns the word's id: lower-case English with hyphens, the name of its
// clip and its name in traces.
func (w Word) ID() string {
	if w >= Words {
		return "unknown"
	}
	return vocabulary[w].id
}

// String returns the word's id.
func (w Word) String() string { return w.ID() }

// Text returns what the word says in language l, as device.md spells it.
func (w Word) Text(l Language) string {
	if w >= Words || l >= Languages {
		return ""
	}
	return vocabulary[w].text[l]
}

// ParseWord returns the word with the given id, and whether there is one.
func ParseWord(id string) (Word, bool) {
	for w := Zero; w < Words; w++ {
		if vocabulary[w].id == id {
			return w, true
		}
	}
	return 0, false
}
