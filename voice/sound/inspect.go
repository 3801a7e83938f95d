package sound

import "time"

// Info is what a WAV file is, as its header says once it has been checked.
type Info struct {
	Rate     int  // Hz
	Bits     int  // of a sample
	Channels int  // 1 or 2
	Float    bool // samples are floating point
	Samples  int  // of each channel
}

// Duration returns how long the file sounds.
func (i Info) Duration() time.Duration {
	return time.Duration(i.Samples) * time.Second / time.Duration(max(i.Rate, 1))
}

// Inspect returns what a WAV file is. The error is that of [DecodeWAV].
func Inspect(file []byte) (Info, error) {
	w, err := parseWAV(file)
	if err != nil {
		return Info{}, err
	}
	f := w.format
	return Info{
		Rate: f.rate, Bits: f.bits, Channels: f.channels, Float: f.float,
		Samples: len(w.data) / f.frameSize(),
	}, nil
}
