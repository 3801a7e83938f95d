package host

import (
	"errors"
	"fmt"
	"strings"
)

// ErrSpec reports a firmware that is named in no known way.
var ErrSpec = errors.New("a firmware is exec:PATH [ARGS], unix:PATH, tcp:HOST:PORT or serial:DEVICE[@BAUD]")

// Dial reaches the firmware that spec names:
//
//	exec:PATH [ARGS]      a program, by its standard input and output
//	unix:PATH             a socket in the file system
//	tcp:HOST:PORT         a socket of the network
//	serial:DEVICE[@BAUD]  a serial line, at 115200 baud unless told otherwise
//
// Arguments are separated by spaces; an argument with spaces stands in single
// quotes.
func Dial(spec string, o Options) (Wire, error) {
	how, where, _ := strings.Cut(spec, ":")
	var (
		w   Wire
		err = ErrSpec
	)
	switch {
	case where == "":
	case how == "exec":
		w, err = dialExec(spec, where, o)
	case how == "unix":
		w, err = dialSocket(spec, "unix", where)
	case how == "tcp":
		w, err = dialSocket(spec, "tcp", where)
	case how == "serial":
		w, err = dialSerial(spec, where)
	}
	if err != nil {
		return nil, fmt.Errorf("link: %s: %w", spec, err)
	}
	return w, nil
}

// Open is [Dial] and [Connect].
func Open(spec string, o Options) (*Firmware, error) {
	w, err := Dial(spec, o)
	if err != nil {
		return nil, err
	}
	return Connect(w, o)
}
