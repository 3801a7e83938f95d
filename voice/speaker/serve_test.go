package speaker

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
)

// deaf is a device that takes sounds and never plays them.
type deaf struct{ err error }

func (d *deaf) Ready() <-chan struct{} {
	ready := make(chan struct{})
	close(ready)
	return ready
}
func (d *deaf) Play(io.Reader, bool) Playback { return d }
func (d *deaf) Rest(bool)                     {}
func (d *deaf) Err() error                    { return d.err }
func (d *deaf) SetMuted(bool)                 {}
func (d *deaf) Stop()                         {}
func (d *deaf) Left() int                     { return 0 }

// serve serves an input on a device that never plays.
func serve(in string) (status int, told string) {
	var out bytes.Buffer
	status = Serve(strings.NewReader(in), &out, func() (Device, error) { return new(deaf), nil })
	return status, out.String()
}

func TestInputThatIsWrongEndsTheProcess(t *testing.T) {
	second := strings.Repeat("\x01", windowBytes)
	full := ""
	for len(second) > 0 {
		n := min(len(second), maxFrame)
		full += string(appendFrame(nil, frameSamples, []byte(second[:n])...))
		second = second[n:]
	}
	more := string(appendFrame(nil, frameSamples, 1, 0))
	cut := string(appendFrame(nil, frameCut))
	for _, c := range []struct {
		name, in string
		want     string // the error, "" for none
	}{
		{"nothing", "", ""},
		{"a cut of nothing", cut, ""},
		{"mute", string(appendMute(appendMute(nil, true), false)), ""},
		{"all that may be on its way", full + cut, ""},
		{"as much again after a cut", full + cut + full + cut, ""},
		{"more than was asked for", full + more, "more samples came in than were asked for"},
		{"half a head", "s\x00\x00", "its head was cut off"},
		{"half a frame", more[:len(more)-1], "it was cut off"},
		{"half a sample", "s\x00\x00\x00\x01\x01", `kind 's', 1 bytes`},
		{"no samples", "s\x00\x00\x00\x00", `kind 's', 0 bytes`},
		{"too many samples", "s\x00\x00\x20\x02", `kind 's', 8194 bytes`},
		{"a cut of something", "c\x00\x00\x00\x01\x01", `kind 'c', 1 bytes`},
		{"mute without a word", "m\x00\x00\x00\x00", `kind 'm', 0 bytes`},
		{"another kind", "x\x00\x00\x00\x00", `kind 'x', 0 bytes`},
		{"huge", "s\xff\xff\xff\xfe", `kind 's', 4294967294 bytes`},
		{"text", "hello, is anybody there?", `kind 'h'`},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, told := serve(c.in)
			line, isError := "", false
			for l := range strings.Lines(told) {
				if text, ok := strings.CutPrefix(l, lineError); ok {
					line, isError = text, true
				}
			}
			switch {
			case isError != (status == unserved):
				t.Errorf("status %d, and it told %q", status, told)
			case isError != (c.want != ""), !strings.Contains(line, c.want):
				t.Errorf("it told %q, want an error with %q", told, c.want)
			}
		})
	}
}

// An error of a sound system may be long, and have several lines: it is told in
// one that is not.
func TestLongErrorsAreToldInOneLine(t *testing.T) {
	var out bytes.Buffer
	Serve(strings.NewReader(""), &out, func() (Device, error) {
		return nil, errors.New("no card\nno cards\r\n" + strings.Repeat("no ", 100_000))
	})
	told := out.String()
	if !strings.HasPrefix(told, "error no card no cards no no ") || strings.Count(told, "\n") != 1 || len(told) > maxLine+1 {
		t.Errorf("%d bytes, %d lines: %.60q", len(told), strings.Count(told, "\n"), told)
	}
}

func TestDeviceThatCannotBeOpenedIsTold(t *testing.T) {
	for _, open := range []func() (Device, error){
		func() (Device, error) { return nil, errors.New("not today") },
		func() (Device, error) { return &deaf{errors.New("not today")}, nil },
	} {
		var out bytes.Buffer
		in, hold := io.Pipe()
		if status := Serve(in, &out, open); status != unserved || out.String() != "error not today\n" {
			t.Errorf("status %d, told %q", status, out.String())
		}
		hold.Close()
	}
}

// A program that has gone no longer listens: its process ends.
func TestNobodyListeningEndsTheProcess(t *testing.T) {
	in, hold := io.Pipe()
	defer hold.Close()
	gone, out := io.Pipe()
	gone.Close()
	if status := Serve(in, out, func() (Device, error) { return new(deaf), nil }); status != unserved {
		t.Errorf("status %d", status)
	}
}

// What is read and what is dropped is counted once, and told by the sixth of a
// second and at the end.
func TestPlayedIsCounted(t *testing.T) {
	c := newCount()
	q := &queue{taken: c, lead: 100}
	for range 5 {
		if ok, err := q.add(make([]byte, maxFrame)); !ok || err != nil {
			t.Fatal(ok, err)
		}
	}
	read := func(n int) {
		t.Helper()
		if _, err := io.ReadFull(q, make([]byte, n)); err != nil {
			t.Fatal(err)
		}
	}
	told := func(want int64, due bool) {
		t.Helper()
		select {
		case <-c.moved:
			if !due {
				t.Error("it is told too early")
			}
		default:
			if due {
				t.Error("it is not told")
			}
		}
		if !due {
			return
		}
		if n, _ := c.tell(); n != want {
			t.Errorf("counted %d, want %d", n, want)
		}
	}
	read(100 + tellBytes)
	told(tellBytes, true)
	read(100)
	told(0, false)
	q.drop()
	told(5*maxFrame, true)
	if ok, _ := q.add([]byte{1, 0}); ok {
		t.Error("a queue that was dropped takes more")
	}
	q = &queue{taken: c}
	_, _ = q.add([]byte{1, 0, 2, 0})
	read(2)
	told(0, false)
	read(2) // the end of a sound, however short
	told(5*maxFrame+4, true)
	if _, err := q.Read(make([]byte, 2)); err != io.EOF {
		t.Errorf("a queue that was dropped gives %v", err)
	}
}

func TestWindowKnowsRoomAndHanging(t *testing.T) {
	moved := 0
	w := newWindow(func() { moved++ }, false)
	w.ready()
	if !w.room(windowBytes) || w.room(windowBytes+1) {
		t.Error("an empty window has room for a second, and no more")
	}
	w.send(windowBytes)
	w.played(100)
	w.played(100)              // again
	w.played(50)               // back
	w.played(windowBytes + 50) // more than there was
	if moved != 1 || !w.room(100) || w.room(101) {
		t.Errorf("moved %d times, want once; room for 100: %v, for 101: %v", moved, w.room(100), w.room(101))
	}
	if !w.hangs.Stop() {
		t.Error("nobody watches while something is to be played")
	}
	w.played(windowBytes)
	if w.hangs.Stop() {
		t.Error("it is watched when there is nothing to be played")
	}
}
