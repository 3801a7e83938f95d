package adpcm

import "encoding/binary"

// The shape of the files that are written.
const (
	coding       = 0x11
	blockHeader  = 4
	blockBytes   = 512
	blockSamples = 2*(blockBytes-blockHeader) + 1 // the header has one of them
	formatBytes  = 20
	factBytes    = 4
	fileHeader   = 12 + 8 + formatBytes + 8 + factBytes + 8
)

// Encode returns a WAV file of samples at a rate in Hz, in a quarter of the
// size that they have now.
func Encode(pcm []int16, rate int) []byte {
	le := binary.LittleEndian
	blocks := (len(pcm) + blockSamples - 1) / blockSamples
	b := make([]byte, 0, fileHeader+blocks*blockBytes)
	b = append(b, "RIFF"...)
	b = le.AppendUint32(b, 0)
	b = append(b, "WAVEfmt "...)
	b = le.AppendUint32(b, formatBytes)
	b = le.AppendUint16(b, coding)
	b = le.AppendUint16(b, 1) // channel
	b = le.AppendUint32(b, uint32(rate))
	b = le.AppendUint32(b, uint32(rate*blockBytes/blockSamples))
	b = le.AppendUint16(b, blockBytes)
	b = le.AppendUint16(b, 4) // bits
	b = le.AppendUint16(b, 2) // bytes of the format that follow
	b = le.AppendUint16(b, blockSamples)
	b = append(b, "fact"...)
	b = le.AppendUint32(b, factBytes)
	b = le.AppendUint32(b, uint32(len(pcm)))
	b = append(b, "data"...)
	b = le.AppendUint32(b, 0)
	var s state
	for len(pcm) > 0 {
		n := min(len(pcm), blockSamples)
		b = appendBlock(b, &s, pcm[:n])
		pcm = pcm[n:]
	}
	le.PutUint32(b[fileHeader-4:], uint32(len(b)-fileHeader))
	b = append(b, make([]byte, len(b)%2)...)
	le.PutUint32(b[4:], uint32(len(b)-8))
	return b
}

// appendBlock appends a block of samples. The last one of a file is no longer
// than it must be.
func appendBlock(b []byte, s *state, pcm []int16) []byte {
	s.sample = int32(pcm[0])
	b = binary.LittleEndian.AppendUint16(b, uint16(pcm[0]))
	b = append(b, byte(s.index), 0)
	for i := 1; i < len(pcm); i += 2 {
		low := s.code(pcm[i])
		s.take(low)
		high := s.code(pcm[min(i+1, len(pcm)-1)])
		s.take(high)
		b = append(b, low|high<<4)
	}
	return b
}
