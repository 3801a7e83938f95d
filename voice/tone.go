package voice

// Tone is a short sound without words.
type Tone uint8

// The reader's tones.
const (
	Rising  Tone = iota // the reader turns on, before any words
	Falling             // the reader turns off
	Error               // short and low: the keys pressed do nothing

	// Tones is the number of tones.
	Tones = 3
)

// String returns the tone's name in traces: "rising", "falling" or "error".
func (t Tone) String() string {
	switch t {
	case Rising:
		return "rising"
	case Falling:
		return "falling"
	case Error:
		return "error"
	}
	return "unknown"
}
