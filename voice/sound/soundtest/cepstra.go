package soundtest

import "math"

// How speech is cut into frames and described (the figures usual for
// recognisers).
const (
	featureRate = 16000
	frameSize   = 400 // 25 ms
	frameStep   = 160 // 10 ms
	fftSize     = 512
	melBands    = 40
	melLowest   = 100.0  // Hz
	melHighest  = 7600.0 // Hz
	cepstraN    = 12
	emphasis    = 0.97

	// melFloor keeps silence from looking like a colour of its own: bands more
	// than this under the loudest band of the word count as this.
	melFloor = 60.0 // dB
)

// Frame is 10 ms of speech: mel cepstra 1 to 12, without the level, in dB, so
// that the Euclidean distance of two frames is how many dB their spectra are
// apart.
type Frame [cepstraN]float64

// Cepstra describes x as frames 10 ms apart. Its level does not matter. There
// are none if x is shorter than 25 ms.
func Cepstra(x []float64, rate int) []Frame {
	x = Resample(x, rate, featureRate)
	var bands [][melBands]float64
	loudest := math.Inf(-1)
	buf := make([]complex128, fftSize)
	for at := 0; at+frameSize <= len(x); at += frameStep {
		b := melSpectrum(x, at, buf)
		for _, v := range b {
			loudest = math.Max(loudest, v)
		}
		bands = append(bands, b)
	}
	frames := make([]Frame, len(bands))
	for i, b := range bands {
		for j, v := range b {
			b[j] = math.Max(v, loudest-melFloor)
		}
		frames[i] = cosines(b)
	}
	return frames
}

// melSpectrum returns the level in dB of each mel band in the frame at at.
func melSpectrum(x []float64, at int, buf []complex128) (bands [melBands]float64) {
	clear(buf)
	for i := range frameSize {
		before := 0.0
		if at+i > 0 {
			before = x[at+i-1]
		}
		window := 0.54 - 0.46*math.Cos(2*math.Pi*float64(i)/(frameSize-1))
		buf[i] = complex((x[at+i]-emphasis*before)*window, 0)
	}
	fft(buf)
	for b, taps := range melFilters {
		sum := 1e-12
		for _, t := range taps {
			c := buf[t.bin]
			sum += t.weight * (real(c)*real(c) + imag(c)*imag(c))
		}
		bands[b] = 10 * math.Log10(sum)
	}
	return bands
}

// cosines returns cepstra 1 to 12 of a spectrum in dB, scaled to keep
// distances.
func cosines(bands [melBands]float64) (f Frame) {
	scale := math.Sqrt2 / melBands
	for k := range f {
		sum := 0.0
		for j, v := range bands {
			sum += v * math.Cos(math.Pi*float64(k+1)*(float64(j)+0.5)/melBands)
		}
		f[k] = scale * sum
	}
	return f
}

// tap is the share of one bin of the spectrum in a mel band.
type tap struct {
	bin    int
	weight float64
}

// melFilters are triangles, evenly spaced on the mel scale.
var melFilters = func() (filters [melBands][]tap) {
	mel := func(hz float64) float64 { return 2595 * math.Log10(1+hz/700) }
	hz := func(m float64) float64 { return 700 * (math.Pow(10, m/2595) - 1) }
	edge := func(i int) float64 {
		return hz(mel(melLowest) + (mel(melHighest)-mel(melLowest))*float64(i)/(melBands+1))
	}
	for b := range filters {
		low, mid, high := edge(b), edge(b+1), edge(b+2)
		for bin := 0; bin <= fftSize/2; bin++ {
			f := float64(bin) * featureRate / fftSize
			if w := math.Min((f-low)/(mid-low), (high-f)/(high-mid)); w > 0 {
				filters[b] = append(filters[b], tap{bin, w})
			}
		}
	}
	return filters
}()
