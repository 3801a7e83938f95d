//go:build freebsd || (linux && !android) || netbsd || openbsd

package window

import (
	"errors"
	"fmt"
	"net"
	"os"
	"strconv"
	"strings"
	"time"
)

// singleThread says to run all of the window on the main goroutine, where a
// panic of the driver can be caught. Elsewhere a window that is being resized
// would stand still.
const singleThread = true

// dialTime is how long a display on another machine may take to answer.
const dialTime = 2 * time.Second

// x11Port is where the X server of display 0 listens on a network.
const x11Port = 6000

// findDisplay says why there is no display, if that can be told at once. The
// driver would try to draw on the console, or wait minutes for a machine that
// is not there.
func findDisplay() error {
	display := os.Getenv("DISPLAY")
	if display == "" {
		if os.Getenv("WAYLAND_DISPLAY") != "" {
			return errors.New("DISPLAY is not set, and without XWayland there is no window on Wayland")
		}
		return errors.New("DISPLAY is not set")
	}
	address, ok := remote(display)
	if !ok {
		return nil
	}
	conn, err := net.DialTimeout("tcp", address, dialTime)
	if err != nil {
		return fmt.Errorf("DISPLAY is %s: %w", display, err)
	}
	return conn.Close()
}

// remote returns the network address of a display that is on one: host:0 or
// host:0.0, and not :0, unix:0 or the path of a socket.
func remote(display string) (address string, ok bool) {
	host, rest, ok := cutLast(display, ":")
	if !ok || host == "" || host == "unix" || strings.ContainsAny(host, "/") {
		return "", false
	}
	number, _, _ := strings.Cut(rest, ".")
	n, err := strconv.Atoi(number)
	if err != nil || n < 0 || n > 65535-x11Port {
		return "", false
	}
	return net.JoinHostPort(strings.Trim(host, "[]"), strconv.Itoa(x11Port+n)), true
}

func cutLast(s, sep string) (before, after string, found bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}
