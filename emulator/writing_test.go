package emulator_test

import (
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"codereader/emulator"
)

// file is a sink that writes.
type file interface {
	emulator.Sink
	Err() error
}

// files are the sinks that write text.
var files = map[string]func(io.Writer) file{
	"trace":    func(w io.Writer) file { return emulator.NewTrace(w, "test") },
	"captions": func(w io.Writer) file { return emulator.NewCaptions(w) },
}

// session has a sink take a session of some speech.
func session(t *testing.T, s emulator.Sink) {
	m := newMachine(t)
	for _, e := range m.Events { // the start
		s.Emit(e)
	}
	m.Attach(s)
	m.press(0, red)
	m.press(second, k5)
	m.pass(30 * second)
	m.press(0, red)
	m.pass(10 * second)
	m.Close()
}

var errBroken = errors.New("broken")

// brokenAfter writes so many bytes and fails from then on.
type brokenAfter struct {
	left   int
	failed int
}

func (b *brokenAfter) Write(p []byte) (int, error) {
	if len(p) > b.left {
		n := b.left
		b.left = 0
		b.failed++
		return n, errBroken
	}
	b.left -= len(p)
	return len(p), nil
}

// An error in writing is kept, told with the sink's name, and nothing is
// written behind it.
func TestWriteErrorsAreTold(t *testing.T) {
	for name, open := range files {
		var whole strings.Builder
		sink := open(&whole)
		if session(t, sink); sink.Err() != nil {
			t.Fatalf("%s: %v", name, sink.Err())
		}
		for n := range whole.Len() {
			w := &brokenAfter{left: n}
			sink := open(w)
			session(t, sink)
			if err := sink.Err(); !errors.Is(err, errBroken) || !strings.HasPrefix(err.Error(), "emulator: "+name+": ") {
				t.Fatalf("%s that fails after %d bytes: %v", name, n, err)
			}
			if w.failed != 1 {
				t.Fatalf("%s that fails after %d bytes was written to %d times more", name, n, w.failed-1)
			}
		}
	}
}

func TestFullDiskIsTold(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skipf("there is no disk here that is always full: %v", err)
	}
	defer full.Close()
	for name, open := range files {
		sink := open(full)
		session(t, sink)
		if err := sink.Err(); err == nil || !strings.Contains(err.Error(), "no space left") {
			t.Errorf("%s: %v, want that no space is left", name, err)
		}
	}
}

// Each line of a trace is written at once and whole.
func TestTraceWritesWholeLines(t *testing.T) {
	session(t, emulator.NewTrace(writerFunc(func(p []byte) (int, error) {
		if line := string(p); !strings.HasSuffix(line, "}\n") || strings.Count(line, "\n") != 1 {
			t.Errorf("written at once: %q", line)
		}
		return len(p), nil
	}), "test"))
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }
