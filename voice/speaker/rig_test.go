package speaker_test

import (
	"errors"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"codereader/voice"
	"codereader/voice/sound"
	"codereader/voice/speaker"
	"codereader/voice/speaker/speakertest"
)

const ms = time.Millisecond

// rig is a speaker that plays on a device without sound. Time is virtual, the
// device's as well as all other.
type rig struct {
	*speaker.Speaker
	t      *testing.T
	bank   *sound.Bank
	device *speakertest.Device

	mu      sync.Mutex
	reports []error
}

// play gives a test a speaker, and closes it behind it. Nothing that the
// speaker began may be left then, or the bubble finds it.
func play(t *testing.T, do func(*rig)) { playOn(t, speakertest.New(), do) }

func playOn(t *testing.T, d *speakertest.Device, do func(*rig)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		d.Settle = synctest.Wait
		r := &rig{t: t, device: d, bank: bank(t)}
		r.Speaker = speaker.New(r.bank, speaker.Beside(d.Open), r.report)
		do(r)
		r.Close()
	})
}

func bank(t testing.TB) *sound.Bank {
	t.Helper()
	b, err := sound.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func (r *rig) report(err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.reports = append(r.reports, err)
}

// pass lets time pass, but not the device's: for what takes its time by itself.
func (r *rig) pass(d time.Duration) {
	<-time.After(d)
	synctest.Wait()
}

// wantReports checks what has been reported so far.
func (r *rig) wantReports(want ...error) {
	r.t.Helper()
	synctest.Wait()
	r.mu.Lock()
	defer r.mu.Unlock()
	if !slices.EqualFunc(r.reports, want, errors.Is) {
		r.t.Errorf("reported %v, want %v", r.reports, want)
	}
}

// wantHeard lets the device play on and checks that these sounds are heard one
// behind the other, and then nothing.
func (r *rig) wantHeard(sounds ...[]int16) {
	r.t.Helper()
	want := slices.Concat(sounds...)
	got := r.device.Advance(sound.TimeOf(int64(len(want))) + 100*ms)
	same(r.t, got[:len(want)], want)
	silent(r.t, got[len(want):])
}

// same checks that two sounds are the same, sample by sample.
func same(t *testing.T, got, want []int16) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%d samples, want %d", len(got), len(want))
		return
	}
	for i := range got {
		if got[i] != want[i] {
			t.Errorf("sample %d of %d (%v) is %d, want %d", i, len(got), sound.TimeOf(int64(i)), got[i], want[i])
			return
		}
	}
}

// silent checks that nothing is heard.
func silent(t *testing.T, pcm []int16) {
	t.Helper()
	if at := slices.IndexFunc(pcm, func(v int16) bool { return v != 0 }); at >= 0 {
		t.Errorf("sample %d of %d (%v) is %d, want silence", at, len(pcm), sound.TimeOf(int64(at)), pcm[at])
	}
}

// samples returns how many samples sound in a time.
func samples(d time.Duration) int { return int(sound.SampleAt(d)) }

// code is an utterance of six digits.
func code(digits ...uint8) voice.Utterance {
	u := voice.Code(digits)
	u.Language, u.Volume, u.Speed = voice.English, voice.MaxVolume, voice.DefaultSpeed
	return u
}

// pcm returns an utterance's samples.
func (r *rig) pcm(u voice.Utterance) []int16 { return r.bank.Append(nil, &u) }

// ramp returns d of samples that are never 0 and that differ from their
// neighbours, from a level upwards.
func ramp(d time.Duration, level int16) []int16 {
	pcm := make([]int16, samples(d))
	for i := range pcm {
		pcm[i] = level + int16(i%1000)
	}
	return pcm
}
