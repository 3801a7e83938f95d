package sound

import (
	"time"

	"codereader/voice"
)

// cutTime is how long a sound takes to fall silent when it is cut: short
// enough to be at once, long enough not to click.
const cutTime = 5 * time.Millisecond

// cutFade is cutTime in samples.
const cutFade = Rate / 1000 * int(cutTime/time.Millisecond)

// Timeline renders a whole session as one row of samples in which sample n
// sounds at n / [Rate] of device time. Tell it what begins and ends when; it
// writes everything up to that moment, silence where nothing sounds, and after
// [Timeline.Close] every sample up to the end of the session.
//
// Times must not fall; a time in the past counts as now. One sound is heard at
// a time: what begins cuts what still sounds. The first error of the writer
// stops the timeline: it is returned by every call from then on.
type Timeline struct {
	bank *Bank
	out  PCMWriter
	err  error

	now  int64 // samples written
	src  Source
	say  Stream
	tone ToneStream
	// tail is what is left of sounds that were cut, mixed into what follows.
	tail    [cutFade]int16
	tailLen int
	block   [timelineBlock]int16
}

// timelineBlock is the largest block that is written, in samples.
const timelineBlock = 2048

// NewTimeline returns a timeline at device time 0 that speaks with b and
// writes to out.
func NewTimeline(b *Bank, out PCMWriter) *Timeline {
	return &Timeline{bank: b, out: out}
}

// Say begins an utterance.
func (t *Timeline) Say(at time.Duration, u *voice.Utterance) error {
	if err := t.Cut(at); err != nil {
		return err
	}
	t.say.Reset(t.bank, u)
	t.src = &t.say
	return nil
}

// Tone begins a tone at a volume setting.
func (t *Timeline) Tone(at time.Duration, tone voice.Tone, volume uint8) error {
	if err := t.Cut(at); err != nil {
		return err
	}
	t.tone = ToneStream{pcm: toneAt9(tone), gain: gainOf(volume)}
	t.src = &t.tone
	return nil
}

// Cut ends what sounds, with a fade of 5 ms. Where nothing sounds it does no
// more than [Timeline.AdvanceTo].
func (t *Timeline) Cut(at time.Duration) error {
	if err := t.AdvanceTo(at); err != nil {
		return err
	}
	if t.src == nil {
		return nil
	}
	block := t.block[:cutFade]
	n := t.src.ReadPCM(block)
	t.src = nil
	clear(t.tail[t.tailLen:])
	for i, v := range block[:n] {
		left := cutFade - i
		t.tail[i] = add(t.tail[i], int16(int(v)*(2*left-1)/(2*cutFade)))
	}
	t.tailLen = max(t.tailLen, n)
	return nil
}

// AdvanceTo writes what sounds before a time.
func (t *Timeline) AdvanceTo(at time.Duration) error {
	for end := SampleAt(at); t.err == nil && t.now < end; {
		if t.src == nil && t.tailLen == 0 {
			t.err = t.silence(end - t.now)
			t.now = end
			break
		}
		block := t.block[:min(end-t.now, timelineBlock)]
		t.fill(block)
		t.err = t.out.WritePCM(block)
		t.now += int64(len(block))
	}
	return t.err
}

// Close cuts what sounds and writes everything up to the end of the session.
// The writer stays open.
func (t *Timeline) Close(at time.Duration) error { return t.AdvanceTo(at) }

// Written returns how many samples have been written.
func (t *Timeline) Written() int64 { return t.now }

// fill renders the next block of what sounds.
func (t *Timeline) fill(block []int16) {
	n := 0
	if t.src != nil {
		if n = t.src.ReadPCM(block); n < len(block) {
			t.src = nil
		}
	}
	clear(block[n:])
	if t.tailLen == 0 {
		return
	}
	k := min(t.tailLen, len(block))
	for i, v := range t.tail[:k] {
		block[i] = add(block[i], v)
	}
	t.tailLen = copy(t.tail[:], t.tail[k:t.tailLen])
}

// silence writes n samples of silence.
func (t *Timeline) silence(n int64) error {
	if w, ok := t.out.(SilenceWriter); ok {
		return w.WriteSilence(n)
	}
	clear(t.block[:])
	for n > 0 {
		k := min(n, timelineBlock)
		if err := t.out.WritePCM(t.block[:k]); err != nil {
			return err
		}
		n -= k
	}
	return nil
}

// add mixes two samples, limited to full scale.
func add(a, b int16) int16 {
	return int16(min(max(int32(a)+int32(b), -32768), 32767))
}
