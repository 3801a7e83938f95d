package partstest

import (
	"errors"
	"fmt"
	"slices"
	"sync/atomic"

	"periph.io/x/conn/v3/gpio"
	"periph.io/x/conn/v3/gpio/gpioreg"
	"periph.io/x/conn/v3/gpio/gpiotest"
	"periph.io/x/conn/v3/i2c"
	"periph.io/x/conn/v3/i2c/i2creg"
	"periph.io/x/conn/v3/physic"

	"codereader/cmd/firmware/parts"
	"codereader/cmd/firmware/ssd1306"
)

// BusName is the name of the bus.
const BusName = "partstest"

// Register makes the lines and the bus known to periph, so that [parts.Open]
// finds them. A name that is taken already, by a board that has such a part, is
// an error.
func Register() (*Bus, error) {
	for _, name := range slices.Concat(parts.RowLines[:], parts.ColumnLines[:]) {
		if err := gpioreg.Register(&gpiotest.Pin{N: name, Num: -1, L: gpio.High}); err != nil {
			return nil, fmt.Errorf("partstest: %w", err)
		}
	}
	b := &Bus{}
	if err := i2creg.Register(BusName, nil, -1, func() (i2c.BusCloser, error) { return b, nil }); err != nil {
		return nil, fmt.Errorf("partstest: %w", err)
	}
	return b, nil
}

// Bus is an I2C bus with a display on it that takes all it is sent.
type Bus struct{ bytes atomic.Int64 }

var _ i2c.BusCloser = (*Bus)(nil)

// Bytes returns how many bytes the display has been sent.
func (b *Bus) Bytes() int64 { return b.bytes.Load() }

// Tx implements [i2c.Bus]. Nobody but the display answers, and it says nothing.
func (b *Bus) Tx(address uint16, w, r []byte) error {
	if address != ssd1306.Address || len(r) > 0 {
		return errors.New("partstest: there is a display on this bus and nothing else, and it cannot be read")
	}
	b.bytes.Add(int64(len(w)))
	return nil
}

// SetSpeed implements [i2c.Bus]. Any will do.
func (b *Bus) SetSpeed(physic.Frequency) error { return nil }

// Close implements [i2c.BusCloser]. The bus can be opened again.
func (b *Bus) Close() error { return nil }

// String names the bus.
func (b *Bus) String() string { return BusName }
