package sound

// Channels returns the samples of a WAV file as they were recorded, for whoever
// judges a recording: channel by channel, at the file's own rate, full scale at
// -1 and 1. Floats beyond that are limited to it. The error is that of
// [DecodeWAV], and the memory 8 bytes a sample and a channel's part of the file.
func Channels(file []byte) ([][]float64, error) {
	w, err := parseWAV(file)
	if err != nil {
		return nil, err
	}
	f := w.format
	size, frame := f.bits/8, f.frameSize()
	all := make([][]float64, f.channels)
	one := wavFile{format: f}
	one.format.channels = 1
	for c := range all {
		one.data = one.data[:0]
		for at := c * size; at+size <= len(w.data); at += frame {
			one.data = append(one.data, w.data[at:at+size]...)
		}
		all[c] = make([]float64, len(w.data)/frame)
		if err := one.read(all[c]); err != nil {
			return nil, err
		}
	}
	return all, nil
}
