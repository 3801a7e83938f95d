package tracefile_test

import (
	"bytes"
	"errors"
	"io"
	"iter"
	"strings"
	"testing"

	"codereader/emulator"
	"codereader/emulator/tracefile"
)

// newSink returns a sink without the times of words.
func newSink(w io.Writer, ending string) tracefile.Sink {
	return tracefile.New(w, "x"+ending, tracefile.Options{Version: "v1.2.3"})
}

// pieces are a trace of the tour as it stands in the file after each write.
func pieces(t *testing.T, ending string) iter.Seq[string] {
	var parts parts
	m := emulator.New(config(t, 0), tracefile.New(&parts, "x"+ending, options))
	tour(m)
	m.Close()
	if len(parts) < 20 {
		t.Fatalf("it was written in %d parts", len(parts))
	}
	return func(yield func(string) bool) {
		for i := range parts {
			if !yield(strings.Join(parts[:i+1], "")) {
				return
			}
		}
	}
}

type parts []string

func (p *parts) Write(b []byte) (int, error) {
	*p = append(*p, string(b))
	return len(b), nil
}

func TestTheEndingDecidesOnTheForm(t *testing.T) {
	for _, c := range []struct{ name, begins string }{
		{"a.vcd", "$date\n"}, {"A.VCD", "$date\n"}, {"out.jsonl.vcd", "$date\n"},
		{"a.json", "[\n{"}, {"a.Json", "[\n{"},
		{"a.jsonl", `{"t":0,`}, {"a", `{"t":0,`}, {"", `{"t":0,`}, {"/dev/stdout", `{"t":0,`}, {"a.vcd.txt", `{"t":0,`}, {"json", `{"t":0,`},
	} {
		var b bytes.Buffer
		emulator.New(config(t, 0), tracefile.New(&b, c.name, options)).Close()
		if !strings.HasPrefix(b.String(), c.begins) {
			t.Errorf("%s begins with %.20q", c.name, &b)
		}
	}
}

var errBroken = errors.New("broken")

// full takes so many bytes and no more.
type full struct{ left, failed int }

func (f *full) Write(b []byte) (int, error) {
	if len(b) > f.left {
		f.left = 0
		f.failed++
		return 0, errBroken
	}
	f.left -= len(b)
	return len(b), nil
}

func TestAnErrorInWritingIsKeptAndEndsTheTrace(t *testing.T) {
	for ending, name := range map[string]string{".vcd": "tracefile: VCD: broken", ".json": "tracefile: trace events: broken"} {
		for _, room := range []int{0, 100, 2000} {
			w := &full{left: room}
			s := newSink(w, ending)
			m := emulator.New(config(t, 0), s)
			tour(m)
			m.Close()
			if err := s.Err(); !errors.Is(err, errBroken) || err.Error() != name {
				t.Errorf("%s: %v", ending, err)
			}
			if w.failed != 1 {
				t.Errorf("%s: written %d times after it was full", ending, w.failed-1)
			}
		}
	}
}

// A trace may begin in the middle of a session: of what is not known it says
// so.
func TestATraceMayBeginLate(t *testing.T) {
	var vcd, chrome bytes.Buffer
	m := emulator.New(config(t, 0))
	m.Advance(second)
	m.Attach(newSink(&vcd, ".vcd"))
	m.Attach(newSink(&chrome, ".json"))
	tour(m)
	m.Close()
	d := readVCD(t, vcd.String())
	if got := d.at(2 * second); got["reader.power"] != "x" || got["settings.volume"] != "x" || got["contacts.red"] != "1" {
		t.Errorf("at the start: %v", got)
	}
	if got := d.at(30 * second); got["reader.power"] != "1" || got["settings.volume"] != "7" {
		t.Errorf("later: %v", got)
	}
	readChrome(t, chrome.Bytes())
}
