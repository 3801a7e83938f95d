package sound

import "encoding/binary"

// headerSize is the length of the header that appendHeader writes.
const headerSize = 44

// appendHeader appends the header of a WAV file of integer samples: the
// chunks RIFF and "fmt ", and the start of a data chunk of size bytes.
func appendHeader(b []byte, f wavFormat, size uint32) []byte {
	le := binary.LittleEndian
	b = append(b, "RIFF"...)
	b = le.AppendUint32(b, headerSize-chunkHeader+size+size%2)
	b = append(b, "WAVEfmt "...)
	b = le.AppendUint32(b, 16)
	b = le.AppendUint16(b, formatPCM)
	b = le.AppendUint16(b, uint16(f.channels))
	b = le.AppendUint32(b, uint32(f.rate))
	b = le.AppendUint32(b, uint32(f.rate*f.frameSize()))
	b = le.AppendUint16(b, uint16(f.frameSize()))
	b = le.AppendUint16(b, uint16(f.bits))
	b = append(b, "data"...)
	return le.AppendUint32(b, size)
}
