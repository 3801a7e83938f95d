package ssd1306

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"periph.io/x/conn/v3/i2c/i2ctest"
)

// setupBytes are the bytes of the bus that set up a chip, as the data sheet's
// application note has them, and dots those of an empty memory.
var setupBytes = []byte{
	0x00, 0xAE, 0xD5, 0x80, 0xA8, 0x3F, 0xD3, 0x00, 0x40, 0x8D, 0x14, 0x20, 0x00, 0xA1, 0xC8,
	0xDA, 0x12, 0x81, 0xCF, 0xD9, 0xF1, 0xDB, 0x40, 0x2E, 0xA4, 0xA6,
}

func write(b ...byte) i2ctest.IO { return i2ctest.IO{Addr: 0x3C, W: b} }

func dots(d []byte) i2ctest.IO { return write(append([]byte{0x40}, d...)...) }

// setUp is what goes over the bus until the display is set up, its memory
// empty and all dots dark.
func setUp() []i2ctest.IO {
	return []i2ctest.IO{
		write(setupBytes...),
		write(0x00, 0x21, 0, 127, 0x22, 0, 7),
		dots(make([]byte, 1024)),
		write(0x00, 0x81, 0xCF, 0xAE),
	}
}

func TestBytesOnTheBus(t *testing.T) {
	// A hyphen is 5 by 1 dots of a letter of 5 by 9, each 3 by 5 dots: rows
	// 14+15 to 14+19, columns 56 to 70. Row 29 is the fifth of page 3, row 33
	// the second of page 4.
	bus := &i2ctest.Playback{DontPanic: true, Ops: append(setUp(),
		write(0x00, 0xAF),
		write(0x00, 0x21, 56, 70, 0x22, 3, 3),
		dots(bytes.Repeat([]byte{0b11100000}, 15)),
		write(0x00, 0x21, 56, 70, 0x22, 4, 4),
		dots(bytes.Repeat([]byte{0b00000011}, 15)),
		write(0x00, 0x81, 0x10),
		write(0x00, 0xAE),
		write(0x00, 0x21, 56, 70, 0x22, 3, 3),
		dots(make([]byte, 15)),
		write(0x00, 0x21, 56, 70, 0x22, 4, 4),
		dots(make([]byte, 15)),
	)}
	d, err := New(bus, Address)
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range []error{d.SetOn(true), d.Show("-"), d.Show("-"), d.SetContrast(0x10), d.Halt()} {
		if err != nil {
			t.Error(err)
		}
	}
	if err := bus.Close(); err != nil {
		t.Error(err)
	}
}

// chip is a bus with a display that keeps what it is sent, as the data sheet
// says, and counts the bytes.
type chip struct {
	i2ctest.Record
	memory picture
	taken  int // of the messages recorded
	bytes  int
}

// take has the chip take what has been sent to it since.
func (c *chip) take(t *testing.T) {
	t.Helper()
	var column, page [2]byte
	for _, io := range c.Ops[c.taken:] {
		c.bytes += 1 + len(io.W)
		switch {
		case io.W[0] == 0x00 && len(io.W) == 7 && io.W[1] == 0x21 && io.W[4] == 0x22:
			column, page = [2]byte(io.W[2:4]), [2]byte(io.W[5:7])
		case io.W[0] == 0x40:
			x, p := column[0], page[0]
			for _, b := range io.W[1:] {
				c.memory[p][x] = b
				if x++; x > column[1] {
					x = column[0]
					p++
				}
			}
			if x != column[0] || p != page[1]+1 {
				t.Errorf("%d bytes do not fill the columns %d and pages %d", len(io.W)-1, column, page)
			}
		}
	}
	c.taken = len(c.Ops)
}

func TestChipHasThePictureWhateverWasThereBefore(t *testing.T) {
	c := new(chip)
	d, err := New(c, Address)
	if err != nil {
		t.Fatal(err)
	}
	texts := []string{"", "123 456", "123 457", "Dansk", "1234 5678", "0123456789", "------", "", "English"}
	for _, one := range texts {
		for _, two := range texts {
			for _, text := range []string{one, two} {
				if err := d.Show(text); err != nil {
					t.Fatal(err)
				}
				c.take(t)
				if want := draw(text); c.memory != want {
					t.Fatalf("%q after %q:\n%v", two, one, &c.memory)
				}
			}
		}
	}
}

func TestOnlyWhatHasChangedIsSent(t *testing.T) {
	c := new(chip)
	d, err := New(c, Address)
	if err != nil {
		t.Fatal(err)
	}
	sent := func(text string) int {
		c.take(t)
		before := c.bytes
		if err := d.Show(text); err != nil {
			t.Fatal(err)
		}
		c.take(t)
		return c.bytes - before
	}
	sent("123 456")
	if n := sent("123 456"); n != 0 {
		t.Errorf("the same line: %d bytes", n)
	}
	// 15 columns of at most 6 pages, and 10 bytes a page to say which.
	if n := sent("123 457"); n == 0 || n > 6*(15+10) {
		t.Errorf("another digit: %d bytes", n)
	}
}

// torn is a bus that breaks at a message.
type torn struct {
	i2ctest.Record
	after int
}

var errTorn = errors.New("no acknowledge")

func (b *torn) Tx(addr uint16, w, r []byte) error {
	if b.after--; b.after < 0 {
		return errTorn
	}
	return b.Record.Tx(addr, w, r)
}

func TestChipThatCameBackIsSetUpAgain(t *testing.T) {
	for after := range 12 {
		b := &torn{after: after}
		d, err := New(b, Address)
		if err == nil {
			err = errors.Join(d.SetOn(true), d.Show("123 456"), d.SetContrast(9))
		}
		if after < 8 && (!errors.Is(err, errTorn) || !strings.Contains(err.Error(), "ssd1306: ") || !strings.Contains(err.Error(), "0x3c")) {
			t.Errorf("after %d messages: got %v", after, err)
		}
		b.after = 1000
		b.Ops = nil
		d.SetOn(true)
		if err := d.Show("123 456"); err != nil {
			t.Error(err)
		}
		c := &chip{Record: i2ctest.Record{Ops: b.Ops}}
		if d.known && len(b.Ops) > 0 && bytes.Equal(b.Ops[0].W, setupBytes) {
			c.take(t)
			if want := draw("123 456"); c.memory != want {
				t.Errorf("after %d messages:\n%v", after, &c.memory)
			}
			lit := func(io i2ctest.IO) bool { return bytes.HasSuffix(io.W, []byte{0xAF}) && io.W[0] == 0 }
			if !slices.ContainsFunc(b.Ops, lit) {
				t.Errorf("after %d messages: it is dark", after)
			}
		} else if after < 8 {
			t.Errorf("after %d messages it was not set up again: %x", after, b.Ops)
		}
	}
}

func TestShowingAllocatesNothing(t *testing.T) {
	d, err := New(new(nowhere), Address)
	if err != nil {
		t.Fatal(err)
	}
	i := 0
	if n := testing.AllocsPerRun(100, func() { i++; d.Show([]string{"123 456", "Dansk"}[i%2]) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// nowhere is a bus that takes everything.
type nowhere struct{ i2ctest.Record }

func (*nowhere) Tx(uint16, []byte, []byte) error { return nil }
