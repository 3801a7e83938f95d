package boot

import (
	"fmt"
	"path"
	"strconv"
	"strings"
)

// Rates of a serial line, in bits a second.
const (
	DefaultBaud = 115200
	MinBaud     = 300
	MaxBaud     = 4000000
)

// Port is a serial line.
type Port struct {
	Device string // "/dev/ttyS1"
	Baud   int    // bits a second
}

// String returns the port as [ParsePort] reads it.
func (p Port) String() string { return p.Device + "@" + strconv.Itoa(p.Baud) }

// ParsePort reads DEVICE or DEVICE@BAUD: a file directly in /dev, and a rate
// from [MinBaud] to [MaxBaud], which is [DefaultBaud] if it is left out.
func ParsePort(s string) (Port, error) {
	device, rate, given := strings.Cut(s, "@")
	p := Port{Device: device, Baud: DefaultBaud}
	if dir, name := path.Split(device); dir != "/dev/" || name == "" || name == "." || name == ".." {
		return Port{}, fmt.Errorf("boot: serial line %q: the device is a file in /dev, such as /dev/ttyS1", s)
	}
	if given {
		n, err := strconv.Atoi(rate)
		if err != nil || n < MinBaud || n > MaxBaud {
			return Port{}, fmt.Errorf("boot: serial line %q: the rate behind @ is a number from %d to %d", s, MinBaud, MaxBaud)
		}
		p.Baud = n
	}
	return p, nil
}

// Candidates are the serial lines that are tried where the command line has no
// codereader.link, in this order. One that is the kernel's console is passed
// over, and so is one without a chip behind it.
//
//	ttyS1    the second 16550: a PC's COM2, or a card beside the board's own
//	ttyAMA0  the PL011: pins 8 and 10 of a Raspberry Pi Zero
//	ttyS0    the first 16550: a PCI card in QEMU; pins 8 and 10 of a Zero W or
//	         Zero 2 W, whose PL011 goes to Bluetooth
//	ttyAMA1  a second PL011
//	ttyGS0   the board itself is a USB device, and the line a cable to the host
//	ttyUSB0  a USB adapter at the board
//	ttyACM0  another kind of USB adapter
var Candidates = []string{"ttyS1", "ttyAMA0", "ttyS0", "ttyAMA1", "ttyGS0", "ttyUSB0", "ttyACM0"}
