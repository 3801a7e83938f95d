package main

import (
	"time"

	"codereader/clock"
	"codereader/emulator/panel"
	"codereader/firmware"
	"codereader/voice"

	"github.com/spf13/pflag"
)

// options are the flags that every mode takes.
type options struct {
	io streams

	key     string
	keyFile string
	serial  firmware.Serial
	at      time.Time // zero: the mode's default
	drift   clock.Drift

	language choice[voice.Language]
	volume   choice[uint8]
	speed    choice[uint8]
	state    string
	voice    string
	clear    bool

	wav, png, trace, captions string
	record, load, save        string
	report                    string

	firmware string // "": the one inside
	erase    bool   // what that keeps

	announces bool // what the emulator itself does
	forgets   bool // the settings of the session, at its end

	scale float64
	theme panel.Theme

	listening  listening // beside a window or terminal
	presenting presenting
	steadying  steadying
}

// choice is a setting that may have been chosen by a flag.
type choice[T any] struct {
	value  T
	chosen bool
}

// or returns the setting that was chosen, or else the given one.
func (c choice[T]) or(other T) T {
	if c.chosen {
		return c.value
	}
	return other
}

// defaultSerial is the serial number of a reader that was given none.
const defaultSerial = "0123456789"

// addFlags adds the flags that every mode takes, as far as [takes] says that they
// do something there.
func (o *options) addFlags(f *pflag.FlagSet) {
	f.SortFlags = false
	f.StringVar(&o.key, "key", "", "the reader's key, an otpauth `URI`; none for a reader that is not activated (default: a public demonstration key)")
	f.StringVar(&o.keyFile, "key-file", "", "the same from a `FILE` that only you can read, - for standard input")
	o.serial, _ = firmware.ParseSerial(defaultSerial)
	f.Var(value(&o.serial, "N", defaultSerial, firmware.ParseSerial), "serial", "the serial number, 1 to 10 digits")
	f.Var(value(&o.at, "TIME", "", clock.ParseTime), "at", "what the reader's clock shows at start, such as 2026-01-01T12:00:00Z (default: now; in run: 2026-01-01T00:00:00Z)")
	f.Var(value(&o.drift, "PPM", "", clock.ParseDrift), "drift", "how fast (or slow: below 0) the reader's clock runs, in parts per million")

	f.Var(value(&o.language, "da|en", "", chosen(voice.ParseLanguage)), "lang", "language at start, instead of the kept one")
	f.Var(value(&o.volume, "1-9", "", chosen(voice.ParseLevel)), "volume", "volume at start, instead of the kept one")
	f.Var(value(&o.speed, "1-9", "", chosen(voice.ParseLevel)), "speed", "reading speed at start, instead of the kept one")
	f.StringVar(&o.state, "state", "", "`FILE` to keep the settings in (default: in your state folder; in run and say: none)")
	f.StringVar(&o.voice, "voice", "", "`DIR` with a voice of your own")

	f.BoolVar(&o.clear, "clear", false, "clear speech for the hard of hearing: consonants raised, levels evened")
	f.StringVar(&o.wav, "wav", "", "record the sound in `FILE`")
	f.StringVar(&o.png, "png", "", "the last picture, in `FILE`")
	f.StringVar(&o.trace, "trace", "", "record every event in `FILE`, as JSON Lines; .vcd for GTKWave, .json for Perfetto")
	f.StringVar(&o.captions, "captions", "", "record what is spoken in `FILE`, as WebVTT captions")

	f.StringVar(&o.record, "record", "", "record the session in `FILE`, a bundle that can be replayed")
	f.StringVar(&o.report, "report", "", "a page about the session, for a person, in `FILE` (HTML)")
	f.StringVar(&o.load, "load", "", "start from the snapshot in `FILE`")
	f.StringVar(&o.save, "save", "", "save a snapshot in `FILE` at the end")

	f.StringVar(&o.firmware, "firmware", "", "the firmware to use, instead of the one inside: exec:`PROGRAM` [ARGS], unix:PATH, tcp:HOST:PORT or serial:DEVICE[@BAUD]")
	f.BoolVar(&o.erase, "erase", false, "let the key and the settings be erased that the firmware of --firmware has stored")

	f.BoolVar(&o.announces, "announce", true, "say in another voice what the emulator itself does; F10 in the window turns it off and on")
	o.scale = 1
	f.Var(value(&o.scale, "N", "1", parseScale), "scale", "size of the reader, 1 to 4")
	f.Var(value(&o.theme, "standard|contrast", "standard", parseTheme), "theme", "look of the reader")
}
