package announce

import (
	"time"

	"codereader/voice"
)

// Gap is the silence between two announcements.
const Gap = 400 * time.Millisecond

// pauses are the silences before what is joined so.
var pauses = [...]time.Duration{AfterComma: 80 * time.Millisecond, AfterSpace: 20 * time.Millisecond, Fused: 0}

// Samples returns announcements as they are spoken one after the other in a
// language: the clips of their parts, with the silences between. clip returns
// that of a part, of rate samples a second; its first error is returned.
func Samples(all []Announcement, l voice.Language, rate int, clip func(Part) ([]int16, error)) (pcm []int16, err error) {
	silence := func(d time.Duration) { pcm = append(pcm, make([]int16, d*time.Duration(rate)/time.Second)...) }
	for i, a := range all {
		if i > 0 {
			silence(Gap)
		}
		for j, s := range a.Spoken(l) {
			if j > 0 {
				silence(pauses[s.Joint])
			}
			one, err := clip(s.Part)
			if err != nil {
				return nil, err
			}
			pcm = append(pcm, one...)
		}
	}
	return pcm, nil
}
