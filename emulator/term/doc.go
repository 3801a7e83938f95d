// Package term is the reader in a terminal: plain lines, made for screen
// readers and braille displays.
//
// [Run] takes input for a machine that a [emulator.Live] drives, and prints
// each change of the display, each spoken text and each turning on and off as
// one line. Lines are only ever added: no colours, no cursor movement, no
// escape sequences, no line longer than [Width] characters. They are in the
// language that the reader speaks at that moment, Danish or English, and go
// over to the other one with it.
//
// # Keys
//
// From a terminal each key acts at once. A terminal tells when a key goes down
// and never when it comes up, and knows no Shift alone. Red is therefore a tap,
// and is held for a digit by the latch: Tab, or plus, comma or full stop, which
// a number pad has beside its digits. So each function can be reached with one
// finger.
//
//	Space, Enter, R       red
//	Tab + , .             latch red until the next digit, or until pressed again
//	0 to 9                the digits
//	Up Down               volume
//	Right Left            speed
//	L  S  Backspace       language, serial number, read again
//	D  I                  what the display shows, how everything stands
//	M                     sound off and on
//	F1 ? H                help
//	F12 X                 explore: each key says what it does, and does nothing
//	Q Ctrl+Q Ctrl+C Ctrl+D  quit
//
// With Options.DoubleStrike a key that is struck twice is one press; as nothing
// tells when a key comes up, the time is from one press to the next. Slow keys
// there are none, for the same reason. Lines of commands are not filtered.
//
// A held key is one press: the repeats that a terminal makes of it are taken
// out. Since the first repeat cannot be told from a second press before the
// next comes or does not, a second press of the same key within 700 ms acts
// 100 ms late. Text that is pasted is left alone, unless it is whole lines of
// commands, which are then carried out as such.
//
// # Lines
//
// From a pipe, a file or a terminal that calls itself dumb, input is lines of
// commands: "red", "red 9", "red 9 9 9", "5", "hold red 3s", "down red",
// "wait 2s", "volume up" and so on; "help" lists them. Danish and English words
// are taken at any time. Lines that come together are carried out one after the
// other, each when the reader has finished what the one before made it do; a
// line that comes later, or behind a "wait", acts at once, as a key would. When
// the input ends, the reader speaks to the end.
//
// A line that is no command is answered with what would be right, and does not
// end the session; [Run] then returns [ErrMisuse] at the end.
package term
