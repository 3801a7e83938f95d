package adpcm

import "encoding/binary"

// Unpack returns a file that [Decode] takes as a WAV file of 16 bits, for what
// reads those alone.
func Unpack(file []byte) ([]byte, error) {
	pcm, rate, err := Decode(file)
	if err != nil {
		return nil, err
	}
	le := binary.LittleEndian
	const header = 44
	b := make([]byte, 0, header+2*len(pcm))
	b = append(b, "RIFF"...)
	b = le.AppendUint32(b, uint32(header-8+2*len(pcm)))
	b = append(b, "WAVEfmt "...)
	b = le.AppendUint32(b, 16)
	b = le.AppendUint32(b, 1|1<<16) // PCM, one channel
	b = le.AppendUint32(b, uint32(rate))
	b = le.AppendUint32(b, uint32(2*rate))
	b = le.AppendUint32(b, 2|16<<16) // bytes and bits of a sample
	b = append(b, "data"...)
	b = le.AppendUint32(b, uint32(2*len(pcm)))
	for _, v := range pcm {
		b = le.AppendUint16(b, uint16(v))
	}
	return b, nil
}
