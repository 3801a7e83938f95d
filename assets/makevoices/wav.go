package main

import (
	"encoding/binary"
	"fmt"
)

// decode returns the samples and rate of a WAV file as flite and espeak-ng
// write it: 16 bits, mono.
func decode(file []byte) (x []float64, rate int, err error) {
	le := binary.LittleEndian
	if len(file) < 12 || string(file[:4]) != "RIFF" || string(file[8:12]) != "WAVE" {
		return nil, 0, fmt.Errorf("makevoices: the synthesiser wrote no WAV file (%d bytes)", len(file))
	}
	for at := 12; at+8 <= len(file); {
		id, size := string(file[at:at+4]), int(le.Uint32(file[at+4:]))
		body := file[at+8:]
		switch {
		case id == "fmt " && len(body) >= 16:
			if le.Uint16(body) != 1 || le.Uint16(body[2:]) != 1 || le.Uint16(body[14:]) != 16 {
				return nil, 0, fmt.Errorf("makevoices: the synthesiser's WAV is not mono PCM of 16 bits")
			}
			rate = int(le.Uint32(body[4:]))
		case id == "data" && rate > 0:
			body = body[:min(size, len(body))&^1]
			for ; len(body) > 0; body = body[2:] {
				x = append(x, float64(int16(le.Uint16(body)))/32768)
			}
			return x, rate, nil
		}
		at += 8 + size + size&1
	}
	return nil, 0, fmt.Errorf("makevoices: the synthesiser's WAV has no samples")
}
