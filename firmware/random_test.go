package firmware_test

import (
	"crypto/hmac"
	"crypto/sha1"
	"encoding/binary"
	"fmt"
	"time"

	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/keypad"
	"codereader/voice"

	"pgregory.net/rapid"
)

// step is one step of random use: device time passes, then a contact closes or
// opens.
type step struct {
	wait int // milliseconds
	key  keypad.Key
	down bool
}

// Waits, many of them at the edges of what device.md gives in numbers.
var (
	bounces = rapid.IntRange(0, 4)
	moments = rapid.OneOf(rapid.IntRange(0, 12), rapid.IntRange(0, 400), rapid.SampledFrom([]int{5, 6, 149, 150, 151}))
	whiles  = rapid.OneOf(moments, rapid.IntRange(0, 5000), rapid.SampledFrom([]int{1994, 1995, 1999, 2000, 2001, 19_990, 19_994, 19_995, 19_999, 20_000, 20_001, 20_005, 45_000}))
	digit   = rapid.Custom(func(t *rapid.T) keypad.Key { return keypad.Key(rapid.IntRange(0, 9).Draw(t, "digit")) })
	anyKey  = rapid.Custom(func(t *rapid.T) keypad.Key { return keypad.Key(rapid.IntRange(0, int(keypad.Red)).Draw(t, "key")) })
)

// edge is a contact that closes or opens, and may bounce.
func edge(t *rapid.T, wait int, k keypad.Key, down bool) []step {
	steps := []step{{wait, k, down}}
	for range rapid.SampledFrom([]int{0, 0, 0, 1, 2}).Draw(t, "bounces") {
		steps = append(steps, step{bounces.Draw(t, "open"), k, !down}, step{bounces.Draw(t, "closed"), k, down})
	}
	return steps
}

// use is something that a person does: a tap of red, a chord or several, red
// before or after the digits, some fumbling, a key that goes down and up, or a
// single change of a contact.
var use = rapid.Custom(func(t *rapid.T) []step {
	wait := whiles.Draw(t, "after")
	switch rapid.IntRange(0, 12).Draw(t, "use") {
	case 0, 1, 2:
		return append(edge(t, wait, keypad.Red, true), edge(t, moments.Draw(t, "hold"), keypad.Red, false)...)
	case 3, 4, 5, 6:
		steps := edge(t, wait, keypad.Red, true)
		for range rapid.IntRange(1, 3).Draw(t, "digits") {
			d := digit.Draw(t, "digit")
			steps = append(steps, edge(t, moments.Draw(t, "before"), d, true)...)
			steps = append(steps, edge(t, moments.Draw(t, "hold"), d, false)...)
		}
		return append(steps, edge(t, moments.Draw(t, "end"), keypad.Red, false)...)
	case 7, 8: // the digits first, and red nearly at the same time
		var steps, up []step
		for range rapid.IntRange(1, 3).Draw(t, "digits") {
			d := digit.Draw(t, "digit")
			steps = append(steps, edge(t, wait, d, true)...)
			up = append(up, step{moments.Draw(t, "hold"), d, false})
			wait = rapid.IntRange(0, 10).Draw(t, "next")
		}
		lead := rapid.OneOf(rapid.IntRange(0, 200), rapid.SampledFrom([]int{148, 149, 150, 151, 152})).Draw(t, "lead")
		steps = append(steps, edge(t, lead, keypad.Red, true)...)
		steps = append(steps, edge(t, moments.Draw(t, "hold"), keypad.Red, false)...)
		return append(steps, up...)
	case 9: // fumbling with red and a digit
		d := digit.Draw(t, "digit")
		var steps []step
		for range rapid.IntRange(3, 10).Draw(t, "changes") {
			k := rapid.SampledFrom([]keypad.Key{keypad.Red, d}).Draw(t, "key")
			steps = append(steps, edge(t, rapid.IntRange(5, 50).Draw(t, "gap"), k, rapid.Bool().Draw(t, "down"))...)
		}
		steps[0].wait = wait
		return steps
	case 10:
		k := anyKey.Draw(t, "key")
		return append(edge(t, wait, k, true), edge(t, whiles.Draw(t, "hold"), k, false)...)
	default:
		return edge(t, wait, anyKey.Draw(t, "key"), rapid.Bool().Draw(t, "down"))
	}
})

// drawUse draws steps of use, with a wait at their end.
func drawUse(t *rapid.T) []step {
	var steps []step
	n := rapid.IntRange(1, 40).Draw(t, "number") // a slice without it is mostly short
	for _, s := range rapid.SliceOfN(use, n, n).Draw(t, "uses") {
		steps = append(steps, s...)
	}
	return append(steps, step{whiles.Draw(t, "then"), keypad.Red, false})
}

// setup is how a random reader is put together.
type setup struct {
	secret   []byte // none: not activated
	digits   int
	serial   string
	settings firmware.Settings
	word     int // milliseconds that a word takes: some readings are longer than the idle time
}

// length is how long an utterance takes to say.
func (s setup) length(u *voice.Utterance) time.Duration {
	return time.Duration(s.word*u.Len()) * ms
}

func drawSetup(t *rapid.T) setup {
	return setup{
		secret: rapid.SampledFrom([][]byte{[]byte("12345678901234567890"), []byte("12345678901234567890"), nil}).Draw(t, "secret"),
		digits: rapid.IntRange(6, 8).Draw(t, "digits"),
		serial: rapid.StringMatching(`[0-9]{1,10}`).Draw(t, "serial"),
		settings: firmware.Settings{
			Language: voice.Language(rapid.IntRange(0, 1).Draw(t, "language")),
			Volume:   uint8(rapid.IntRange(1, 9).Draw(t, "volume")),
			Speed:    uint8(rapid.IntRange(1, 9).Draw(t, "speed")),
		},
		word: rapid.SampledFrom([]int{500, 500, 313, 4000}).Draw(t, "word"),
	}
}

// config is the setup as a change of [newReader]'s configuration.
func (s setup) config(c *firmware.Config) {
	c.Key = otp.Key{}
	if len(s.secret) > 0 {
		c.Key, _ = otp.NewKey(s.secret, otp.SHA1, s.digits, 30*time.Second)
	}
	c.Serial, _ = firmware.ParseSerial(s.serial)
	c.Settings = s.settings
}

func (s setup) model() *model {
	return &model{
		secret: s.secret, digits: s.digits, word: s.word, serial: s.serial, startTime: int(epoch.Unix()),
		language: s.settings.Language.Code(), volume: int(s.settings.Volume), speed: int(s.settings.Speed),
		lastSpeech: -1_000_000, lastKey: -1_000_000,
	}
}

// plainCode is HOTP (RFC 4226) by the book.
func plainCode(secret []byte, counter, digits int) string {
	mac := hmac.New(sha1.New, secret)
	var text [8]byte
	binary.BigEndian.PutUint64(text[:], uint64(counter))
	mac.Write(text[:])
	sum := mac.Sum(nil)
	n := binary.BigEndian.Uint32(sum[sum[19]&0xF:]) & 0x7FFFFFFF
	all := fmt.Sprintf("%010d", n)
	return all[10-digits:]
}
