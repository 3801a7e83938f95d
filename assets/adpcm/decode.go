package adpcm

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// Decode returns the samples of a WAV file that [Encode] or another encoder of
// IMA ADPCM wrote, and their rate in Hz. It takes one channel alone, and
// needs no more memory than four bytes for each of the file's. Errors say what
// is wrong with the file; the caller adds its name.
func Decode(file []byte) (pcm []int16, rate int, err error) {
	c, err := parse(file)
	if err != nil {
		return nil, 0, err
	}
	for data := c.data; len(data) > 0; {
		n := min(len(data), c.block)
		if pcm, err = decodeBlock(pcm, data[:n]); err != nil {
			return nil, 0, err
		}
		data = data[n:]
	}
	if c.samples >= 0 && c.samples < len(pcm) {
		pcm = pcm[:c.samples]
	}
	if len(pcm) == 0 {
		return nil, 0, errors.New("adpcm: the file has no samples: make it again")
	}
	return pcm, c.rate, nil
}

// decodeBlock appends the samples of a block.
func decodeBlock(pcm []int16, block []byte) ([]int16, error) {
	if len(block) < blockHeader {
		return nil, fmt.Errorf("adpcm: the last block has %d bytes, its header alone has %d: the file is cut short", len(block), blockHeader)
	}
	s := state{sample: int32(int16(binary.LittleEndian.Uint16(block))), index: int32(block[2])}
	if s.index >= int32(len(sizes)) {
		return nil, fmt.Errorf("adpcm: a block begins with step %d: there are %d", s.index, len(sizes))
	}
	pcm = append(pcm, int16(s.sample))
	for _, codes := range block[blockHeader:] {
		pcm = append(pcm, s.take(codes&15), s.take(codes>>4))
	}
	return pcm, nil
}

// contents are what a file holds.
type contents struct {
	rate    int
	block   int // bytes of each but the last
	samples int // below 0 if the file does not say
	data    []byte
}

// parse walks the chunks of a file and believes no size that it does not have.
func parse(file []byte) (c contents, err error) {
	le := binary.LittleEndian
	if len(file) < 12 || string(file[:4]) != "RIFF" || string(file[8:12]) != "WAVE" {
		return c, errors.New("adpcm: is no WAV file: it must begin with RIFF and WAVE")
	}
	c.samples = -1
	for rest := file[12:]; len(rest) >= 8; {
		id, size := string(rest[:4]), uint64(le.Uint32(rest[4:]))
		body := rest[8:]
		if size > uint64(len(body)) {
			return c, fmt.Errorf("adpcm: is cut short: chunk %q claims %d bytes, %d are left", id, size, len(body))
		}
		content := body[:size]
		switch {
		case id == "fmt ":
			if err := c.setFormat(content); err != nil {
				return c, err
			}
		case id == "fact" && size >= factBytes:
			c.samples = int(le.Uint32(content))
		case id == "data" && c.block > 0:
			c.data = content
			return c, nil
		}
		rest = body[min(size+size%2, uint64(len(body))):]
	}
	return c, errors.New(`adpcm: has no chunk "data" behind a chunk "fmt "`)
}

func (c *contents) setFormat(b []byte) error {
	le := binary.LittleEndian
	if len(b) < 16 {
		return fmt.Errorf(`adpcm: the chunk "fmt " has %d bytes, not 16 or more`, len(b))
	}
	if tag, channels, bits := le.Uint16(b), le.Uint16(b[2:]), le.Uint16(b[14:]); tag != coding || channels != 1 || bits != 4 {
		return fmt.Errorf("adpcm: holds coding %#x with %d bits and %d channels: only %#x with 4 and 1 is read", tag, bits, channels, coding)
	}
	c.rate, c.block = int(le.Uint32(b[4:])), int(le.Uint16(b[12:]))
	if c.rate <= 0 || c.block < blockHeader {
		return fmt.Errorf("adpcm: has %d samples a second in blocks of %d bytes: neither may be less than 1 and %d", c.rate, c.block, blockHeader)
	}
	return nil
}
