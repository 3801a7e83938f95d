package server

import (
	"encoding/binary"

	"codereader/voice/sound"
)

// The head of a WAV file: a RIFF chunk with a format and the samples.
const (
	wavHead    = 44
	wavPCM     = 1 // integer samples
	wavBits    = 16
	sampleSize = wavBits / 8
)

// wav returns a WAV file of samples: [sound.Rate], one channel, 16 bits.
func wav(pcm []int16) []byte {
	le := binary.LittleEndian
	size := uint32(len(pcm) * sampleSize)
	b := make([]byte, 0, wavHead+int(size))
	b = append(b, "RIFF"...)
	b = le.AppendUint32(b, wavHead-8+size)
	b = append(b, "WAVEfmt "...)
	b = le.AppendUint32(b, 16)
	b = le.AppendUint16(b, wavPCM)
	b = le.AppendUint16(b, 1) // channels
	b = le.AppendUint32(b, sound.Rate)
	b = le.AppendUint32(b, sound.Rate*sampleSize)
	b = le.AppendUint16(b, sampleSize)
	b = le.AppendUint16(b, wavBits)
	b = append(b, "data"...)
	b = le.AppendUint32(b, size)
	for _, v := range pcm {
		b = le.AppendUint16(b, uint16(v))
	}
	return b
}
