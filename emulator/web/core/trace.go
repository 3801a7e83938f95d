package core

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/voice"
	"codereader/voice/sound"
)

// Recorded is a session that was recorded elsewhere, to be run again here.
type Recorded struct {
	Key      string          `json:"key"` // an otpauth URI; "" is none
	Serial   firmware.Serial `json:"serial"`
	At       time.Time       `json:"at"`
	Drift    string          `json:"drift"`
	Language voice.Language  `json:"language"`
	Volume   uint8           `json:"volume"`
	Speed    uint8           `json:"speed"`
	Version  string          `json:"version"` // stands in the trace
	Inputs   []string        `json:"inputs"`  // lines of a trace
	Until    time.Duration   `json:"until"`
}

// Trace runs a recorded session, which is JSON as [Recorded] has it, on a new
// machine with a voice, and returns its trace.
func Trace(bank *sound.Bank, recorded []byte) (string, error) {
	var r Recorded
	if err := json.Unmarshal(recorded, &r); err != nil {
		return "", fmt.Errorf("core: the recorded session: %w", err)
	}
	drift, err := clock.ParseDrift(r.Drift)
	if err != nil {
		return "", fmt.Errorf("core: %w", err)
	}
	c := emulator.Config{
		Serial:   r.Serial,
		Settings: firmware.Settings{Language: r.Language, Volume: r.Volume, Speed: r.Speed},
		Clock:    clock.NewRTC(r.At, drift),
		Voice:    emulator.Clips{Bank: bank},
	}
	if r.Key != "" {
		if c.Key, err = otp.ParseURI(r.Key); err != nil {
			return "", fmt.Errorf("core: %w", err)
		}
	}
	var trace bytes.Buffer
	m := emulator.New(c, emulator.NewTrace(&trace, r.Version))
	for i, line := range r.Inputs {
		e, err := emulator.ParseTrace([]byte(line))
		if err != nil {
			return "", fmt.Errorf("core: input %d: %w", i+1, err)
		}
		m.Repeat(e)
	}
	m.Advance(r.Until)
	m.Close()
	return trace.String(), nil
}
