package term

import (
	"slices"
	"testing"
	"time"
)

func TestKeysOfEveryDialectAreUnderstood(t *testing.T) {
	tests := []struct {
		name, in string
		want     []key
	}{
		{"characters", "5rÅ", []key{'5', 'r', 'Å'}},
		{"a character of four bytes", "\U0001F600", []key{0x1F600}},
		{"Enter as CR, LF or both", "\r\n\n\r", []key{keyEnter, keyEnter, keyEnter}},
		{"control characters", "\t\b\x7f\x01", []key{keyTab, keyBackspace, keyBackspace, keyUnknown}},
		{"quitting", "\x03\x04\x11", []key{keyQuit, keyQuit, keyQuit}},
		{"arrows", "\x1b[A\x1b[B\x1b[C\x1b[D", []key{keyUp, keyDown, keyRight, keyLeft}},
		{"application arrows", "\x1bOA\x1bOB\x1bOC\x1bOD", []key{keyUp, keyDown, keyRight, keyLeft}},
		{"arrows with Ctrl", "\x1b[1;5A\x1b[1;2D", []key{keyUp, keyLeft}},
		{"rxvt with Shift and Ctrl", "\x1b[a\x1bOd", []key{keyUp, keyLeft}},
		{"F1", "\x1bOP\x1b[[A\x1b[11~\x1b[1;2P", []key{keyF1, keyF1, keyF1, keyF1}},
		{"number pad", "\x1bOp\x1bOy\x1bOM\x1bOk", []key{'0', '9', keyEnter, '+'}},
		{"other function keys", "\x1b[15~\x1b[[B\x1bOQ\x1b[3~", []key{keyUnknown, keyUnknown, keyUnknown, keyUnknown}},
		{"a letter that ends another sequence", "\x1b[23~q", []key{keyUnknown, 'q'}},
		{"Alt and a letter is not the letter", "\x1bq", []key{keyUnknown}},
		{"Escape before a sequence", "\x1b\x1b[A", []key{keyUp}},
		{"Ctrl+C within a sequence", "\x1b[1\x03", []key{keyQuit}},
		{"a sequence without end", "\x1b[1111111111111111111111111111A", []key{keyUnknown}},
		{"broken UTF-8", "\xff\xc3", []key{keyUnknown}},
		{"marked paste", "\x1b[200~red 9 q\n\x1b[A\x1b[201~5", []key{keyPasted, '5'}},
		{"Ctrl+C within a marked paste", "\x1b[200~x\x03", []key{keyQuit}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var d decoder
			if got := d.feed(nil, []byte(tt.in), 0); !slices.Equal(got, tt.want) {
				t.Errorf("%q in one read: %d, want %d", tt.in, got, tt.want)
			}
			d = decoder{}
			var got []key
			for i := range len(tt.in) {
				got = d.feed(got, []byte{tt.in[i]}, 0)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("%q byte by byte: %d, want %d", tt.in, got, tt.want)
			}
		})
	}
}

func TestLoneEscapeSwallowsNothing(t *testing.T) {
	for _, unfinished := range []string{"\x1b", "\x1b[", "\x1bO", "\x1b[1;", "\xc3", "\x1b[200~"} {
		var d decoder
		if got := d.feed(nil, []byte(unfinished), 0); len(got) != 0 {
			t.Errorf("%q: %d, want nothing", unfinished, got)
		}
		late := sequenceTime + time.Millisecond
		if got := d.feed(nil, []byte("5"), late); !slices.Equal(got, []key{'5'}) {
			t.Errorf("%q, then 5 after %v: %d, want 5", unfinished, late, got)
		}
	}
}

func TestEnterAfterEnterCounts(t *testing.T) {
	var d decoder
	got := d.feed(nil, []byte("\r"), 0)
	got = d.feed(got, []byte("\n"), time.Second) // another key, not half of the first
	if !slices.Equal(got, []key{keyEnter, keyEnter}) {
		t.Errorf("%d, want Enter twice", got)
	}
}

func FuzzKeys(f *testing.F) {
	for _, seed := range []string{"r5\t9", "\x1b[A\x1bOP\x1b[[A", "\x1b[1;5C\x1b[200~x\x1b[201~", "\xc3\xa6\x1b\x1b[", "\r\n\x03"} {
		f.Add([]byte(seed), 2)
	}
	f.Fuzz(func(t *testing.T, in []byte, split int) {
		var whole, parts decoder
		want := whole.feed(nil, in, 0)
		at := min(max(split, 0), len(in))
		got := parts.feed(parts.feed(nil, in[:at], 0), in[at:], 0)
		if !slices.Equal(got, want) {
			t.Errorf("split at %d: %d, in one: %d", at, got, want)
		}
		if len(want) > len(in) {
			t.Errorf("%d keys of %d bytes", len(want), len(in))
		}
		if len(whole.pending) > sequenceLength+1 {
			t.Errorf("%d bytes kept", len(whole.pending))
		}
		if got := whole.feed(nil, []byte{ctrlC}, 0); !slices.Equal(got, []key{keyQuit}) {
			t.Errorf("Ctrl+C afterwards: %d", got)
		}
	})
}
