package sound

import (
	"fmt"
	"time"
)

// maxWAVData is the most samples, in bytes, that a WAV file can hold: its
// sizes have 32 bits.
const maxWAVData = 1<<32 - 1 - headerSize

// WAVWriter is a [PCMWriter] that writes a WAV file as the sound comes. The
// file grows under a temporary name beside the one it was asked for and takes
// that name when it is closed, complete: whoever finds it there finds all of
// it. A pipe or device is written to as it is, with the sizes of a WAV file
// that has no known end.
type WAVWriter struct {
	name string
	file *wavTarget
	size int64 // of the samples so far, in bytes
	buf  []byte
	err  error
}

// wavBuffer is how many bytes are gathered before they are written.
const wavBuffer = 1 << 16

// CreateWAV begins a WAV file of 48 kHz, mono, 16 bits.
func CreateWAV(name string) (*WAVWriter, error) {
	file, err := openTarget(name)
	if err != nil {
		return nil, cannotWrite(name, err)
	}
	w := &WAVWriter{name: name, file: file, buf: make([]byte, 0, wavBuffer)}
	w.buf = appendHeader(w.buf, spokenFormat, maxWAVData)
	return w, nil
}

func cannotWrite(name string, err error) error {
	return fmt.Errorf("sound: cannot write %s: %w", name, reason(err))
}

// WritePCM writes a block.
func (w *WAVWriter) WritePCM(block []int16) error {
	if !w.room(int64(len(block))) {
		return w.err
	}
	for len(block) > 0 && w.err == nil {
		n := putSamples(w.buf[len(w.buf):cap(w.buf)], block)
		w.buf = w.buf[:len(w.buf)+2*n]
		w.size += int64(2 * n)
		if block = block[n:]; len(block) > 0 {
			w.flush()
		}
	}
	return w.err
}

// WriteSilence writes silence.
func (w *WAVWriter) WriteSilence(samples int64) error {
	if !w.room(samples) {
		return w.err
	}
	w.flush()
	for left := 2 * samples; left > 0 && w.err == nil; {
		n := min(left, int64(len(noSound)))
		w.write(noSound[:n])
		w.size += n
		left -= n
	}
	return w.err
}

// room says whether the file can take so many samples more.
func (w *WAVWriter) room(samples int64) bool {
	switch {
	case w.err != nil:
	case w.file == nil:
		w.err = fmt.Errorf("sound: %s is closed: nothing more can be written to it", w.name)
	case w.size+2*samples > maxWAVData:
		w.err = fmt.Errorf("sound: %s is full: a WAV file holds %v; record a shorter session",
			w.name, TimeOf(maxWAVData/2).Truncate(time.Minute))
	}
	return w.err == nil
}

// Flush writes what has been gathered, and returns what has gone wrong so far.
func (w *WAVWriter) Flush() error {
	if w.file != nil {
		w.flush()
	}
	return w.err
}

// flush writes what has been gathered.
func (w *WAVWriter) flush() {
	w.write(w.buf)
	w.buf = w.buf[:0]
}

func (w *WAVWriter) write(b []byte) {
	if w.err != nil || len(b) == 0 {
		return
	}
	if _, err := w.file.Write(b); err != nil {
		w.err = cannotWrite(w.name, err)
	}
}

// Close completes the file and gives it its name. After an error the file
// holds all that could be written, under a header that says so, and the error
// is returned again. Close may be called more than once.
func (w *WAVWriter) Close() error {
	if w.file == nil {
		return w.err
	}
	full := w.err
	w.err = nil
	w.flush()
	if w.err == nil {
		w.err = full
	}
	if err := w.file.finish(); err != nil && w.err == nil {
		w.err = cannotWrite(w.name, err)
	}
	w.file = nil
	return w.err
}

// Discard ends the file without giving it its name: what had that before is
// still there. After Close it does nothing.
func (w *WAVWriter) Discard() {
	if w.file != nil {
		w.file.discard()
		w.file = nil
	}
}
