package pack

import (
	"bytes"
	"errors"
	"io/fs"
	"strings"
	"testing"
)

// packed returns a pack of one file.
func packed(t testing.TB, name, text string, keep int) []byte {
	t.Helper()
	p, err := Append(nil, name, []byte(text), keep)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestFilesComeOutAsTheyWentIn(t *testing.T) {
	var f Files
	p := append(packed(t, "da/six.wav", "seks", -1), packed(t, "empty", "", 44)...)
	if err := f.Add(p); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"da/six.wav": "seks", "empty": ""} {
		got, err := fs.ReadFile(&f, name)
		if err != nil || string(got) != want || !f.Whole(name) {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	if _, err := f.Open("other"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
}

func TestABeginningHasTheWholeSizeUntilTheRestComes(t *testing.T) {
	var f Files
	if err := f.Add(packed(t, "x", "abcdef", 2)); err != nil {
		t.Fatal(err)
	}
	info, err := fs.Stat(&f, "x")
	if err != nil || info.Size() != 6 || f.Whole("x") {
		t.Errorf("%v, %v", info, err)
	}
	if _, err := fs.ReadFile(&f, "x"); !errors.Is(err, ErrAbsent) {
		t.Errorf("read beyond what is there: %v", err)
	}
	for _, keep := range []int{-1, 3} { // what is there is not lost again
		if err := f.Add(packed(t, "x", "abcdef", keep)); err != nil {
			t.Fatal(err)
		}
		if got, err := fs.ReadFile(&f, "x"); err != nil || string(got) != "abcdef" {
			t.Errorf("%q, %v", got, err)
		}
	}
}

func TestWhatIsNoPackIsRefused(t *testing.T) {
	whole := packed(t, "da/six.wav", "seks", -1)
	for n := 1; n < len(whole); n++ {
		var f Files
		if err := f.Add(whole[:n]); err == nil {
			t.Errorf("%d of %d bytes are taken", n, len(whole))
		}
	}
	for _, name := range []string{"", "../x", "/x", strings.Repeat("x", 256)} {
		if _, err := Append(nil, name, nil, -1); err == nil {
			t.Errorf("the name %q is taken", name)
		}
	}
}

func FuzzAdd(f *testing.F) {
	f.Add([]byte{})
	f.Add(packed(f, "a/b", "text", -1))
	f.Add(packed(f, "a/b", "text", 2))
	f.Add([]byte{1, 'x', 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1})
	f.Fuzz(func(t *testing.T, text []byte) {
		var files Files
		if files.Add(text) != nil {
			return
		}
		for name, e := range files.all {
			if int64(len(e.there)) > e.size || e.size > MaxSize {
				t.Fatalf("%s: %d of %d bytes", name, len(e.there), e.size)
			}
			got, err := fs.ReadFile(&files, name)
			if files.Whole(name) && (err != nil || !bytes.Equal(got, e.there)) {
				t.Fatalf("%s: %v", name, err)
			}
		}
	})
}
