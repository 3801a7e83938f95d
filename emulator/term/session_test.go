package term

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"codereader/emulator"
	"codereader/voice"
)

func TestSoundGoesOffAndOn(t *testing.T) {
	for _, tt := range []struct {
		mode  Mode
		input []string
		want  []bool
	}{
		{Keys, []string{"m", "M", "m"}, []bool{true, false, true}},
		{Lines, []string{"mute\n", "mute\n", "lyd til\n", "m\n"}, []bool{true, true, false, true}},
	} {
		synctest.Test(t, func(t *testing.T) {
			var got []bool
			r := start(t, tt.mode, func(o *Options) { o.Mute = func(off bool) { got = append(got, off) } })
			defer r.finish()
			for i, in := range tt.input {
				want := english.unmuted
				if tt.want[i] {
					want = english.muted
				}
				has(t, r.act(in), want)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("muted %v, want %v", got, tt.want)
			}
		})
	}
}

func TestMutingDoesNotWaitForKeysThatAreBeingPlayed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		muted := false
		r := start(t, Keys, func(o *Options) { o.Mute = func(off bool) { muted = off } })
		defer r.finish()
		r.send(" \t9\x1b[Am")
		if !muted {
			t.Error("not muted at once")
		}
	})
}

func TestHelpIsSpokenUntilTheNextKey(t *testing.T) {
	for _, tt := range []struct {
		mode        Mode
		help, other string
	}{{Keys, "\x1bOP", "d"}, {Lines, "help\n", "display\n"}} {
		synctest.Test(t, func(t *testing.T) {
			var got []string
			r := start(t, tt.mode, func(o *Options) {
				o.SpeakHelp = func(l voice.Language) { got = append(got, "speak "+l.Code()) }
				o.StopHelp = func() { got = append(got, "stop") }
			})
			defer r.finish()
			r.act(tt.help)
			r.act(tt.other)
			r.act(tt.other)
			r.act("l\n") // Danish from here on
			r.act(tt.help)
			r.act("m\n")
			r.act(tt.help) // not while the sound is off
			if want := []string{"speak en", "stop", "speak da", "stop"}; !slices.Equal(got, want) {
				t.Errorf("%v, want %v", got, want)
			}
		})
	}
}

func TestNoticesAreLinesOfTheirOwn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		notices := make(chan string, 2)
		r := start(t, Lines, func(o *Options) { o.Notices = notices })
		defer r.finish()
		r.out.take()
		notices <- "No sound:\nno device.\x07"
		notices <- strings.Repeat("far too long ", 10)
		close(notices)
		r.pass(time.Second)
		has(t, r.out.take(), "No sound: no device.",
			strings.TrimSpace(strings.Repeat("far too long ", 6)), strings.TrimSpace(strings.Repeat("far too long ", 4)))
	})
}

func TestStartSaysAtMostFourShortLines(t *testing.T) {
	for _, mode := range []Mode{Keys, Lines} {
		synctest.Test(t, func(t *testing.T) {
			r := start(t, mode, func(o *Options) { o.Intro = []string{"An independent emulator."} })
			defer r.finish()
			lines := strings.Split(strings.TrimSpace(r.out.take()), "\n")
			if len(lines) > 4 || lines[len(lines)-1] != "An independent emulator." {
				t.Errorf("%q", lines)
			}
		})
	}
}

func TestSessionEndsWhenItsContextDoes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		err, in := make(chan error), newTypist()
		r := start(t, Lines, nil)
		go func() {
			err <- Run(ctx, Options{Live: r.live, Hand: emulator.NewHand(nil), In: in, Out: io.Discard})
		}()
		synctest.Wait()
		cancel()
		if got := <-err; got != nil {
			t.Error(got)
		}
		in.close()
		r.finish()
	})
}

func TestSessionEndsWhenTheDriverDoes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := start(t, Keys, nil)
		r.stop()
		if err := <-r.err; err != nil {
			t.Error(err)
		}
		r.ended = true
		r.in.close()
		r.finish()
	})
}

// broken is an output, or an input, that fails.
type broken struct{}

var errBroken = errors.New("broken")

func (broken) Write([]byte) (int, error) { return 0, errBroken }
func (broken) Read([]byte) (int, error)  { return 0, errBroken }

func TestBrokenOutputEndsTheSession(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := start(t, Lines, func(o *Options) { o.Out = broken{} })
		if err := <-r.err; !errors.Is(err, errBroken) {
			t.Errorf("%v, want %v", err, errBroken)
		}
		r.ended = true
		r.stop()
		r.in.close()
		r.finish()
	})
}

func TestBrokenInputEndsTheSession(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := start(t, Lines, func(o *Options) { o.In = broken{} })
		if err := <-r.err; !errors.Is(err, errBroken) {
			t.Errorf("%v, want %v", err, errBroken)
		}
		r.ended = true
		r.stop()
		r.finish()
	})
}

// slow is an output that stands still until it is let go on.
type slow struct{ on chan struct{} }

func (s slow) Write(b []byte) (int, error) { <-s.on; return len(b), nil }

func TestSlowOutputHoldsNothingUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := slow{make(chan struct{})}
		r := start(t, Keys, func(o *Options) { o.Out = s })
		r.send(" ")
		r.pass(30 * time.Second)
		if n := len(r.kind(emulator.KindPower)); n != 2 {
			t.Errorf("turned on and off %d times, want 2", n)
		}
		close(s.on)
		r.finish()
	})
}
