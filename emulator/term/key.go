package term

import "unicode"

// key is a key of the terminal's keyboard: the character that it types, or one
// of the constants below, which are no characters.
type key rune

// Keys that type no character of their own.
const (
	keyUp key = unicode.MaxRune + 1 + iota
	keyDown
	keyRight
	keyLeft
	keyF1
	keyF12
	keyEnter
	keyTab
	keyBackspace
	keyQuit    // Ctrl with C, D or Q
	keyPasted  // the end of a text that the terminal marked as pasted
	keyUnknown // a key that has no meaning here
)

// Control characters.
const (
	ctrlC  = 0x03
	ctrlD  = 0x04
	ctrlQ  = 0x11
	escape = 0x1b
	del    = 0x7f
)

// control returns the key of a control character. A lone Escape is no key.
func control(b byte) key {
	switch b {
	case '\r', '\n':
		return keyEnter
	case '\t':
		return keyTab
	case '\b', del:
		return keyBackspace
	case ctrlC, ctrlD, ctrlQ:
		return keyQuit
	}
	return keyUnknown
}

// sequences are the keys that arrive as escape sequences, without the escape
// character and, where there is a modifier such as Shift, without that.
//
// The dialects: xterm and nearly all others ("[A"), the same with application
// keys ("OA"), rxvt with Shift and Ctrl ("[a", "Oa"), the Linux console ("[[A"
// for F1), VT220 and PuTTY ("[11~"). A number pad in application mode sends
// "O" and a letter ("Op" is 0).
var sequences = map[string]key{
	"[A": keyUp, "[B": keyDown, "[C": keyRight, "[D": keyLeft,
	"OA": keyUp, "OB": keyDown, "OC": keyRight, "OD": keyLeft,
	"[a": keyUp, "[b": keyDown, "[c": keyRight, "[d": keyLeft,
	"Oa": keyUp, "Ob": keyDown, "Oc": keyRight, "Od": keyLeft,

	"OP": keyF1, "[P": keyF1, "[[A": keyF1, "[11~": keyF1,

	"[24~": keyF12,

	"OM": keyEnter, "OI": keyTab, "O ": ' ', "Ok": '+', "Ol": ',', "On": '.',
	"Op": '0', "Oq": '1', "Or": '2', "Os": '3', "Ot": '4',
	"Ou": '5', "Ov": '6', "Ow": '7', "Ox": '8', "Oy": '9',

	pasteEnd: keyPasted,
}

// What stands before and after pasted text where the terminal marks it.
const (
	pasteBegin = "[200~"
	pasteEnd   = "[201~"
)
