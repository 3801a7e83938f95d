package firmware

import "codereader/voice"

// Board carries out what the [Reader] decides. Its methods are called from
// within the Reader's, in the order in which things happen, and must not call
// the Reader.
type Board interface {
	// Power says that the reader has turned on or off, and why. While it is
	// off nothing is shown and nothing spoken; by the time it turns off the
	// display is blank and speech has stopped.
	Power(on bool, why Why)

	// Show puts a text on the display in place of what is there.
	Show(Display)

	// Say speaks an utterance once the tone that is being played, if any, has
	// ended. The board calls [Reader.Said] with the id when the last word has
	// ended, unless it was told to hush before. The reader never says
	// something while it is still speaking without a Hush between, and its ids
	// only grow.
	Say(id uint32, u voice.Utterance)

	// Tone plays a tone at a volume of 1 to 9, in place of one being played.
	// Nothing is being spoken then.
	Tone(t voice.Tone, volume uint8)

	// Hush stops speech at once, and forgets speech that waits for a tone to
	// end. A tone plays to its end.
	Hush()

	// Save keeps the settings over power loss.
	Save(Settings)

	// Made says that a one-time code was made, and from which time step. It is
	// called before the code is shown.
	Made(step uint64)
}

// Why is the reason for turning on or off.
type Why uint8

// The reasons.
const (
	ByRed   Why = iota // a tap of red
	ByChord            // a chord turned the reader on
	Idle               // nothing was done for a while
	Loss               // power was lost: told by the board, never by the Reader

	// Whys is the number of reasons.
	Whys Why = 4
)

// String returns the reason's name in traces: "red", "chord", "idle" or "loss".
func (w Why) String() string {
	switch w {
	case ByRed:
		return "red"
	case ByChord:
		return "chord"
	case Idle:
		return "idle"
	case Loss:
		return "loss"
	}
	return "unknown"
}
