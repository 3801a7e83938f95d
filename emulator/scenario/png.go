package scenario

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/png"
)

// pngStart is the length of the signature and the IHDR chunk that every PNG
// begins with (PNG specification, 5.2 and 11.2.2).
const pngStart = 8 + 12 + 13

// mark is the chunk that stands behind the start of a screenshot and tells it
// from other pictures: tEXt with the standard keyword Software (11.3.3).
var mark = textChunk("Software", "codereader scenario")

// textChunk returns a tEXt chunk: length, type, keyword, 0, text, checksum.
func textChunk(keyword, text string) []byte {
	body := []byte("tEXt" + keyword + "\x00" + text)
	chunk := binary.BigEndian.AppendUint32(nil, uint32(len(body)-4))
	chunk = append(chunk, body...)
	return binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(body))
}

// encode returns a picture as a PNG file with the mark of a screenshot.
func encode(picture image.Image) ([]byte, error) {
	var b bytes.Buffer
	if err := png.Encode(&b, picture); err != nil {
		return nil, err
	}
	file := b.Bytes()
	return append(append(append([]byte{}, file[:pngStart]...), mark...), file[pngStart:]...), nil
}

// isScreenshot says whether a file was made by encode.
func isScreenshot(file []byte) bool {
	return len(file) >= pngStart && bytes.HasPrefix(file[pngStart:], mark)
}

// decode reads a PNG file, of which no byte is trusted: its size is looked at
// before memory is taken for it.
func decode(name string, file []byte) (image.Image, error) {
	size, err := png.DecodeConfig(bytes.NewReader(file))
	if err != nil {
		return nil, fmt.Errorf("%s is no PNG picture: %w", name, err)
	}
	if int64(size.Width)*int64(size.Height) > MaxPixels {
		return nil, fmt.Errorf("%s has %d by %d pixels: at most %d are compared", name, size.Width, size.Height, MaxPixels)
	}
	picture, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		return nil, fmt.Errorf("%s is a damaged PNG picture: %w", name, err)
	}
	return picture, nil
}
