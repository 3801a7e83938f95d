package record

// Status is what a store found when it was opened.
type Status uint8

// What there can be.
const (
	// Empty: both sectors are erased, as on a new board.
	Empty Status = iota

	// Sound: the newest record is in use, and nothing is wrong with the other
	// sector.
	Sound

	// Recovered: one sector is damaged, by a power cut while it was written or
	// by failing cells, and the other's record is in use. It may be the one
	// before the last.
	Recovered

	// Lost: there is no valid record, though something was written. The
	// defaults are in use.
	Lost
)

// String returns the status in a word: "empty", "sound", "recovered" or "lost".
func (s Status) String() string {
	switch s {
	case Empty:
		return "empty"
	case Sound:
		return "sound"
	case Recovered:
		return "recovered"
	case Lost:
		return "lost"
	}
	return "unknown"
}
