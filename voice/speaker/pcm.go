package speaker

import (
	"bytes"
	"encoding/binary"
	"io"
)

// pcmReader returns samples as a device takes them.
func pcmReader(pcm []int16) io.Reader {
	b := make([]byte, 0, len(pcm)*sampleBytes)
	for _, v := range pcm {
		b = binary.LittleEndian.AppendUint16(b, uint16(v))
	}
	return bytes.NewReader(b)
}
