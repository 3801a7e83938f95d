package sound_test

import (
	"crypto/sha256"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"codereader/voice"
	"codereader/voice/sound"
)

// tape is a PCMWriter that keeps everything.
type tape struct{ pcm []int16 }

func (r *tape) WritePCM(block []int16) error {
	r.pcm = append(r.pcm, block...)
	return nil
}

func TestSampleNSoundsAtNOverTheRate(t *testing.T) {
	b := embedded(t)
	u := voice.VolumeIs(7)
	u.Language, u.Speed, u.Volume = voice.English, 4, 9
	var r tape
	line := sound.NewTimeline(b, &r)
	const toneAt, sayAt, end = 100 * time.Millisecond, 700 * time.Millisecond, 4 * time.Second
	if err := errors.Join(line.Tone(toneAt, voice.Rising, 9), line.Say(sayAt, &u), line.Close(end)); err != nil {
		t.Fatal(err)
	}
	want := make([]int16, sound.SampleAt(end))
	copy(want[sound.SampleAt(toneAt):], sound.Tone(voice.Rising, 9))
	copy(want[sound.SampleAt(sayAt):], b.Append(nil, &u))
	if !slices.Equal(r.pcm, want) {
		t.Error("the samples are not where they belong")
	}
}

func TestACutFallsSilentWithinMillisecondsAndDoesNotClick(t *testing.T) {
	b := embedded(t)
	u := voice.Code([]uint8{1, 2, 3, 4, 5, 6})
	u.Language, u.Speed, u.Volume = voice.English, 4, 9
	whole := b.Append(nil, &u)
	for at := 50 * time.Millisecond; at < b.Duration(&u); at += 97 * time.Millisecond {
		var r tape
		line := sound.NewTimeline(b, &r)
		if err := errors.Join(line.Say(0, &u), line.Cut(at), line.Close(b.Duration(&u))); err != nil {
			t.Fatal(err)
		}
		n := int(sound.SampleAt(at))
		if !slices.Equal(r.pcm[:n], whole[:n]) {
			t.Fatalf("cut at %v: it sounds different before", at)
		}
		for i, v := range r.pcm[n+sound.Rate/100:] {
			if v != 0 {
				t.Fatalf("cut at %v: %d samples later there is still %d", at, sound.Rate/100+i, v)
			}
		}
		for i := n + 1; i < n+sound.Rate/100; i++ {
			before, now := int(r.pcm[i-1]), int(r.pcm[i])
			was := int(whole[i]) - int(whole[i-1])
			if d := now - before; max(d, -d) > max(was, -was)+600 {
				t.Fatalf("cut at %v: it clicks, by %d at sample %d", at, d, i-n)
			}
		}
	}
}

func TestADigestIsThatOfTheSamplesHoweverTheyWereWritten(t *testing.T) {
	pcm := voiced(30000)
	pcm = append(append(pcm, make([]int16, 50000)...), pcm...)
	want := sha256.Sum256(bytesOf(pcm))
	whole, split := sound.NewDigest(), sound.NewDigest()
	err := errors.Join(whole.WritePCM(pcm),
		split.WritePCM(pcm[:17]), split.WritePCM(pcm[17:30000]), split.WriteSilence(50000), split.WritePCM(pcm[80000:]))
	if err != nil || whole.Sum() != want || split.Sum() != want {
		t.Errorf("the sums differ (%v)", err)
	}
}

func TestAWAVFileReadsBackAsItWasWritten(t *testing.T) {
	name := filepath.Join(t.TempDir(), "x.wav")
	w, err := sound.CreateWAV(name)
	if err != nil {
		t.Fatal(err)
	}
	pcm := voiced(10001)
	if _, err := os.Stat(name); err == nil {
		t.Error("the file is there before it is whole")
	}
	if err := errors.Join(w.WritePCM(pcm), w.WriteSilence(4001), w.WritePCM(pcm), w.Close()); err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	got, err := sound.DecodeWAV(file)
	want := append(append(slices.Clone(pcm), make([]int16, 4001)...), pcm...)
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%d samples came back of %d (%v)", len(got), len(want), err)
	}
}

func TestADiscardedWAVFileLeavesWhatWasThere(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "x.wav")
	if err := os.WriteFile(name, []byte("before"), 0o600); err != nil {
		t.Fatal(err)
	}
	w, err := sound.CreateWAV(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(w.WritePCM(voiced(100000)), w.Flush()); err != nil {
		t.Fatal(err)
	}
	w.Discard()
	w.Discard()
	if err := w.Close(); err != nil {
		t.Error(err)
	}
	if got, err := os.ReadFile(name); string(got) != "before" {
		t.Errorf("now it is %q (%v)", got, err)
	}
	if files, err := os.ReadDir(dir); len(files) != 1 {
		t.Errorf("%v are there (%v)", files, err)
	}
}

// full is a PCMWriter on a full disk.
type full struct{ room int }

var errFull = errors.New("the disk is full")

func (f *full) WritePCM(block []int16) error {
	if f.room -= len(block); f.room < 0 {
		return errFull
	}
	return nil
}

func TestTheFirstErrorOfAWriterStopsTheTimeline(t *testing.T) {
	b := embedded(t)
	u := voice.Code([]uint8{1, 2, 3, 4, 5, 6})
	u.Speed, u.Volume = 4, 9
	line := sound.NewTimeline(b, &full{10000})
	err := line.Say(0, &u)
	for at := time.Duration(0); err == nil && at < 3*time.Second; at += 100 * time.Millisecond {
		err = line.AdvanceTo(at)
	}
	if !errors.Is(err, errFull) || !errors.Is(line.Cut(4*time.Second), errFull) || !errors.Is(line.Close(5*time.Second), errFull) {
		t.Errorf("got %v", err)
	}
}
