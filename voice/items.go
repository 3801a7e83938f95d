package voice

// FromItems returns the utterance of words and what follows each, as
// [Utterance.Items] gives them, and whether there is one: it has at most
// [MaxItems] words, all of them in the vocabulary, and breaks that there are.
// The caller sets language, volume and speed.
func FromItems(items []Item) (Utterance, bool) {
	var u Utterance
	if len(items) > MaxItems {
		return u, false
	}
	for _, it := range items {
		if it.Word >= Words || it.Break > End {
			return Utterance{}, false
		}
	}
	u.n = uint8(copy(u.items[:], items))
	return u, true
}
