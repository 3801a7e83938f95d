package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// kernel is a folder with drivers that say what they need.
func kernel(t *testing.T, needs map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range needs {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestDriversComeBehindWhatTheyNeed(t *testing.T) {
	d, err := findDrivers(kernel(t, map[string]string{
		"sound/pci/snd-intel.ko": "ELF\x00license=GPL\x00depends=snd-pcm,snd\x00name=snd_intel\x00",
		"sound/snd-pcm.ko":       "ELF\x00depends=snd,timer\x00",
		"sound/snd.ko":           "ELF\x00depends=\x00",
		"lib/timer.ko":           "ELF\x00depends=\x00",
		"lib/other.ko":           "ELF\x00depends=\x00",
	}))
	if err != nil {
		t.Fatal(err)
	}
	var files []file
	for _, name := range []string{"snd_intel", "snd-intel", "timer"} {
		if err := d.add(&files, name); err != nil {
			t.Fatal(err)
		}
	}
	var names []string
	for _, f := range files {
		names = append(names, f.name)
	}
	want := []string{"modules/01-snd.ko", "modules/02-timer.ko", "modules/03-snd_pcm.ko", "modules/04-snd_intel.ko"}
	if !slices.Equal(names, want) {
		t.Errorf("got %v, want %v", names, want)
	}
}

func TestDriversThatCannotBePackedAreNamed(t *testing.T) {
	dir := kernel(t, map[string]string{
		"a.ko": "\x00depends=b\x00", "b.ko": "\x00depends=c\x00", "lost.ko": "\x00depends=nowhere\x00",
		"c.ko": "\x00depends=a\x00", "text.ko": "no driver", "cut.ko": "\x00depends=b",
	})
	program, out := build(t), filepath.Join(t.TempDir(), "out")
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"-driver", "a"}, "-drivers FOLDER"},
		{[]string{"-drivers", t.TempDir(), "-driver", "a"}, "no driver in"},
		{[]string{"-drivers", filepath.Join(dir, "none"), "-driver", "a"}, "no such file"},
		{[]string{"-drivers", dir, "-driver", "x"}, "no driver x"},
		{[]string{"-drivers", dir, "-driver", "lost"}, "lost, which needs nowhere"},
		{[]string{"-drivers", dir, "-driver", "a"}, "a, which needs b, which needs c, which needs a"},
		{[]string{"-drivers", dir, "-driver", "text"}, "does not say what it needs"},
		{[]string{"-drivers", dir, "-driver", "cut"}, "does not say what it needs"},
	} {
		err := run(append([]string{"-o", out, "-init", program}, c.args...))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: got %v, want %q", c.args, err, c.want)
		}
	}
}
