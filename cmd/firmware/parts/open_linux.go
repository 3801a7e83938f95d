package parts

import (
	"fmt"
	"io/fs"

	"periph.io/x/conn/v3/gpio"
	"periph.io/x/conn/v3/gpio/gpioreg"
	"periph.io/x/conn/v3/i2c/i2creg"
	"periph.io/x/host/v3"

	"codereader/cmd/firmware/alsa"
	"codereader/cmd/firmware/keymatrix"
	"codereader/cmd/firmware/ssd1306"
	"codereader/voice/sound"
)

// Options are what [Open] is given.
type Options struct {
	// Voices holds the clips of both languages, `da/six.wav`; nil, or one that
	// is not complete: tones alone.
	Voices fs.FS

	// Said is told of each utterance that has ended by itself, Report what is
	// missing or broken. Neither may call the board.
	Said   func(id uint32)
	Report func(error)
}

// Parts are the parts of a board.
type Parts struct {
	*Board
	Keys *keymatrix.Matrix // nil if there are none
}

// Open opens the parts that BOARD.md names. Those that are missing are
// reported and done without.
func Open(o Options) *Parts {
	if _, err := host.Init(); err != nil {
		o.Report(fmt.Errorf("parts: periph's drivers: %w", err))
	}
	keys, err := openKeys(gpioreg.ByName)
	if err != nil {
		o.Report(err)
	}
	var (
		display Display
		player  Player
		bank    *sound.Bank
	)
	if bus, err := i2creg.Open(""); err != nil {
		o.Report(fmt.Errorf("parts: display: no I2C bus: %w", err))
	} else {
		d, err := ssd1306.New(bus, ssd1306.Address)
		if err != nil {
			o.Report(err)
		}
		display = d // it may be plugged in yet
	}
	if p, err := alsa.Open(alsa.Device, sound.Rate); err != nil {
		o.Report(err)
	} else {
		player = p
	}
	if o.Voices != nil {
		if bank, err = sound.Open(o.Voices); err != nil {
			o.Report(err)
		}
	}
	return &Parts{Board: NewBoard(display, player, bank, o.Said, o.Report), Keys: keys}
}

// openKeys opens the key field on the lines that byName knows.
func openKeys(byName func(string) gpio.PinIO) (*keymatrix.Matrix, error) {
	var (
		rows    keymatrix.Rows
		columns keymatrix.Columns
	)
	for i, name := range RowLines {
		if rows[i] = byName(name); rows[i] == nil {
			return nil, fmt.Errorf("parts: keys: row %d: this board has no line %s", i+1, name)
		}
	}
	for i, name := range ColumnLines {
		if columns[i] = byName(name); columns[i] == nil {
			return nil, fmt.Errorf("parts: keys: column %d: this board has no line %s", i+1, name)
		}
	}
	return keymatrix.New(rows, columns)
}
