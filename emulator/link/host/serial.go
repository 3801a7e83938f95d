//go:build linux || darwin || windows || freebsd || openbsd

package host

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"go.bug.st/serial"
)

// DefaultBaud is the speed of a serial line unless told otherwise.
const DefaultBaud = 115200

func dialSerial(spec, where string) (Wire, error) {
	device, baud, err := parseSerial(where)
	if err != nil {
		return nil, err
	}
	port, err := serial.Open(device, &serial.Mode{BaudRate: baud})
	if err != nil {
		var e *serial.PortError
		if errors.Is(err, fs.ErrNotExist) || errors.As(err, &e) && e.Code() == serial.PortNotFound {
			return nil, errors.New("no such serial line; is the board plugged in?")
		}
		return nil, err
	}
	// What came before the line was set up may be an echo.
	if err := port.ResetInputBuffer(); err != nil {
		port.Close()
		return nil, err
	}
	return newStream(spec, port, port, port.Close), nil
}

// parseSerial takes DEVICE[@BAUD] apart.
func parseSerial(where string) (device string, baud int, err error) {
	i := strings.LastIndexByte(where, '@')
	if i < 0 {
		return where, DefaultBaud, nil
	}
	baud, err = strconv.Atoi(where[i+1:])
	if err != nil || baud <= 0 || where[:i] == "" {
		return "", 0, fmt.Errorf("%q is no speed in baud, such as %d", where[i+1:], DefaultBaud)
	}
	return where[:i], baud, nil
}
