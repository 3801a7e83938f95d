package server_test

import (
	"bytes"
	"image"
	"image/draw"
	"testing"
	"time"

	"codereader/emulator"
	"codereader/emulator/panel"
	"codereader/emulator/server/client"
	"codereader/emulator/server/servertest"
	"codereader/voice"
	"codereader/voice/sound"
)

// samples is a sound.PCMWriter that keeps all.
type samples []int16

func (s *samples) WritePCM(block []int16) error {
	*s = append(*s, block...)
	return nil
}

// What is heard over HTTP is, to the sample, what a recording of the same
// session has, from any mark on: with tones, cuts and silence.
func TestSoundIsThatOfTheSession(t *testing.T) {
	s := servertest.New(t)
	r := s.Reader.Test(t)
	c := emulatorConfig(t)
	bank := c.Voice.(emulator.Clips).Bank
	var want samples
	m := emulator.New(c, emulator.NewSound(bank, &want))
	at := time.Duration(0)
	press := func(k int) {
		r.Press([]string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "red"}[k])
		m.Plan(0, keys[k], true)
		m.Plan(100*time.Millisecond, keys[k], false)
		at += 105 * time.Millisecond
		m.Advance(at)
	}
	wait := func(d time.Duration) {
		r.Wait(d)
		at += d
		m.Advance(at)
	}
	marks := []time.Duration{0}
	for _, pause := range []time.Duration{700 * time.Millisecond, 3 * second, 50 * time.Millisecond, 10 * second} {
		press(10)
		wait(pause)
		press(5) // cuts
		marks = append(marks, at)
		wait(300 * time.Millisecond)
		marks = append(marks, at)
	}
	m.Close()
	for _, mark := range marks[:len(marks)-1] {
		file, err := s.Reader.Sound(t.Context(), mark)
		if err != nil {
			t.Fatal(err)
		}
		got, err := sound.DecodeWAV(file)
		if err != nil {
			t.Fatal(err)
		}
		rest := want[sound.SampleAt(mark):]
		if len(got) != len(rest) {
			t.Fatalf("from %v: %d samples, want %d", mark, len(got), len(rest))
		}
		for i := range got {
			if got[i] != rest[i] {
				t.Fatalf("from %v: sample %d is %d, want %d", mark, i, got[i], rest[i])
			}
		}
	}
}

func TestUtteranceSoundsAsTheBankSaysIt(t *testing.T) {
	s := servertest.New(t)
	r := s.Reader.Test(t)
	r.Press("red")
	r.Settle()
	r.Chord("9")
	r.Press("2") // cuts
	list, err := s.Reader.Utterances(t.Context(), 10)
	if err != nil || len(list) != 2 || list[0].End != "done" || list[1].End != "cut" || list[1].Text != "lydstyrke syv" {
		t.Fatalf("%+v, %v", list, err)
	}
	bank := emulatorConfig(t).Voice.(emulator.Clips).Bank
	for _, u := range list {
		file, err := s.Reader.UtteranceSound(t.Context(), u.ID)
		if err != nil {
			t.Fatal(err)
		}
		got, err := sound.DecodeWAV(file)
		if err != nil {
			t.Fatal(err)
		}
		said, err := voice.ParseText(u.Text, voice.Danish)
		if err != nil {
			t.Fatal(err)
		}
		said.Volume, said.Speed = uint8(u.Volume), uint8(u.Speed)
		want := bank.Append(nil, &said)
		if len(got) != len(want) || sound.TimeOf(int64(len(got))) != time.Duration(u.Duration) {
			t.Errorf("%q: %d samples, want %d, %v", u.Text, len(got), len(want), time.Duration(u.Duration))
		}
	}
}

func TestPictureIsThePanels(t *testing.T) {
	s := servertest.New(t)
	r := s.Reader.Test(t)
	r.Press("red")
	r.Settle()
	r.Down("5")
	for theme := range panel.Theme(panel.Themes) {
		for _, scale := range []float64{1, 1.5} {
			got, err := s.Reader.Picture(t.Context(), theme.String(), scale)
			if err != nil {
				t.Fatal(err)
			}
			v := panel.View{Display: "745 690", On: true, Language: "da", Theme: theme, Scale: scale, Caption: panel.Caption{Current: -1}}
			v.Pressed[5] = true
			same(t, got, panel.Render(v))
		}
	}
	r.Up("5")
	r.Chord("0")
	r.Await(client.Spoken("syv fire fem, seks ni nul"), second)
	got, err := s.Reader.Picture(t.Context(), "standard", 1)
	if err != nil {
		t.Fatal(err)
	}
	same(t, got, panel.Render(panel.View{
		Display: "745 690", On: true, Language: "da",
		Caption: panel.Caption{Words: []string{"syv", "fire", "fem,", "seks", "ni", "nul"}, Current: 0},
	}))
}

func same(t *testing.T, got, want image.Image) {
	t.Helper()
	if got.Bounds() != want.Bounds() {
		t.Fatalf("%v, want %v", got.Bounds(), want.Bounds())
	}
	pixels := func(i image.Image) []byte {
		rgba := image.NewRGBA(i.Bounds())
		draw.Draw(rgba, i.Bounds(), i, i.Bounds().Min, draw.Src)
		return rgba.Pix
	}
	if !bytes.Equal(pixels(got), pixels(want)) {
		t.Error("the picture is another")
	}
}
