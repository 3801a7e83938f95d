package parts

import "codereader/keypad"

// The lines that the keys are on, as BOARD.md has them, by the names that they
// have on a Raspberry Pi.
var (
	RowLines    = [keypad.Rows]string{"GPIO5", "GPIO6", "GPIO13", "GPIO26"}
	ColumnLines = [keypad.Columns]string{"GPIO12", "GPIO16", "GPIO25"}
)
