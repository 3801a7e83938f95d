package sound

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// wavFile is a WAV file whose chunks have been walked and whose sizes have
// been held against the file.
type wavFile struct {
	format wavFormat
	data   []byte // the samples, whole frames only
}

// The sizes that programs write into the header of a WAV file that they send
// through a pipe, where they cannot go back to mend it: everything from
// streamedSize up. The samples then reach to the end of the file.
const streamedSize = 0x7ffff000

// chunkHeader is the length of a chunk's name and size.
const chunkHeader = 8

// parseWAV walks the chunks of a WAV file. It believes no size before it has
// been held against len(file), allocates nothing that depends on one, and
// looks at the contents of the chunks "fmt " and "data" alone. Errors say what
// is wrong and what would be right, without the file's name.
func parseWAV(file []byte) (wavFile, error) {
	var w wavFile
	if len(file) < 12 || string(file[:4]) != "RIFF" || string(file[8:12]) != "WAVE" {
		return w, notWAV(file)
	}
	haveFormat := false
	for rest := file[12:]; len(rest) >= chunkHeader; {
		id := string(rest[:4])
		size := uint64(binary.LittleEndian.Uint32(rest[4:]))
		body := rest[chunkHeader:]
		if size >= streamedSize && id == "data" {
			size = uint64(len(body))
			// It may have been cut anywhere, or have padding at its end.
			if frame := uint64(w.format.frameSize()); frame > 0 {
				size -= size % frame
			}
		}
		if size > uint64(len(body)) {
			return w, fmt.Errorf("is cut short: chunk %q claims %d bytes and %d are left; copy or record it again",
				id, size, len(body))
		}
		switch id {
		case "fmt ":
			f, err := parseFormat(body[:size])
			if err != nil {
				return w, err
			}
			w.format, haveFormat = f, true
		case "data":
			if !haveFormat {
				return w, errors.New(`has its samples before their format: chunk "fmt " must stand before "data"`)
			}
			return w, w.setData(body[:size])
		}
		// Chunks start at even places; the last one may lack its padding.
		rest = body[min(size+size%2, uint64(len(body))):]
	}
	if !haveFormat {
		return w, errors.New(`has no chunk "fmt ", which says what its samples are; save it as WAV again`)
	}
	return w, errors.New(`has no chunk "data", so no samples; record it again`)
}

// setData takes the samples, which must be whole frames.
func (w *wavFile) setData(data []byte) error {
	frame := w.format.frameSize()
	switch {
	case len(data) < frame:
		return errors.New("holds no samples: its data chunk is empty; record it again")
	case len(data)%frame != 0:
		return fmt.Errorf("ends in the middle of a sample: its data chunk of %d bytes is no multiple of %d; copy or record it again",
			len(data), frame)
	}
	w.data = data
	return nil
}

// seconds returns how long the samples last.
func (w *wavFile) seconds() float64 {
	return float64(len(w.data)/w.format.frameSize()) / float64(w.format.rate)
}
