package host

import (
	"errors"
	"fmt"

	"codereader/emulator/link"
)

// What ends a link. The errors of this package wrap one of these where a caller
// can do something about it: [Firmware.Reconnect].
var (
	// ErrLost: nothing comes any more.
	ErrLost = errors.New("the firmware does not answer")

	// ErrReset: the firmware has started anew.
	ErrReset = errors.New("the firmware was reset")
)

// RefusedError reports that the firmware did not do what it was asked for.
type RefusedError struct {
	Request link.Kind
	Reason  link.Reason
	Text    string
}

// Error implements error.
func (e *RefusedError) Error() string {
	text := fmt.Sprintf("the firmware refuses %v: %v", e.Request, e.Reason)
	if e.Text != "" {
		text += fmt.Sprintf(" (%q)", e.Text)
	}
	return text
}

// errState reports a state that is none.
var errState = errors.New("the firmware's state cannot be read: is it of the same version as this program?")
