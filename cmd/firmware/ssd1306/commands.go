package ssd1306

// Width and Height are the size of the display in dots, and Pages how many
// groups of eight rows that is: a byte is eight dots of a column, the lowest
// bit the uppermost.
const (
	Width  = 128
	Height = 64
	Pages  = Height / 8
)

// Address is where the chip is on the bus, or AddressHigh if its address pin
// is up.
const (
	Address     = 0x3C
	AddressHigh = 0x3D
)

// What the first byte of a message says of the others.
const (
	areCommands = 0x00
	areDots     = 0x40
)

// Commands.
const (
	setAddressing = 0x20 // and a mode
	columnRange   = 0x21 // and the first and the last
	pageRange     = 0x22 // and the first and the last
	stopScrolling = 0x2E
	startLine     = 0x40 // with the line in its lower bits
	setContrast   = 0x81 // and 0 to 255
	chargePump    = 0x8D // and what it does
	columnsTurned = 0xA1 // column 127 is at the left
	showMemory    = 0xA4 // and not all dots
	notInverted   = 0xA6
	multiplex     = 0xA8 // and the rows less one
	turnOff       = 0xAE
	turnOn        = 0xAF
	rowsTurned    = 0xC8 // row 63 is at the top
	setOffset     = 0xD3 // and rows
	setClock      = 0xD5 // and divider and frequency
	setPrecharge  = 0xD9 // and clocks
	comPins       = 0xDA // and how the rows are wired
	setDeselect   = 0xDB // and a level
)

// DefaultContrast is bright and leaves the dots many years.
const DefaultContrast = 0xCF

// setup is what the chip is told first: a panel of 64 rows, the right way
// round when its pins are at the top, its own pump for the dots' voltage,
// dots written along the rows of a range of columns and pages. It stays off
// until its memory, which begins with anything, is empty.
var setup = []byte{
	turnOff,
	setClock, 0x80,
	multiplex, Height - 1,
	setOffset, 0,
	startLine,
	chargePump, 0x14, // on
	setAddressing, 0x00, // along the rows
	columnsTurned,
	rowsTurned,
	comPins, 0x12, // every other row from the other side
	setContrast, DefaultContrast,
	setPrecharge, 0xF1, // 15 clocks, and 1 before: for the pump
	setDeselect, 0x40,
	stopScrolling,
	showMemory,
	notInverted,
}
