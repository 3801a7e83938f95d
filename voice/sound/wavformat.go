package sound

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// The ways of writing samples that are understood: tags of the "fmt " chunk.
const (
	formatPCM        = 1
	formatFloat      = 3
	formatExtensible = 0xfffe // the real tag stands in the extension
)

// The rates and the number of channels that are understood.
const (
	MinFileRate = 8000
	MaxFileRate = 96000
	maxChannels = 2
)

// wavFormat is what the chunk "fmt " of a WAV file says.
type wavFormat struct {
	float    bool
	bits     int // of one sample: 8, 16, 24, 32, or 64 for float
	channels int // 1 or 2
	rate     int // Hz
}

// frameSize returns the bytes of one sample of every channel.
func (f wavFormat) frameSize() int { return f.bits / 8 * f.channels }

// spokenFormat is the format that needs no conversion.
var spokenFormat = wavFormat{bits: 16, channels: 1, rate: Rate}

// otherCodings names tags that recorders do use, so that the error can.
var otherCodings = map[uint16]string{
	2: "ADPCM", 6: "A-law", 7: "mu-law", 0x11: "IMA ADPCM", 0x31: "GSM", 0x55: "MP3",
}

// guidTail is what follows the tag in the extension's format, for the tags
// that a plain file could have used too.
const guidTail = "\x00\x00\x00\x00\x10\x00\x80\x00\x00\xaa\x00\x38\x9b\x71"

// parseFormat reads the chunk "fmt " and refuses what cannot be converted.
func parseFormat(b []byte) (wavFormat, error) {
	var f wavFormat
	if len(b) < 16 {
		return f, fmt.Errorf(`has a chunk "fmt " of %d bytes: 16 at least are needed; save it as WAV again`, len(b))
	}
	tag := binary.LittleEndian.Uint16(b)
	f.channels = int(binary.LittleEndian.Uint16(b[2:]))
	rate := binary.LittleEndian.Uint32(b[4:])
	align := int(binary.LittleEndian.Uint16(b[12:]))
	f.bits = int(binary.LittleEndian.Uint16(b[14:]))
	if tag == formatExtensible {
		if len(b) < 40 || string(b[26:40]) != guidTail {
			return f, errors.New(`has an extended chunk "fmt " that names no known coding; save it as 16-bit PCM`)
		}
		tag = binary.LittleEndian.Uint16(b[24:])
	}
	f.float = tag == formatFloat
	switch {
	case tag != formatPCM && tag != formatFloat:
		name := otherCodings[tag]
		if name == "" {
			name = fmt.Sprintf("coding %d", tag)
		}
		return f, fmt.Errorf("is in %s, which is not understood; save it as 16-bit PCM", name)
	case f.channels < 1 || f.channels > maxChannels:
		return f, fmt.Errorf("has %d channels: 1 or 2 are understood; save it as mono", f.channels)
	case rate < MinFileRate || rate > MaxFileRate:
		return f, fmt.Errorf("has %d samples a second: %d to %d are understood; save it with %d",
			rate, MinFileRate, MaxFileRate, Rate)
	case f.float && f.bits != 32 && f.bits != 64:
		return f, fmt.Errorf("has float samples of %d bits: 32 and 64 are understood; save it as 16-bit PCM", f.bits)
	case !f.float && f.bits != 8 && f.bits != 16 && f.bits != 24 && f.bits != 32:
		return f, fmt.Errorf("has samples of %d bits: 8, 16, 24 and 32 are understood; save it with 16", f.bits)
	case align != f.frameSize():
		return f, fmt.Errorf("contradicts itself: %d channels of %d bits make frames of %d bytes, not %d; save it as WAV again",
			f.channels, f.bits, f.frameSize(), align)
	}
	f.rate = int(rate)
	return f, nil
}
