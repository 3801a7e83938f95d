package sound_test

import (
	"errors"
	"math"
	"testing"
	"time"

	"codereader/assets"
	"codereader/voice"
	"codereader/voice/sound"
	"codereader/voice/sound/soundtest"
)

// TestEachUtteranceOfASessionIsAsLoudAsTheTarget measures a recording in which
// one thing follows another as closely as it can: with a tone before it, or
// another utterance that it cuts.
func TestEachUtteranceOfASessionIsAsLoudAsTheTarget(t *testing.T) {
	for _, clear := range []bool{false, true} {
		b := embedded(t)
		b.SetClear(clear)
		var r tape
		line := sound.NewTimeline(b, &r)
		type part struct {
			from, to int64
			u        voice.Utterance
		}
		var said []part
		at := time.Duration(0)
		for _, speed := range []uint8{voice.MinSpeed, voice.DefaultSpeed + 2, voice.MaxSpeed} {
			for l := range voice.Language(voice.Languages) {
				for i, u := range readings(l, speed) {
					if i%9 != 4 {
						continue
					}
					before := voice.Code([]uint8{speed, 5, 0, 4, 9, 2})
					before.Language, before.Speed, before.Volume = l, speed, voice.MaxVolume
					err := errors.Join(line.Tone(at, voice.Rising, voice.MaxVolume), line.Say(at+sound.ToneDuration(voice.Rising), &before))
					at += sound.ToneDuration(voice.Rising) + b.WordStart(&before, 2) + 83*time.Millisecond
					if err := errors.Join(err, line.Say(at, &u)); err != nil {
						t.Fatal(err)
					}
					said = append(said, part{sound.SampleAt(at), sound.SampleAt(at + b.Duration(&u)), u})
					at += b.Duration(&u)
				}
			}
		}
		if err := line.Close(at); err != nil {
			t.Fatal(err)
		}
		x := soundtest.Float(r.pcm)
		for _, p := range said {
			off := soundtest.Loudness(x[p.from:p.to], sound.Rate) - assets.Loudness
			if math.Abs(off) > evenly && !math.IsInf(off, -1) { // a word can be too short for a meter
				t.Errorf("clear %v: %q at speed %d is %+.2f LU off", clear, p.u.Text(), p.u.Speed, off)
			}
		}
		peak := soundtest.TruePeak(x)
		if peak > assets.Ceiling {
			t.Errorf("clear %v: it peaks at %.2f dBTP", clear, peak)
		}
		t.Logf("clear %v: %d utterances, peak %.2f dBTP", clear, len(said), peak)
	}
}

// TestWhatCutsAnotherPeaksNoHigher cuts loud speech in many places by other
// speech and by a tone, which begin while the cut is still being faded.
func TestWhatCutsAnotherPeaksNoHigher(t *testing.T) {
	const around = sound.Rate / 50
	for _, clear := range []bool{false, true} {
		b := embedded(t)
		b.SetClear(clear)
		highest := math.Inf(-1)
		for l := range voice.Language(voice.Languages) {
			first := voice.Code([]uint8{1, 8, 0, 3, 5, 2})
			first.Language, first.Speed, first.Volume = l, voice.MaxSpeed, voice.MaxVolume
			for at := 10 * time.Millisecond; at < b.Duration(&first); at += 7 * time.Millisecond {
				second := voice.Phrase(voice.Word(at/time.Millisecond) % voice.Words)
				second.Language, second.Speed, second.Volume = l, voice.MaxSpeed, voice.MaxVolume
				var r tape
				line := sound.NewTimeline(b, &r)
				err := line.Say(0, &first)
				if at%(14*time.Millisecond) < 7*time.Millisecond {
					err = errors.Join(err, line.Tone(at, voice.Falling, voice.MaxVolume))
				} else {
					err = errors.Join(err, line.Say(at, &second))
				}
				if err := errors.Join(err, line.Close(at+50*time.Millisecond)); err != nil {
					t.Fatal(err)
				}
				n := int(sound.SampleAt(at))
				peak := soundtest.TruePeak(soundtest.Float(r.pcm[max(n-around, 0) : n+around]))
				if highest = max(highest, peak); peak > assets.Ceiling {
					t.Errorf("%v, clear %v: cut at %v it peaks at %.2f dBTP", l, clear, at, peak)
				}
			}
		}
		t.Logf("clear %v: highest peak %.2f dBTP", clear, highest)
	}
}
