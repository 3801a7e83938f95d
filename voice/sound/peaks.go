package sound

// peakHalf is how many samples to each side of a place between two samples the
// waveform there is made of.
const peakHalf = 8

// peakFloor is how high a sample must be for the waveform beside it to be
// looked at: what lies 12 dB under full scale is far from any ceiling.
const peakFloor = 1 << 13

// peakTaps give the waveform a quarter, and a half, of the way from one sample
// to the next, from the samples before and behind.
var peakTaps = func() (taps [2][2 * peakHalf]float64) {
	for p := range taps {
		for i := range taps[p] {
			x := float64(i-peakHalf+1) - float64(p+1)/4
			taps[p][i] = float64(sinc(x) * blackmanHarris(x/peakHalf))
		}
	}
	return taps
}()

// appendPeaks appends the highest that the waveform rises in each frame of so
// many samples, at the samples and between them at four times the rate.
func appendPeaks(dst []float32, pcm []int16, frame int) []float32 {
	for start := 0; start < len(pcm); start += frame {
		end, highest := min(start+frame, len(pcm)), 0
		for _, v := range pcm[start:end] {
			highest = max(highest, size(v))
		}
		top := float64(highest)
		for i := max(start, peakHalf); highest >= peakFloor && i < min(end, len(pcm)-peakHalf); i++ {
			// The waveform is highest beside a sample that is higher than its neighbours.
			if v := size(pcm[i]); v < peakFloor || v < size(pcm[i-1]) || v < size(pcm[i+1]) {
				continue
			}
			for _, taps := range peakTaps {
				behind, before := 0.0, 0.0
				for j, h := range taps {
					behind += float64(h * float64(pcm[i-peakHalf+1+j]))
					before += float64(h * float64(pcm[i+peakHalf-1-j]))
				}
				top = max(top, behind, -behind, before, -before)
			}
		}
		dst = append(dst, float32(top/32768))
	}
	return dst
}

func size(v int16) int { return max(int(v), -int(v)) }
