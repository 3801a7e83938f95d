package conform

import (
	"fmt"
	"math/rand/v2"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/keypad"
)

// chance makes up what somebody does with a reader: the same for the same seed
// and round.
type chance struct {
	*rand.Rand
	at     time.Duration
	inputs []emulator.Event
}

// waits are at the edges of what device.md gives in numbers, in milliseconds.
var waits = [...]int{
	4, 5, 6, 144, 145, 149, 150, 151, 155, 1994, 1995, 1999, 2000, 2001,
	18_999, 19_000, 19_990, 19_995, 19_999, 20_000, 20_001, 29_990, 30_000, 45_000,
}

// setup makes up a reader.
func (c *chance) setup(o *Options) setup {
	changes := []with{atVolume(uint8(1 + c.IntN(9))), atSpeed(uint8(1 + c.IntN(9)))}
	if c.IntN(2) == 0 {
		changes = append(changes, inEnglish)
	}
	serial := make([]byte, 1+c.IntN(10))
	for i := range serial {
		serial[i] = '0' + byte(c.IntN(10))
	}
	uri := ""
	if c.IntN(8) > 0 {
		uri = fmt.Sprintf("%s&digits=%d&period=%d&algorithm=%s", KeyURI,
			6+c.IntN(3), []int{1, 30, 30, 60}[c.IntN(4)], []string{"SHA1", "SHA256", "SHA512"}[c.IntN(3)])
	}
	start := Start.Add(time.Duration(c.IntN(100_000)) * time.Second)
	return newSetup(o, append(changes, withSerial(string(serial)), withKey(uri), startingAt(start)))
}

// use makes up so many things to do, and a while at their end.
func (c *chance) use(n int) ([]emulator.Event, time.Duration) {
	for range n {
		c.something()
	}
	c.pass()
	return c.inputs, c.at + time.Duration(c.IntN(25_000))*time.Millisecond
}

// something is a tap, chords, red before or after its digits, a key alone,
// fumbling, the clock or the power.
func (c *chance) something() {
	c.pass()
	digit := func() keypad.Key { return keypad.Key(c.IntN(10)) }
	switch c.IntN(16) {
	case 0, 1, 2:
		c.press(keypad.Red)
	case 3, 4, 5, 6, 7:
		c.edge(keypad.Red, true)
		for d := digit(); c.IntN(3) > 0; {
			c.moment()
			c.press(d)
			if c.IntN(2) == 0 {
				d = digit()
			}
		}
		c.moment()
		c.press(digit())
		c.edge(keypad.Red, false)
	case 8, 9: // the digit first
		d := digit()
		c.edge(d, true)
		c.moment()
		c.edge(keypad.Red, true)
		c.moment()
		c.edge(d, false)
		c.edge(keypad.Red, false)
	case 10, 11:
		c.press(digit())
	case 12: // fumbling
		d := digit()
		for range 3 + c.IntN(8) {
			c.after(time.Duration(c.IntN(60)) * time.Millisecond)
			c.contact([]keypad.Key{keypad.Red, d}[c.IntN(2)], c.IntN(2) == 0)
		}
	case 13:
		c.contact(keypad.Key(c.IntN(keypad.Keys)), c.IntN(2) == 0)
	case 14:
		shown := Start.Add(time.Duration(c.IntN(1_000_000)) * time.Second)
		rtc := clock.NewRTC(shown, clock.Drift(c.IntN(400)-200)*clock.PPM)
		rtc.Since = c.at
		c.add(emulator.Event{Kind: emulator.KindClock, Clock: rtc})
	case 15:
		c.add(emulator.Event{Kind: emulator.KindReset, Text: emulator.PowerLoss})
	}
}

func (c *chance) press(k keypad.Key) {
	c.edge(k, true)
	c.moment()
	c.edge(k, false)
}

// edge changes a contact, which may bounce.
func (c *chance) edge(k keypad.Key, down bool) {
	c.contact(k, down)
	if c.IntN(6) == 0 {
		c.after(time.Duration(c.IntN(5)) * time.Millisecond)
		c.contact(k, !down)
		c.after(time.Duration(c.IntN(5)) * time.Millisecond)
		c.contact(k, down)
	}
}

func (c *chance) contact(k keypad.Key, down bool) {
	c.add(emulator.Event{Kind: emulator.KindKey, Key: k, Down: down})
}

func (c *chance) add(e emulator.Event) {
	e.At = c.at
	c.inputs = append(c.inputs, e)
}

func (c *chance) after(d time.Duration) { c.at += d }

// moment lets up to 200 ms pass, often the longest or shortest of something.
func (c *chance) moment() {
	if c.IntN(4) == 0 {
		c.after(time.Duration(waits[c.IntN(9)]) * time.Millisecond)
	} else {
		c.after(time.Duration(c.IntN(200)) * time.Millisecond)
	}
}

// pass lets up to 45 s pass.
func (c *chance) pass() {
	switch c.IntN(4) {
	case 0:
		c.after(time.Duration(waits[c.IntN(len(waits))]) * time.Millisecond)
	case 1:
		c.after(time.Duration(c.IntN(25_000)) * time.Millisecond)
	default:
		c.after(time.Duration(c.IntN(2500)) * time.Millisecond)
	}
}
