package sound

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"

	"github.com/go-audio/audio"
	"github.com/go-audio/wav"
)

// DecodeWAV returns the samples of a WAV file as the reader speaks them. It
// takes 8 to 96 kHz, one or two channels (which are averaged), integers of 8,
// 16, 24 or 32 bits and floats of 32 or 64; what is louder than full scale is
// limited to it. The memory that it needs is bounded by the length of the
// file: no size in it is believed before it has been checked. Errors say what
// is wrong with the file and what would be right; the caller adds its name.
func DecodeWAV(file []byte) ([]int16, error) {
	w, err := parseWAV(file)
	if err != nil {
		return nil, err
	}
	return w.samples()
}

// samples converts the samples of a checked file.
func (w *wavFile) samples() ([]int16, error) {
	if w.format == spokenFormat {
		return littleEndian16(w.data), nil
	}
	mono := make([]float64, len(w.data)/w.format.frameSize())
	if err := w.read(mono); err != nil {
		return nil, err
	}
	if w.format.rate != Rate {
		return resample(mono, w.format.rate, Rate), nil
	}
	out := make([]int16, len(mono))
	for i, v := range mono {
		out[i] = quantize(v)
	}
	return out, nil
}

// littleEndian16 reads samples that need no conversion.
func littleEndian16(b []byte) []int16 {
	out := make([]int16, len(b)/2)
	for i := range out {
		out[i] = int16(binary.LittleEndian.Uint16(b[2*i:]))
	}
	return out
}

// quantize returns a sample between -1 and 1 as 16 bits, limiting what lies
// outside.
func quantize(v float64) int16 {
	v = float64(v * 32768)
	if !(v > -32768) { // not a number, too
		if v != v {
			return 0
		}
		return math.MinInt16
	}
	if v >= 32767 {
		return math.MaxInt16
	}
	return int16(math.Floor(v + 0.5))
}

// read reads the samples, averaging the channels.
func (w *wavFile) read(mono []float64) error {
	if w.format.float {
		w.readFloats(mono)
		return nil
	}
	return w.readIntegers(mono)
}

// readFloats reads float samples, averaging the channels.
func (w *wavFile) readFloats(mono []float64) {
	size := w.format.bits / 8
	for i := range mono {
		sum := 0.0
		for c := range w.format.channels {
			b := w.data[(i*w.format.channels+c)*size:]
			v := 0.0
			if size == 8 {
				v = math.Float64frombits(binary.LittleEndian.Uint64(b))
			} else {
				v = float64(math.Float32frombits(binary.LittleEndian.Uint32(b)))
			}
			if v != v { // no number: silence
				v = 0
			}
			sum += min(max(v, -1), 1)
		}
		mono[i] = sum / float64(w.format.channels)
	}
}

// decodeBlock is how many samples go-audio reads at a time.
const decodeBlock = 4096

// readIntegers has go-audio read integer samples, averaging the channels. It
// gets a file of two chunks that we wrote ourselves around the checked
// samples, because it believes every size that it meets.
func (w *wavFile) readIntegers(mono []float64) error {
	dec := wav.NewDecoder(bytes.NewReader(w.plainFile()))
	buf := &audio.IntBuffer{Data: make([]int, decodeBlock)}
	scale, offset := 1/float64(uint64(1)<<(w.format.bits-1)), 0
	if w.format.bits == 8 {
		offset = -128 // 8 bits are unsigned
	}
	read, want := 0, len(mono)*w.format.channels
	for read < want {
		n, err := dec.PCMBuffer(buf)
		if err != nil {
			return fmt.Errorf("cannot be decoded: %w", err)
		}
		if n == 0 {
			return fmt.Errorf("cannot be decoded: %d of %d samples could be read", read, want)
		}
		for _, v := range buf.Data[:min(n, want-read)] {
			mono[read/w.format.channels] += float64(float64(v+offset)*scale) / float64(w.format.channels)
			read++
		}
	}
	return nil
}

// plainFile returns the samples behind the plainest header there is.
func (w *wavFile) plainFile() []byte {
	b := appendHeader(make([]byte, 0, headerSize+len(w.data)+1), w.format, uint32(len(w.data)))
	b = append(b, w.data...)
	return append(b, make([]byte, len(w.data)%2)...)
}
