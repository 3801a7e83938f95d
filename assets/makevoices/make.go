package main

import (
	"fmt"
	"path"

	"codereader/assets"
	"codereader/assets/adpcm"
	"codereader/voice/sound/soundtest"
)

// headroom is what stays between the limiter and the ceiling, in dB, for the
// rounding to 16 bits.
const headroom = 0.05

// build speaks, cuts and levels a clip and returns its file.
func build(c clip) ([]byte, error) {
	x, rate, spoken, err := synth(c.speech)
	if err != nil {
		return nil, err
	}
	x = highPass(x, rate)
	if !c.speech.whole {
		pick := c.pick
		if pick < 0 {
			pick += len(spoken)
		}
		if pick < 0 || pick >= len(spoken) {
			return nil, fmt.Errorf("makevoices: %s: %q has %d stretches of speech, none of them number %d", c.file, c.speech.text, len(spoken), c.pick)
		}
		x = part(x, rate, spoken[pick])
	}
	x = soundtest.Resample(trim(x, rate, c.speech.tail), rate, c.rate)
	x = glide(x, c.speech.fall)
	x, err = level(fade(x, c.rate), c.rate, assets.Loudness, assets.Ceiling-headroom)
	if err != nil {
		return nil, fmt.Errorf("%w (%s)", err, c.file)
	}
	switch {
	case path.Ext(c.file) == ".gsm":
		return encodeGSM(soundtest.Int16(x))
	case c.packed():
		return adpcm.Encode(soundtest.Int16(x), c.rate), nil
	}
	return soundtest.WAV(soundtest.Int16(x), c.rate), nil
}
