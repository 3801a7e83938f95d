package speakertest_test

import (
	"bytes"
	"fmt"
	"testing"
	"testing/synctest"
	"time"

	"codereader/voice"
	"codereader/voice/sound"
	"codereader/voice/speaker"
	"codereader/voice/speaker/speakertest"
)

// A test hears what a speaker plays, as long as it lets time pass on the device.
func Example() {
	var t *testing.T // the test's own
	synctest.Test(t, func(t *testing.T) {
		bank, err := sound.Embedded()
		if err != nil {
			t.Fatal(err)
		}
		device := speakertest.New()
		device.Settle = synctest.Wait
		s := speaker.New(bank, speaker.Beside(device.Open), func(error) {})
		defer s.Close()

		s.Tone(voice.Error, voice.MaxVolume)
		heard := device.Advance(200 * time.Millisecond)
		sounds := 0
		for _, v := range heard {
			if v != 0 {
				sounds++
			}
		}
		fmt.Println(len(heard), "samples,", sounds > 6000)
	})
}

// block is a block of samples that all have a value.
func block(n int, v byte) []byte { return bytes.Repeat([]byte{v, 0}, n*480) }

// level returns the first and last sample of a block that is heard.
func level(pcm []int16) [2]int16 { return [2]int16{pcm[0], pcm[len(pcm)-1]} }

func TestDevicePlaysAsRealOnesDo(t *testing.T) {
	d := speakertest.New()
	o, err := d.Open()
	if err != nil {
		t.Fatal(err)
	}
	heard := func(want ...int16) {
		t.Helper()
		if got := level(d.Advance(speakertest.Block)); got != [2]int16{want[0], want[len(want)-1]} {
			t.Errorf("heard %v, want %v", got, want)
		}
	}
	heard(0)
	p := o.Play(bytes.NewReader(block(6, 100)), false)
	q := o.Play(bytes.NewReader(block(2, 10)), true)
	heard(100)
	if left := p.Left(); left != 4*960 {
		t.Errorf("it reads %d bytes ahead", left)
	}
	q.SetMuted(false)
	heard(100, 110) // it rises, and ends there
	p.SetMuted(true)
	heard(99, 0)
	heard(0)
	p.SetMuted(false)
	heard(0, 100)
	o.Rest(true)
	if heard(0); !d.Resting() {
		t.Error("it does not rest")
	}
	o.Rest(false)
	p.Stop()
	p.SetMuted(false) // changes nothing any more
	heard(99, 0)
	heard(0)
	if n := len(d.Heard()); n != 9*480 {
		t.Errorf("%d samples were heard in all", n)
	}
}

func TestDeviceThatWasUnpluggedStaysSoToWhoeverHadIt(t *testing.T) {
	d := speakertest.New()
	before, _ := d.Open()
	d.Unplug()
	without, _ := d.Open()
	d.Plug()
	after, _ := d.Open()
	if before.Err() == nil || without.Err() == nil || after.Err() != nil || d.Opens() != 3 {
		t.Errorf("before: %v, without: %v, after: %v; opened %d times", before.Err(), without.Err(), after.Err(), d.Opens())
	}
}
