package parts

import (
	"slices"
	"testing"
	"time"

	"codereader/firmware"
	"codereader/voice"
	"codereader/voice/sound"
)

// patience is how long a test waits for a goroutine before it fails.
const patience = 10 * time.Second

func TestBoardDoesItsWorkByItself(t *testing.T) {
	d, p := new(fake), new(fake)
	said := make(chan uint32, 1)
	b := NewBoard(d, p, bank(t), func(id uint32) { said <- id }, func(err error) { t.Error(err) })
	b.Power(true, firmware.ByRed)
	b.Tone(voice.Rising, 6)
	b.Show(firmware.NewDisplay("493 027"))
	u := code(t)
	b.Say(9, u)
	select {
	case id := <-said:
		if id != 9 {
			t.Errorf("%d was said", id)
		}
	case <-time.After(patience):
		t.Fatal("nothing was said")
	}
	b.Hush()
	b.Close()
	if told := d.take(); !slices.Contains(told, `show "493 027"`) || !slices.Contains(told, "on true") || told[len(told)-1] != "halt" {
		t.Errorf("the display was told %q", told)
	}
	if want := len(sound.Tone(voice.Rising, 6)) + bank(t).Samples(&u); len(p.heard) != want {
		t.Errorf("%d samples were heard of %d", len(p.heard), want)
	}
}

func TestBoardWithoutPartsIsABoard(t *testing.T) {
	b := NewBoard(nil, nil, nil, func(uint32) {}, func(err error) { t.Error(err) })
	b.Power(true, firmware.ByRed)
	b.Show(firmware.NewDisplay("890"))
	b.Tone(voice.Error, 3)
	b.Close()
}
