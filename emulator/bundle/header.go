package bundle

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/voice"
)

// Version is the version of the format that this package writes. It reads
// every version up to this one. Version 2 has snapshots, so that going to
// another state can be replayed; 1 is the same without.
const Version = 2

// Header is the first line of a bundle.
type Header struct {
	Bundle   int             `json:"bundle"`  // version of the format
	Program  string          `json:"program"` // version of the program that wrote it
	Serial   firmware.Serial `json:"serial"`
	Key      string          `json:"key"`   // fingerprint, see [KeyPrint]
	At       time.Time       `json:"at"`    // what the clock shows at start
	Drift    string          `json:"drift"` // of the clock, in parts per million
	Language voice.Language  `json:"language"`
	Volume   uint8           `json:"volume"`
	Speed    uint8           `json:"speed"`
	Voice    string          `json:"voice"` // fingerprint, see [VoicePrint]
}

// newHeader describes the machine that a configuration makes.
func newHeader(c emulator.Config, program string) Header {
	s := c.Settings.Mended()
	return Header{
		Bundle: Version, Program: program, Serial: c.Serial, Key: KeyPrint(c.Key),
		At: c.Clock.TimeOfDay(0), Drift: c.Clock.Drift.String(),
		Language: s.Language, Volume: s.Volume, Speed: s.Speed, Voice: VoicePrint(c.Voice),
	}
}

// Config returns the configuration that the header describes, with the key and
// the voice that it only has fingerprints of. They must be the ones: another key
// is a [*KeyError].
func (h Header) Config(key otp.Key, v emulator.Voice) (emulator.Config, error) {
	settings := firmware.Settings{Language: h.Language, Volume: h.Volume, Speed: h.Speed}
	drift, err := clock.ParseDrift(h.Drift)
	switch {
	case h.Bundle < 1 || h.Bundle > Version:
		return emulator.Config{}, fmt.Errorf("bundle: it is of version %d, and this program reads up to version %d", h.Bundle, Version)
	case err != nil:
		return emulator.Config{}, fmt.Errorf("bundle: %w", err)
	case !settings.Valid():
		return emulator.Config{}, fmt.Errorf("bundle: volume %d or speed %d is out of its range", h.Volume, h.Speed)
	case h.Key != KeyPrint(key):
		return emulator.Config{}, &KeyError{Want: h.Key, Got: KeyPrint(key)}
	case h.Voice != VoicePrint(v):
		return emulator.Config{}, fmt.Errorf("bundle: it was recorded with another voice (%s, not %s); give that one", h.Voice, VoicePrint(v))
	}
	return emulator.Config{
		Key: key, Serial: h.Serial, Settings: settings, Clock: clock.NewRTC(h.At, drift), Voice: v,
	}, nil
}

// KeyError reports that a bundle was recorded with another key.
type KeyError struct{ Want, Got string } // fingerprints

// Error says which key is asked for.
func (e *KeyError) Error() string {
	return fmt.Sprintf("bundle: it was recorded with the key %s, and this is the key %s; give the right one", e.Want, e.Got)
}

// KeyPrint returns a fingerprint of a key by which it can be known again but
// not found out: the first 64 bits of a hash of codes that are far from any
// that will ever be used. "none" is no key.
func KeyPrint(k otp.Key) string {
	if k.IsZero() {
		return "none"
	}
	h := sha256.New()
	fmt.Fprintf(h, "%v ", k)
	for step := ^uint64(0); step > ^uint64(0)-32; step-- {
		fmt.Fprintf(h, "%v ", k.Code(step))
	}
	return short(h.Sum(nil))
}

// VoicePrint returns a fingerprint of a voice's lengths: those of every word
// at every speed, in both languages.
func VoicePrint(v emulator.Voice) string {
	h := sha256.New()
	for l := range voice.Language(voice.Languages) {
		for speed := uint8(voice.MinSpeed); speed <= voice.MaxSpeed; speed++ {
			for w := range voice.Word(voice.Words) {
				u := voice.Phrase(w, w, w)
				u.Language, u.Speed = l, speed
				_ = binary.Write(h, binary.BigEndian, int64(v.Duration(&u))) // a hash takes everything
			}
		}
	}
	return short(h.Sum(nil))
}

// short writes the first 64 bits of a hash.
func short(sum []byte) string { return hex.EncodeToString(sum[:8]) }
