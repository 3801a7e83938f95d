package boot

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
)

// errNoPort reports that a serial line is not there. It may come yet.
var errNoPort = errors.New("no serial line")

// find returns the serial line to the host: the one that a parameter names,
// even if it is the console, or else the first usable candidate. If it is not
// there the error is errNoPort.
func (m *machine) find(p Parameters) (Port, error) {
	if value, ok := p.Value("link"); ok {
		port, err := ParsePort(value)
		if err != nil {
			return Port{}, fmt.Errorf("%w (codereader.link on the kernel's command line)", err)
		}
		if _, err := os.Stat(m.path(port.Device)); err != nil {
			return Port{}, fmt.Errorf("boot: %w: codereader.link=%s on the kernel's command line names one that is not there", errNoPort, value)
		}
		return port, nil
	}
	consoles := strings.Fields(m.text("/sys/class/tty/console/active"))
	for _, name := range Candidates {
		if !slices.Contains(consoles, name) && m.chip(name) {
			return Port{Device: "/dev/" + name, Baud: DefaultBaud}, nil
		}
	}
	return Port{}, fmt.Errorf("boot: %w: none of %s is there and not the console: name one on the kernel's command line, codereader.link=/dev/NAME",
		errNoPort, strings.Join(Candidates, ", "))
}

// chip says whether a serial line is there and has a chip behind it. The
// kernel makes files for four 16550s whether the board has any or not, and
// gives those without the type 0.
func (m *machine) chip(name string) bool {
	if _, err := os.Stat(m.path("/dev/" + name)); err != nil {
		return false
	}
	return strings.TrimSpace(m.text("/sys/class/tty/"+name+"/type")) != "0"
}

// text returns what a file says, or "".
func (m *machine) text(name string) string {
	text, err := os.ReadFile(m.path(name))
	if err != nil {
		return ""
	}
	return string(text)
}
