package boot

import (
	"errors"
	"fmt"
	"os"
	"time"

	"golang.org/x/sys/unix"
)

// Watchdog resets the machine unless it is kicked in time. That it has been
// opened starts it.
type Watchdog struct {
	file  *os.File
	every time.Duration
}

// defaultPatience is how long a watchdog waits that does not say how long.
const defaultPatience = 15 * time.Second

// openWatchdog opens /dev/watchdog. A machine without one gives nil and no
// error.
func (m *machine) openWatchdog() (*Watchdog, error) {
	f, err := os.OpenFile(m.path("/dev/watchdog"), os.O_WRONLY, 0)
	if errors.Is(err, os.ErrNotExist) || errors.Is(err, unix.ENODEV) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("boot: /dev/watchdog: cannot be opened: %w", err)
	}
	patience := defaultPatience
	if s, err := unix.IoctlGetInt(int(f.Fd()), unix.WDIOC_GETTIMEOUT); err == nil && s > 0 {
		patience = time.Duration(s) * time.Second
	}
	return &Watchdog{file: f, every: patience / 3}, nil
}

// Every returns how often the watchdog wants to be kicked: a third of its
// patience.
func (w *Watchdog) Every() time.Duration { return w.every }

// Kick lets the watchdog wait anew.
func (w *Watchdog) Kick() error {
	if _, err := w.file.Write([]byte{0}); err != nil {
		return fmt.Errorf("boot: /dev/watchdog: cannot be kicked: %w", err)
	}
	return nil
}

// Close takes the watchdog off its lead: it does not bite any more, unless its
// driver was built never to be stopped.
func (w *Watchdog) Close() error {
	_, err := w.file.Write([]byte{'V'})
	if err := errors.Join(err, w.file.Close()); err != nil {
		return fmt.Errorf("boot: /dev/watchdog: cannot be stopped: %w", err)
	}
	return nil
}

// keep kicks the watchdog at each tick at which the program is alive, until
// the ticks end.
func (w *Watchdog) keep(ticks <-chan time.Time, alive func() bool, report func(error)) {
	for range ticks {
		if alive() {
			if err := w.Kick(); err != nil {
				report(err)
			}
		}
	}
}
