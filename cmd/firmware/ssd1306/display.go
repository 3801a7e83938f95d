package ssd1306

import (
	"fmt"

	"periph.io/x/conn/v3/i2c"
)

// Display is an SSD1306. Make one with [New]. It belongs to one goroutine.
type Display struct {
	dev      i2c.Dev
	there    picture // what the chip shows, if it is known
	known    bool    // the chip is set up, and shows what is there
	on       bool
	contrast uint8
	message  [1 + Pages*Width]byte
}

// New sets up the chip at an address of a bus and leaves it dark and empty. If
// the chip does not answer the error says so; the display can be used all the
// same, and tries again with whatever it is told next.
func New(bus i2c.Bus, address uint16) (*Display, error) {
	d := &Display{dev: i2c.Dev{Bus: bus, Addr: address}, contrast: DefaultContrast}
	return d, d.show(&picture{})
}

// Show shows a text as large as it fits, in the middle: "" is blank. Of more
// than ten characters the first ten are shown, and one for which there is no
// letter is a frame.
func (d *Display) Show(text string) error {
	p := draw(text)
	return d.show(&p)
}

// SetOn lights the display or turns it dark; the chip keeps its picture.
func (d *Display) SetOn(on bool) error {
	d.on = on
	if !d.known {
		return d.show(&d.there)
	}
	return d.commands(d.power())
}

// SetContrast sets how bright the dots are, 0 to 255; 0 is not dark.
func (d *Display) SetContrast(c uint8) error {
	d.contrast = c
	if !d.known {
		return d.show(&d.there)
	}
	return d.commands(setContrast, c)
}

// Halt turns the display dark and empty.
func (d *Display) Halt() error {
	if err := d.SetOn(false); err != nil {
		return err
	}
	return d.Show("")
}

func (d *Display) power() byte {
	if d.on {
		return turnOn
	}
	return turnOff
}

// show has the chip show a picture, and sets it up before if it may have lost
// what it knew.
func (d *Display) show(p *picture) error {
	if d.known {
		return d.update(p)
	}
	if err := d.commands(setup...); err != nil {
		return err
	}
	if err := d.send(0, Pages-1, 0, Width-1, p); err != nil {
		return err
	}
	if err := d.commands(setContrast, d.contrast, d.power()); err != nil {
		return err
	}
	d.there, d.known = *p, true
	return nil
}

// update sends, of each page, the columns from the first to the last that is
// not as it should be.
func (d *Display) update(p *picture) error {
	for page := range p {
		first, last := -1, 0
		for x := range p[page] {
			if p[page][x] != d.there[page][x] {
				if first < 0 {
					first = x
				}
				last = x
			}
		}
		if first < 0 {
			continue
		}
		if err := d.send(page, page, first, last, p); err != nil {
			return err
		}
		d.there[page] = p[page]
	}
	return nil
}

// send sends the dots of some pages and columns.
func (d *Display) send(page, lastPage, column, lastColumn int, p *picture) error {
	if err := d.commands(columnRange, byte(column), byte(lastColumn), pageRange, byte(page), byte(lastPage)); err != nil {
		return err
	}
	n := 0
	for ; page <= lastPage; page++ {
		n += copy(d.message[1+n:], p[page][column:lastColumn+1])
	}
	return d.tell(areDots, n)
}

func (d *Display) commands(c ...byte) error {
	return d.tell(areCommands, copy(d.message[1:], c))
}

// tell sends a message, whose n bytes stand behind the first.
func (d *Display) tell(what byte, n int) error {
	d.message[0] = what
	if err := d.dev.Tx(d.message[:1+n], nil); err != nil {
		d.known = false
		return fmt.Errorf("ssd1306: %s: the display at address %#x does not answer: %w: is it wired as BOARD.md says?", d.dev.Bus, d.dev.Addr, err)
	}
	return nil
}
