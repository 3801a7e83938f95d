package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"codereader/emulator/link"
)

func TestMiddleOfTimes(t *testing.T) {
	for _, c := range []struct {
		times times
		want  time.Duration
		text  string
	}{
		{times{1500 * time.Millisecond}, 1500 * time.Millisecond, "1.50 s"},
		{times{3e9, 1e9, 2e9}, 2e9, "2.00 s (middle of 3, 1.00 to 3.00 s)"},
		{times{1e9, 2e9}, 2e9, "2.00 s (middle of 2, 1.00 to 2.00 s)"},
	} {
		if got := c.times.middle(); got != c.want || c.times.String() != c.text {
			t.Errorf("%v: got %v, %v", c.text, got, c.times)
		}
	}
}

func TestFirmwareIsHeardThroughNoise(t *testing.T) {
	frame := make([]byte, link.MaxFrame)
	p := link.Packet{Kind: link.KindBoot, Payload: []byte{1, 2, 0, 3}}
	boot := string(frame[:p.Encode(frame)])
	p.Kind = link.KindLog
	log := string(frame[:p.Encode(frame)])
	for _, c := range []struct {
		text string
		want bool
	}{
		{boot, true},
		{"[ 0.1] kernel\r\n\x00" + log + boot, true},
		{"", false},
		{log, false},
		{boot[:len(boot)-1], false},
		{"noise\x00", false},
	} {
		err := heard(iotest.OneByteReader(strings.NewReader(c.text)).Read)
		if (err == nil) != c.want {
			t.Errorf("%q: got %v", c.text, err)
		}
	}
	if err := heard(bytes.NewReader(nil).Read); err == nil || !strings.Contains(err.Error(), io.EOF.Error()) {
		t.Errorf("a line that is shut: got %v", err)
	}
}

// unpacked is a folder with files that are empty.
func unpacked(t *testing.T, names ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range names {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, nil, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestBoardIsStartedWithWhatWasUnpacked(t *testing.T) {
	dir := unpacked(t, "boot/vmlinuz-6.1.0-50-rpi", "usr/lib/linux-image-6.1.0-50-rpi/bcm2835-rpi-zero.dtb",
		"usr/share/qemu/x", "usr/bin/qemu-system-arm", "usr/lib/x86_64-linux-gnu/libfdt.so.1")
	b := &board{link: "/l", console: "/c"}
	m := machines["raspi0"]
	args, err := b.args(m, &options{unpacked: dir, image: "/i"})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range [][]string{
		{"-kernel", dir + "/boot/vmlinuz-6.1.0-50-rpi"}, {"-initrd", "/i"}, {"-M", "raspi0"},
		{"-dtb", dir + "/usr/lib/linux-image-6.1.0-50-rpi/bcm2835-rpi-zero.dtb"}, {"-L", dir + "/usr/share/qemu"},
		{"-chardev", "socket,id=link,server=on,wait=off,path=/l"}, {"-serial", "file:/c"}, {"-append", m.line},
	} {
		if !slices.ContainsFunc(slices.Collect(pairs(args)), func(p [2]string) bool { return p == [2]string(want) }) {
			t.Errorf("%q is not in %q", want, args)
		}
	}
	if got := program(dir, "qemu-system-arm"); got != dir+"/usr/bin/qemu-system-arm" {
		t.Errorf("QEMU is %s", got)
	}
	if got := program(dir, "qemu-system-aarch64"); got != "qemu-system-aarch64" {
		t.Errorf("QEMU that is not unpacked is %s", got)
	}
	if got := libraries(dir); len(got) != 1 || got[0] != "LD_LIBRARY_PATH="+dir+"/usr/lib/x86_64-linux-gnu" {
		t.Errorf("its libraries are in %s", got)
	}
}

// pairs returns each two arguments that stand beside each other.
func pairs(args []string) func(func([2]string) bool) {
	return func(yield func([2]string) bool) {
		for i := 1; i < len(args); i++ {
			if !yield([2]string(args[i-1 : i+1])) {
				return
			}
		}
	}
}

func TestWhatIsWrongIsTold(t *testing.T) {
	dir := unpacked(t)
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"-machine", "toaster"}, `"toaster"`},
		{nil, "-unpacked DIR"},
		{[]string{"-unpacked", dir, "-image", "x", "-times", "0"}, "-times"},
		{[]string{"-unpacked", dir, "-image", "x"}, ".ci/hil gets it"},
	} {
		if err := run(c.args); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: got %v, want %q", c.args, err, c.want)
		}
	}
}

// A board that says something at once, and its memory when it is asked for.
func saying(t *testing.T, first, then string) *board {
	t.Helper()
	b := &board{console: filepath.Join(t.TempDir(), "console")}
	file, err := os.Create(b.console)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := file.WriteString(first); err != nil {
		t.Fatal(err)
	}
	later := time.AfterFunc(10*step, func() { file.WriteString(then) })
	t.Cleanup(func() { later.Stop(); file.Close() })
	return b
}

func TestMemoryIsThatAfterTheCommand(t *testing.T) {
	if _, err := saying(t, "boot: 2100 kB of memory at most\r\n", "").memory(step); err == nil {
		t.Error("a board that says nothing more has had some memory")
	}
	b := saying(t, "boot: 2100 kB of memory at most\r\n", "boot: 2456 kB of memory at most\r\n")
	if kB, err := b.memory(time.Minute); kB != 2456 || err != nil {
		t.Errorf("got %d, %v", kB, err)
	}
}

func TestLimitsAreHeld(t *testing.T) {
	for _, c := range []struct {
		o    options
		want string
	}{
		{options{}, ""},
		{options{boot: 2 * time.Second, memory: 8193, patience: time.Minute}, ""},
		{options{boot: time.Second}, "may take 1s"},
		{options{memory: 8192, patience: time.Minute}, "may have 8192"},
		{options{command: []string{"false"}}, "exit status 1"},
	} {
		b := saying(t, "", "boot: 8193 kB of memory at most\n")
		err := c.o.last(b, times{1500 * time.Millisecond})
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%+v: got %v, want %q", c.o, err, c.want)
		}
	}
}

func TestAMachineWithADiskHasSound(t *testing.T) {
	dir := unpacked(t, "boot/vmlinuz-6.1.0-50-arm64")
	b := &board{link: "/l", console: "/c"}
	for _, data := range []string{"", "/d"} {
		args, err := b.args(machines["arm64"], &options{unpacked: dir, image: "/i", data: data})
		if err != nil {
			t.Fatal(err)
		}
		text := strings.Join(args, " ")
		for _, part := range []string{"intel-hda", "file=/d", "codereader.data="} {
			if strings.Contains(text, part) != (data != "") {
				t.Errorf("disk %q: %s: %q", data, part, args)
			}
		}
	}
}

func TestRandomScenariosAreWritten(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "random")
	if err := run([]string{"-random", "3", dir}); err != nil {
		t.Fatal(err)
	}
	if files, _ := os.ReadDir(dir); len(files) != 3 {
		t.Errorf("%d scenarios, not 3", len(files))
	}
	if err := run([]string{"-random", "3"}); err == nil {
		t.Error("written nowhere")
	}
}
