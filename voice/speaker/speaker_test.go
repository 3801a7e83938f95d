package speaker_test

import (
	"testing"
	"time"

	"codereader/voice"
	"codereader/voice/sound"
	"codereader/voice/speaker/speakertest"
)

func TestUtterancesAreHeardWhole(t *testing.T) {
	for _, speed := range []uint8{voice.MinSpeed, voice.DefaultSpeed, voice.MaxSpeed} {
		play(t, func(r *rig) {
			u := code(4, 9, 3, 0, 2, 7)
			u.Speed, u.Volume = speed, 5
			r.Say(u)
			r.wantHeard(r.pcm(u))
		})
	}
}

func TestLongSoundsAreHeardWhole(t *testing.T) {
	play(t, func(r *rig) {
		long := ramp(20*time.Second, 1)
		r.Play(long)
		r.wantHeard(long)
	})
}

// A tone and the words after it are heard without a gap between, whether the
// words come while the tone is being sent, when the device has read all of it,
// or when it has just played its last sample.
func TestSoundsFollowWithoutGap(t *testing.T) {
	tone := sound.Tone(voice.Rising, 9)
	length := sound.ToneDuration(voice.Rising)
	for _, after := range []time.Duration{0, 100 * ms, length - speakertest.Ahead + 10*ms, length - speakertest.Block, length} {
		play(t, func(r *rig) {
			r.Tone(voice.Rising, 9)
			heard := r.device.Advance(after)
			u := code(1, 2, 3, 4, 5, 6)
			r.Say(u)
			heard = append(heard, r.device.Advance(r.bank.Duration(&u)+length-after)...)
			want := append(tone[:len(tone):len(tone)], r.pcm(u)...)
			same(t, heard[:len(want)], want)
		})
	}
}

// Within one buffer: what the device plays when the key is pressed fades, and
// no more than 40 ms later nothing is heard.
func TestPressCutsSpeech(t *testing.T) {
	for _, after := range []time.Duration{0, 10 * ms, 300 * ms, 2 * time.Second, 5 * time.Second} {
		play(t, func(r *rig) {
			r.Play(ramp(20*time.Second, 1000)) // far more than can be on its way
			r.device.Advance(after)
			r.Cut()
			heard := r.device.Advance(time.Second)
			silent(t, heard[samples(speakertest.Block):])
			silent(t, heard[samples(40*ms):])
			if fade := heard[:samples(speakertest.Block)]; after > 0 && (fade[0] == 0 || fade[len(fade)-1] != 0) {
				t.Errorf("after %v it does not fade but goes from %d to %d", after, fade[0], fade[len(fade)-1])
			}
		})
	}
}

func TestWordsStraightAfterCutAreHeardAtOnce(t *testing.T) {
	play(t, func(r *rig) {
		for range 5 {
			r.Say(code(9, 9, 9, 9, 9, 9))
			r.Cut()
		}
		u := code(1, 2, 3, 4, 5, 6)
		r.Say(u)
		r.wantHeard(r.pcm(u))
	})
	play(t, func(r *rig) {
		r.Play(ramp(20*time.Second, 1000))
		r.device.Advance(3 * time.Second)
		r.Cut()
		u := code(1, 2, 3, 4, 5, 6)
		r.Say(u)
		fade, want := samples(speakertest.Block), r.pcm(u)
		same(t, r.device.Advance(r.bank.Duration(&u))[fade:len(want)], want[fade:])
	})
}

func TestToneTakesThePlaceOfATone(t *testing.T) {
	play(t, func(r *rig) {
		r.Tone(voice.Falling, 9)
		r.Tone(voice.Rising, 9)
		r.Tone(voice.Error, 9)
		r.wantHeard(sound.Tone(voice.Error, 9))
	})
}

// Muting is heard within a block, and what is heard after it is what would have
// been heard then.
func TestUnmutedInTheMiddleIsAtTheRightPlace(t *testing.T) {
	play(t, func(r *rig) {
		pcm := ramp(3*time.Second, 1000)
		r.Play(pcm)
		same(t, r.device.Advance(time.Second), pcm[:samples(time.Second)])
		r.Mute(true)
		silent(t, r.device.Advance(time.Second)[samples(speakertest.Block):])
		r.Mute(false)
		back := samples(2*time.Second + speakertest.Block)
		same(t, r.device.Advance(time.Second)[samples(speakertest.Block):], pcm[back:])
	})
}

func TestMutedWordsAreNeverHeard(t *testing.T) {
	play(t, func(r *rig) {
		r.Mute(true)
		r.Say(code(1, 2, 3, 4, 5, 6))
		silent(t, r.device.Advance(time.Second))
		r.Tone(voice.Error, 9)
		r.Say(code(1, 2, 3, 4, 5, 6))
		silent(t, r.device.Advance(10*time.Second))
		r.Mute(false)
		u := code(7, 7, 7, 7, 7, 7)
		r.Say(u)
		r.wantHeard(r.pcm(u))
	})
}

// Of sounds that nobody has had time for, the oldest are given up.
func TestOnlyAFewSoundsWait(t *testing.T) {
	play(t, func(r *rig) {
		var all [][]int16
		for i := range 8 {
			all = append(all, ramp(2*time.Second, int16(1000*(i+1))))
			r.Play(all[i])
			r.pass(ms)
		}
		r.wantHeard(all[0], all[4], all[5], all[6], all[7])
	})
}

// Everybody at once, for the race detector: nobody waits for the device, which
// does not play at all.
func TestManyCallers(t *testing.T) {
	play(t, func(r *rig) {
		done := make(chan struct{})
		for range 4 {
			go func() {
				defer func() { done <- struct{}{} }()
				for i := range 50 {
					r.Say(code(1, 2, 3, 4, 5, 6))
					r.Mute(i%2 == 0)
					r.Tone(voice.Rising, 5)
					r.Cut()
				}
			}()
		}
		for range 4 {
			<-done
		}
		r.Cut()
		r.Mute(false)
		r.device.Advance(100 * ms)
		u := code(1, 2, 3, 4, 5, 6)
		r.Say(u)
		r.wantHeard(r.pcm(u))
	})
}
