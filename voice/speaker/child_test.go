//go:build !js

package speaker_test

import (
	"errors"
	"os"
	"os/exec"
	"testing"

	"codereader/voice/speaker"
)

func TestChildEndsWithTheSpeaker(t *testing.T) {
	h := newHome(t, plays)
	s, reports := realSpeaker(t)
	_, ended := h.call(plays)
	s.Say(code(1, 2, 3, 4, 5, 6))
	s.Close()
	within(t, "the end of the process", ended)
	if len(reports) > 0 {
		t.Errorf("reported %v", <-reports)
	}
}

// However a program ends, its child does not outlive it.
func TestChildEndsWhenItsParentIsKilled(t *testing.T) {
	h := newHome(t, plays)
	p := exec.Command(os.Args[0], parent)
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	defer p.Process.Kill()
	_, ended := h.call(plays)
	if err := p.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = p.Wait() // with the error that it was killed
	within(t, "the end of the child", ended)
}

// A process that dies in the middle of a sound is replaced, and the broken pipe
// disturbs nobody.
func TestChildThatDiesIsReplaced(t *testing.T) {
	for _, role := range []string{breaks, babbles} {
		t.Run(role, func(t *testing.T) {
			h := newHome(t, role)
			s, reports := realSpeaker(t)
			_, ended := h.call(role)
			if role == breaks {
				s.Play(make([]int16, 1000))
			}
			wantReport(t, reports, speaker.ErrDeviceLost)
			within(t, "the end of the first process", ended)

			t.Setenv(roleEnv, plays)
			wantReport(t, reports, nil)
		})
	}
}

func TestChildThatIsKilledIsReplaced(t *testing.T) {
	h := newHome(t, vanishes)
	s, reports := realSpeaker(t)
	h.call(vanishes)
	wantReport(t, reports, speaker.ErrNoDevice)
	t.Setenv(roleEnv, plays)
	wantReport(t, reports, nil) // ready: one that is not counts as one that found no device
	pid, ended := h.call(plays)
	s.Play(make([]int16, 1<<20))
	p, err := os.FindProcess(pid)
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Kill(); err != nil {
		t.Fatal(err)
	}
	within(t, "the end of the process", ended)
	wantReport(t, reports, speaker.ErrDeviceLost)
	wantReport(t, reports, nil)
}

func TestChildThatSaysNothingHasNoDevice(t *testing.T) {
	newHome(t, vanishes)
	_, reports := realSpeaker(t)
	wantReport(t, reports, speaker.ErrNoDevice)
	t.Setenv(roleEnv, mumbles) // the lines of libraries are no harm
	wantReport(t, reports, nil)
}

// A process that hangs is noticed by what it does not play, and ended. Nobody
// waits for it meanwhile.
func TestChildThatHangsIsReplaced(t *testing.T) {
	h := newHome(t, hangs)
	s, reports := realSpeaker(t)
	_, ended := h.call(hangs)
	calling := make(chan struct{})
	go func() {
		defer close(calling)
		for range 1000 {
			s.Play(make([]int16, 1<<16))
			s.Say(code(1, 2, 3, 4, 5, 6))
		}
		for range 1000 {
			s.Cut()
			s.Mute(true)
			s.Mute(false)
		}
	}()
	within(t, "the calls", calling)
	s.Play(make([]int16, 1<<20))
	wantReport(t, reports, speaker.ErrDeviceLost)
	within(t, "the end of the process", ended)
	t.Setenv(roleEnv, plays)
	wantReport(t, reports, nil)
}

// Close does not wait for a process that does not listen.
func TestCloseEndsAChildThatHangs(t *testing.T) {
	h := newHome(t, hangs)
	s, _ := realSpeaker(t)
	_, ended := h.call(hangs)
	s.Play(make([]int16, 1<<20)) // more than the pipe takes
	closed := make(chan struct{})
	go func() {
		defer close(closed)
		s.Close()
	}()
	within(t, "Close", closed)
	within(t, "the end of the process", ended)
}

func wantReport(t *testing.T, reports <-chan error, want error) {
	t.Helper()
	if got := within(t, "a report", reports); !errors.Is(got, want) {
		t.Fatalf("reported %v, want %v", got, want)
	}
}
