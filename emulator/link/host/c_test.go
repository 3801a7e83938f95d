package host_test

import (
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"codereader/emulator/link/host"
	"codereader/firmware/firmwaretest"
	"codereader/keypad"
)

// The demonstration in C shows keys as they arrive. It has no state to be read.
func TestFirmwareInCTalksToTheEmulatorsEnd(t *testing.T) {
	gcc, err := exec.LookPath("gcc")
	if err != nil {
		t.Skip("no gcc in PATH")
	}
	const folder = "../../../cmd/firmware/c/"
	program := filepath.Join(t.TempDir(), "demo")
	cmd := exec.Command(gcc, "-O2", "-std=c99", "-o", program, folder+"posix.c", folder+"demo.c", folder+"codereader_link.c")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	f, err := host.Open("exec:"+program, host.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	board := &firmwaretest.Board{}
	if err := f.Start(board, config(t)); err != nil {
		t.Fatal(err)
	}
	var now time.Duration
	for _, k := range []keypad.Key{keypad.Red, keypad.Key5} {
		f.Contact(keypad.Event{Key: k, Down: true, At: now})
		now += 100 * time.Millisecond
		f.Advance(now)
		f.Contact(keypad.Event{Key: k, At: now})
		now += 100 * time.Millisecond
		f.Advance(now)
	}
	if err := f.Err(); err != nil {
		t.Fatal(err)
	}
	if len(board.Calls) == 0 || board.Display().String() == "" {
		t.Errorf("it shows nothing: %v", board.Calls)
	}
	s := f.State()
	if s.Display != board.Display() || f.Err() != nil {
		t.Errorf("%q, %v", s.Display, f.Err())
	}
}
