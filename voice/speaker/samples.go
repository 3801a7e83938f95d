package speaker

import "io"

// samples are sound at hand, as an io.Reader of its bytes.
type samples struct {
	pcm []int16
}

// Read implements io.Reader. Half a sample is never read.
func (s *samples) Read(p []byte) (int, error) {
	if len(s.pcm) == 0 {
		return 0, io.EOF
	}
	n := min(len(p)/sampleBytes, len(s.pcm))
	for i, v := range s.pcm[:n] {
		p[i*sampleBytes], p[i*sampleBytes+1] = byte(v), byte(v>>8)
	}
	s.pcm = s.pcm[n:]
	return n * sampleBytes, nil
}
