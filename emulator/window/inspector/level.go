package inspector

import (
	"fmt"
	"math"
	"sync"
	"time"

	"codereader/emulator"
	"codereader/voice"
	"codereader/voice/sound"
)

// Level is how loud it is, and what waits to be heard.
type Level struct {
	Text    string
	Loud    float64 // 0 is levelFloor or less, 1 full scale
	Waiting int     // samples of what sounds that have not sounded yet
}

// levelTime is over how long a level is taken.
const levelTime = 20 * time.Millisecond

// levelFloor is the lowest level that is shown, in dB below full scale.
const levelFloor = 60.0

// meter knows the samples of what sounds.
type meter struct {
	bank *sound.Bank // nil: no samples are known

	mu  sync.Mutex
	id  uint32 // of the utterance that pcm is of
	u   voice.Utterance
	pcm []int16
}

// at returns the level at a moment. tone is the last tone that has begun, nil
// if there was none.
func (m *meter) at(s *insight, tone *emulator.Event) Level {
	l := s.language
	if m.bank == nil {
		return Level{Text: textUnknown.in(l)}
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	var pcm []int16
	var begin time.Duration
	switch {
	case s.Sound.Phase == emulator.Speaking:
		pcm, begin = m.speech(s), s.Sound.Start
	case tone != nil && s.at < tone.At+tone.Duration:
		pcm, begin = sound.Tone(tone.Tone, tone.Volume), tone.At
	}
	n := int(min(max(sound.SampleAt(s.at-begin), 0), int64(len(pcm))))
	waiting := len(pcm) - n
	if s.Sound.Phase == emulator.Waiting {
		waiting += len(m.speech(s))
	}
	if waiting == 0 {
		return Level{Text: textSilent.in(l)}
	}
	span := int(sound.SampleAt(levelTime))
	db := decibels(pcm[max(n-span, 0):n])
	length := time.Duration(waiting) * time.Second / sound.Rate
	return Level{
		Text:    textLevel.of(l, decibelText(db), waiting, seconds(length, l)),
		Loud:    max(0, 1+db/levelFloor),
		Waiting: waiting,
	}
}

// speech returns the samples of the utterance that sounds or waits.
func (m *meter) speech(s *insight) []int16 {
	if w := &s.Sound; m.pcm == nil || w.ID != m.id || w.Speech != m.u {
		m.id, m.u = w.ID, w.Speech
		m.pcm = m.bank.Append(m.pcm[:0], &m.u)
	}
	return m.pcm
}

// decibels returns the level of samples in dB of full scale, 0 for a square
// wave of it.
func decibels(pcm []int16) float64 {
	sum := 0.0
	for _, v := range pcm {
		sum += float64(v) * float64(v)
	}
	if sum == 0 {
		return math.Inf(-1)
	}
	return 10 * math.Log10(sum/float64(len(pcm))/(1<<30))
}

func decibelText(db float64) string {
	if db < -levelFloor {
		return fmt.Sprintf("< −%.0f dB", levelFloor)
	}
	return fmt.Sprintf("−%.0f dB", math.Abs(db))
}
