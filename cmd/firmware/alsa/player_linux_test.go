package alsa

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// ramp is n samples of which no two in a row are the same.
func ramp(n int) []int16 {
	pcm := make([]int16, n)
	for i := range pcm {
		pcm[i] = int16(i*37 - 9000)
	}
	return pcm
}

func TestSoundIsPlayedOnceAChannel(t *testing.T) {
	for _, c := range []struct {
		name   string
		fake   fake
		copies int
		holds  int
	}{
		{"mono", fake{mono: true, rate: 48000}, 1, Buffer},
		{"mono and stereo", fake{mono: true, stereo: true, rate: 48000}, 1, Buffer},
		{"stereo alone", fake{stereo: true, rate: 48000}, 2, Buffer},
		{"a long buffer alone", fake{mono: true, rate: 48000, longest: 16384}, 1, 16384},
		{"stereo with a long buffer alone", fake{stereo: true, rate: 48000, longest: 16384}, 2, 16384},
		{"a few samples at a time", fake{stereo: true, rate: 48000, takes: 7}, 2, Buffer},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := &c.fake
			p, err := open("card", f, 48000)
			if err != nil {
				t.Fatal(err)
			}
			if p.Holds() != c.holds || f.sw.stopThreshold != uintptr(c.holds) || f.sw.startThreshold != uintptr(c.holds)/2 {
				t.Errorf("it holds %d and begins at %d of %d", p.Holds(), f.sw.startThreshold, f.sw.stopThreshold)
			}
			pcm := ramp(2*Period + 100)
			for _, block := range [][]int16{pcm[:1], pcm[1:1], pcm[1:]} {
				if err := p.WritePCM(block); err != nil {
					t.Fatal(err)
				}
			}
			var want []int16
			for _, v := range pcm {
				for range c.copies {
					want = append(want, v)
				}
			}
			if !slices.Equal(f.heard, want) {
				t.Errorf("%d samples were heard, and should %d", len(f.heard), len(want))
			}
		})
	}
}

func TestDeviceThatRanOutGoesOn(t *testing.T) {
	for _, refusal := range []error{unix.EPIPE, unix.ESTRPIPE, unix.EBADFD} {
		f := &fake{mono: true, rate: 48000, refuses: map[uintptr][]error{write: {nil, refusal}}}
		p, err := open("card", f, 48000)
		if err != nil {
			t.Fatal(err)
		}
		pcm := ramp(3 * Period)
		if err := p.WritePCM(pcm); err != nil {
			t.Errorf("%v: %v", refusal, err)
		}
		if !slices.Equal(f.heard, pcm) {
			t.Errorf("%v: %d samples were heard of %d", refusal, len(f.heard), len(pcm))
		}
		if want := []string{"hardware", "software", "prepare", "write", "write", "prepare", "write", "write"}; !slices.Equal(f.asked, want) {
			t.Errorf("%v: %q", refusal, f.asked)
		}
	}
}

func TestDeviceThatDoesNotPlayIsNamed(t *testing.T) {
	for _, c := range []struct {
		name    string
		request uintptr
		errs    []error
		want    string
	}{
		{"unplugged", write, []error{unix.ENODEV}, "card: does not play"},
		{"never ready", write, []error{unix.EPIPE, unix.EPIPE, unix.EPIPE}, "card: does not play"},
		{"not prepared again", prepare, []error{nil, unix.EIO}, "card: does not get ready"},
	} {
		f := &fake{mono: true, rate: 48000, refuses: map[uintptr][]error{c.request: c.errs}}
		if c.request == prepare {
			f.refuses[write] = []error{unix.EPIPE}
		}
		p, err := open("card", f, 48000)
		if err != nil {
			t.Fatal(err)
		}
		if err := p.WritePCM(ramp(10)); err == nil || !strings.Contains(err.Error(), c.want) || !errors.Is(err, c.errs[len(c.errs)-1]) {
			t.Errorf("%s: got %v", c.name, err)
		}
	}
}

func TestDeviceThatCannotBeUsedIsNamed(t *testing.T) {
	for _, c := range []struct {
		fake fake
		want string
	}{
		{fake{mono: true, rate: 44100}, "at 48000 Hz"},
		{fake{rate: 48000}, "neither mono nor stereo"},
		{fake{mono: true, rate: 48000, refuses: map[uintptr][]error{setHardware: {unix.EBUSY}}}, "card"},
		{fake{mono: true, rate: 48000, refuses: map[uintptr][]error{setSoftware: {unix.EINVAL}}}, "when to begin"},
		{fake{mono: true, rate: 48000, refuses: map[uintptr][]error{prepare: {unix.EIO}}}, "get ready"},
	} {
		if _, err := open("card", &c.fake, 48000); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("got %v, want %q", err, c.want)
		}
	}
}

func TestWhatIsPlayedCanBeCutAndWaitedFor(t *testing.T) {
	f := &fake{mono: true, rate: 48000, refuses: map[uintptr][]error{drain: {nil, unix.EPIPE, unix.EIO}, drop: {nil, unix.EIO}}}
	p, err := open("card", f, 48000)
	if err != nil {
		t.Fatal(err)
	}
	f.asked = nil
	for _, c := range []struct {
		do   func() error
		want bool
	}{{p.Cut, true}, {p.Drain, true}, {p.Drain, true}, {p.Drain, false}, {p.Cut, false}, {p.Close, true}} {
		if err := c.do(); (err == nil) != c.want {
			t.Errorf("got %v", err)
		}
	}
	want := []string{"drop", "prepare", "drain", "prepare", "drain", "prepare", "drain", "drop", "drop"}
	if !slices.Equal(f.asked, want) || !f.closed {
		t.Errorf("%q, closed: %v", f.asked, f.closed)
	}
}

func TestWhatIsNoDeviceIsRefused(t *testing.T) {
	name := filepath.Join(t.TempDir(), "pcmC0D0p")
	if _, err := Open(name, 48000); err == nil || !strings.Contains(err.Error(), name+": cannot be opened") {
		t.Errorf("got %v", err)
	}
	if err := os.WriteFile(name, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(name, 48000); err == nil || !strings.Contains(err.Error(), name+": does not play") {
		t.Errorf("got %v", err)
	}
}

func TestPlayingAllocatesNothing(t *testing.T) {
	f := &fake{stereo: true, rate: 48000}
	p, err := open("card", f, 48000)
	if err != nil {
		t.Fatal(err)
	}
	pcm := ramp(Period)
	f.heard = make([]int16, 0, 1<<20)
	f.asked = make([]string, 0, 1<<10)
	if n := testing.AllocsPerRun(100, func() { p.WritePCM(pcm) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
