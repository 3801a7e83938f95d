package sound

import "encoding/binary"

// Channels returns the samples of a WAV file as they were recorded, for whoever
// judges a recording: channel by channel, at the file's own rate, full scale at
// -1 and 1. Floats beyond that are limited to it. The error is that of
// [DecodeWAV], and the memory 8 bytes a sample.
func Channels(file []byte) ([][]float64, error) {
	w, err := parseWAV(file)
	if err != nil {
		return nil, err
	}
	f := w.format
	all := make([][]float64, f.channels)
	one := wavFile{format: f}
	one.format.channels = 1
	for c := range all {
		all[c] = make([]float64, len(w.data)/f.frameSize())
		one.data = w.data[c*f.bits/8:]
		one.readChannel(all[c], f.frameSize())
	}
	return all, nil
}

// readChannel reads samples that stand so many bytes apart.
func (w *wavFile) readChannel(to []float64, apart int) {
	if w.format.float {
		one := wavFile{format: w.format}
		for i := range to {
			one.data = w.data[i*apart:]
			one.readFloats(to[i : i+1])
		}
		return
	}
	for i := range to {
		var v int32 // as if it had 32 bits
		switch b := w.data[i*apart:]; w.format.bits {
		case 8:
			v = int32(b[0]^0x80) << 24 // 8 bits are unsigned
		case 16:
			v = int32(binary.LittleEndian.Uint16(b)) << 16
		case 24:
			v = int32(b[0])<<8 | int32(b[1])<<16 | int32(b[2])<<24
		default:
			v = int32(binary.LittleEndian.Uint32(b))
		}
		to[i] = float64(v) / (1 << 31)
	}
}
