package main

import (
	"bytes"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// some are files of every kind, not in order.
var some = append([]file{
	{name: "init", mode: regular | 0o755, data: []byte("a program")},
	{name: "modules/10-snd.ko", mode: regular | 0o644, data: []byte("x")},
	{name: "data/voices/da/six.wav", mode: regular | 0o644, data: bytes.Repeat([]byte("RIFF"), 1000)},
}, skeleton...)

func packed(t *testing.T, files []file) []byte {
	t.Helper()
	p, err := pack(files)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestArchiveHasEveryFileBehindItsFolder(t *testing.T) {
	got := read(t, packed(t, some))
	var names []string
	for _, e := range got {
		names = append(names, e.name)
		if e.fields[uid] != 0 || e.fields[gid] != 0 || e.fields[mtime] != 0 {
			t.Errorf("%s is of user %d, group %d, changed at %d", e.name, e.fields[uid], e.fields[gid], e.fields[mtime])
		}
		for _, f := range some {
			if f.name == e.name && (uint64(f.mode) != e.fields[mode] || string(f.data) != e.data ||
				uint64(f.major) != e.fields[major] || uint64(f.minor) != e.fields[minor]) {
				t.Errorf("%s is %o, device %d:%d, %d bytes", e.name, e.fields[mode], e.fields[major], e.fields[minor], len(e.data))
			}
		}
	}
	want := strings.Fields(`data data/voices data/voices/da data/voices/da/six.wav
		dev dev/console dev/null init modules modules/10-snd.ko proc sys`)
	if !slices.Equal(names, want) {
		t.Errorf("got %q, want %q", names, want)
	}
}

func TestSameFilesGiveTheSameBytes(t *testing.T) {
	turned := slices.Clone(some)
	slices.Reverse(turned)
	if !bytes.Equal(packed(t, some), packed(t, turned)) {
		t.Error("the order of the files is in the archive")
	}
}

func TestWrongNamesAreRefused(t *testing.T) {
	for _, c := range []struct {
		files []file
		want  string
	}{
		{[]file{{name: "/init"}}, "without a slash"},
		{[]file{{name: "../init"}}, "no . or .."},
		{[]file{{name: ""}}, "without a slash"},
		{[]file{{name: "."}}, "without a slash"},
		{[]file{{name: "init"}, {name: "init"}}, "twice"},
		{[]file{{name: "init", mode: regular}, {name: "init/x"}}, "no folder"},
	} {
		if _, err := pack(c.files); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v: got %v, want %q", c.files, err, c.want)
		}
	}
}

func TestAnotherProgramReadsTheArchive(t *testing.T) {
	if _, err := exec.LookPath("cpio"); err != nil {
		t.Skip("no cpio")
	}
	cmd := exec.Command("sh", "-c", "gunzip | cpio -t --quiet")
	cmd.Stdin = bytes.NewReader(packed(t, some))
	out, err := cmd.CombinedOutput()
	if err != nil || !strings.Contains(string(out), "data/voices/da/six.wav\n") || !strings.Contains(string(out), "dev/console\n") {
		t.Errorf("%v: %s", err, out)
	}
}
