package speaker_test

import (
	"context"
	"fmt"
	"io"
	"net"
	"os"
	"testing"
	"time"

	"codereader/voice/sound"
	"codereader/voice/speaker"
	"codereader/voice/speaker/speakertest"
)

// This program is also the process that plays, as codereader is: [speaker.Child]
// calls it so. What it does then the tests say in its environment.
const (
	roleEnv = "SPEAKER_TEST_ROLE"
	homeEnv = "SPEAKER_TEST_HOME" // where to call to when it begins
)

// The roles of a process that plays. Without one it plays on this machine's
// device.
const (
	plays    = "plays"    // on a device without sound, in real time
	hangs    = "hangs"    // is ready, and then does nothing
	mumbles  = "mumbles"  // tells lines that mean nothing, and then plays
	breaks   = "breaks"   // ends in the middle of the first sound
	vanishes = "vanishes" // ends at once, without a word
	babbles  = "babbles"  // tells one line without an end
)

// parent is the argument of a program that has a child.
const parent = "speaker-parent"

func TestMain(m *testing.M) {
	switch {
	case len(os.Args) == 2 && os.Args[1] == speaker.Command:
		os.Exit(child(os.Getenv(roleEnv)))
	case len(os.Args) == 2 && os.Args[1] == parent:
		beParent()
	}
	os.Exit(m.Run())
}

// child is a process that plays.
func child(role string) int {
	callHome()
	switch role {
	case hangs:
		fmt.Println("ready")
		_, _ = io.Copy(io.Discard, kept) // until the test has gone
		return 0
	case breaks:
		fmt.Println("ready")
		os.Stdin.Read(make([]byte, 1))
		return 3
	case vanishes:
		return 0
	case babbles:
		fmt.Println("ready")
		for {
			if _, err := fmt.Print("played "); err != nil {
				return 0
			}
		}
	case mumbles:
		fmt.Println("played 99999999999999999999\nplayed -1\nplayed\n\nALSA lib: readyerror 17")
		fallthrough
	case plays:
		d := speakertest.New()
		go realTime(context.Background(), d)
		return speaker.Serve(os.Stdin, os.Stdout, d.Open)
	}
	return speaker.Serve(os.Stdin, os.Stdout, speaker.OpenDevice)
}

// realTime lets a device play in real time.
func realTime(ctx context.Context, d *speakertest.Device) {
	tick := time.NewTicker(speakertest.Block)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			d.Advance(speakertest.Block)
		case <-ctx.Done():
			return
		}
	}
}

// callHome connects to the test and says which process this is. The connection
// ends with the process.
func callHome() {
	home := os.Getenv(homeEnv)
	if home == "" {
		return
	}
	c, err := net.Dial("tcp", home)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(4)
	}
	fmt.Fprintln(c, os.Getpid(), os.Getenv(roleEnv))
	kept = c
}

var kept net.Conn // not to be closed before the process ends

// home is where processes that play call.
type home struct {
	t  *testing.T
	at net.Listener
}

// newHome has processes that the test starts from now on have a role and call
// home.
func newHome(t *testing.T, role string) *home {
	at, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { at.Close() })
	t.Setenv(roleEnv, role)
	t.Setenv(homeEnv, at.Addr().String())
	return &home{t, at}
}

// call waits for the next process with a role, and returns its id and what is
// closed when it has ended.
func (h *home) call(role string) (pid int, ended <-chan struct{}) {
	h.t.Helper()
	_ = h.at.(*net.TCPListener).SetDeadline(time.Now().Add(patience))
	c, err := h.at.Accept()
	if err != nil {
		h.t.Fatalf("no process that %s was started: %v", role, err)
	}
	var has string
	if _, err := fmt.Fscanln(c, &pid, &has); err != nil {
		h.t.Fatal(err)
	}
	if has != role {
		c.Close()
		return h.call(role)
	}
	end := make(chan struct{})
	go func() {
		defer close(end)
		_, _ = io.Copy(io.Discard, c)
	}()
	return pid, end
}

// patience is how long a test waits for something that is to happen at once:
// machines that test are busy.
const patience = 20 * time.Second

// within waits for something.
func within[T any](t *testing.T, what string, c <-chan T) (got T) {
	t.Helper()
	select {
	case got = <-c:
	case <-time.After(patience):
		t.Fatalf("%s: not within %v", what, patience)
	}
	return got
}

// realSpeaker returns a speaker that plays in a process of its own, and where
// it reports to.
func realSpeaker(t *testing.T) (*speaker.Speaker, <-chan error) {
	t.Helper()
	reports := make(chan error, 100)
	s := speaker.New(bank(t), speaker.Child, func(err error) { reports <- err })
	t.Cleanup(s.Close)
	return s, reports
}

// beParent is a program that has a child and never ends by itself.
func beParent() {
	b, err := sound.Embedded()
	if err != nil {
		os.Exit(4)
	}
	s := speaker.New(b, speaker.Child, func(error) {})
	s.Play(make([]int16, 60*sound.Rate))
	select {}
}
