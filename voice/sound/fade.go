package sound

import "time"

const (
	// edgeLimit is how far from silence a clip may begin or end and still
	// be joined to silence without a click that can be heard: 56 dB under
	// full scale.
	edgeLimit = 50

	// edgeTime is how long the fades are that mend it.
	edgeTime = 3 * time.Millisecond
)

// edgeFade is edgeTime in samples.
var edgeFade = samplesIn(edgeTime)

// smoothEdges fades the ends of a clip that does not begin and end in silence,
// and leaves any other as it is.
func smoothEdges(pcm []int16) {
	if len(pcm) == 0 {
		return
	}
	if loud(pcm[0]) {
		fadeInto(pcm, edgeFade)
	}
	if loud(pcm[len(pcm)-1]) {
		fadeOut(pcm, edgeFade)
	}
}

func loud(s int16) bool { return s > edgeLimit || s < -edgeLimit }

// fadeInto raises the first n samples from silence.
func fadeInto(pcm []int16, n int) {
	n = min(n, len(pcm))
	for i := range n {
		pcm[i] = int16(int(pcm[i]) * (2*i + 1) / (2 * n))
	}
}

// fadeOut lowers the last n samples to silence.
func fadeOut(pcm []int16, n int) {
	n = min(n, len(pcm))
	for i := range n {
		k := len(pcm) - 1 - i
		pcm[k] = int16(int(pcm[k]) * (2*i + 1) / (2 * n))
	}
}
