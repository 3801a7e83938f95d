package voice

// MaxItems is the largest number of words in an utterance: the words that
// introduce a serial number and its ten digits, with room to spare.
const MaxItems = 16

// Break is what follows a word in an utterance.
type Break uint8

// The breaks, from the shortest to the longest.
const (
	Link  Break = iota // the next word follows directly: "volume seven"
	Comma              // the longer pause between groups
	End                // the end of the utterance
)

// Item is a word and what follows it.
type Item struct {
	Word  Word
	Break Break
}

// The ranges of the settings that an utterance is spoken with, and where they
// start (device.md, "Settings").
const (
	MinVolume     = 1
	MaxVolume     = 9
	DefaultVolume = 6
	MinSpeed      = 1
	MaxSpeed      = 9
	DefaultSpeed  = 4 // the clip's own rate
)

// Utterance is something that the reader says: words with the breaks between
// them, and how they are to be spoken. The zero value says nothing.
type Utterance struct {
	Language Language
	Volume   uint8 // MinVolume to MaxVolume
	Speed    uint8 // MinSpeed to MaxSpeed

	items [MaxItems]Item
	n     uint8
}

// Items returns the words of the utterance and what follows each. The slice
// is a view of u.
func (u *Utterance) Items() []Item { return u.items[:u.n] }

// Len returns the number of words.
func (u *Utterance) Len() int { return int(u.n) }

// add appends a word that the next one follows directly.
func (u *Utterance) add(w Word) {
	if int(u.n) < len(u.items) {
		u.items[u.n] = Item{Word: w}
		u.n++
	}
}

// pause gives the last word the break b.
func (u *Utterance) pause(b Break) {
	if u.n > 0 {
		u.items[u.n-1].Break = b
	}
}

// Text returns the words as device.md writes them: separated by spaces, with
// a comma where the longer pause is.
func (u *Utterance) Text() string {
	var b []byte
	for i := range u.Items() {
		if i > 0 {
			b = append(b, ' ')
		}
		b = append(b, u.Word(i)...)
	}
	return string(b)
}

// Word returns word i as it stands in the text, with its comma.
func (u *Utterance) Word(i int) string {
	it := u.items[i]
	word := it.Word.Text(u.Language)
	if it.Break == Comma {
		word += ","
	}
	return word
}

// WordIDs returns the ids of the words, in order.
func (u *Utterance) WordIDs() []string {
	ids := make([]string, 0, u.n)
	for _, it := range u.Items() {
		ids = append(ids, it.Word.ID())
	}
	return ids
}
