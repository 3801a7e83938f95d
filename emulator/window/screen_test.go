package window

import (
	"bufio"
	"context"
	"encoding/binary"
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// patience is how long the tests wait for something before they give up: long
// enough for a machine that is busy with other things.
const patience = time.Minute

// poll calls f until it returns nil, and fails with its last error.
func poll(tb testing.TB, what string, f func() error) {
	tb.Helper()
	ctx, cancel := context.WithTimeout(tb.Context(), patience)
	defer cancel()
	again := time.NewTicker(10 * time.Millisecond)
	defer again.Stop()
	for {
		err := f()
		if err == nil {
			return
		}
		select {
		case <-again.C:
		case <-ctx.Done():
			tb.Fatalf("%s: not within %v: %v", what, patience, err)
		}
	}
}

// need skips a test that needs a program that is not installed.
func need(tb testing.TB, program, debian string) {
	tb.Helper()
	if _, err := exec.LookPath(program); err != nil {
		tb.Skipf("%s is not installed: apt-get install %s", program, debian)
	}
}

// screen is a display of Xvfb, whose pixels are a file.
type screen struct {
	display string
	file    *os.File
	size    image.Point
	stride  int
	offset  int64
}

// openScreen starts a display of w by h pixels that ends with the test.
func openScreen(tb testing.TB, w, h int) *screen {
	tb.Helper()
	need(tb, "Xvfb", "xvfb")
	need(tb, "xdotool", "xdotool")
	need(tb, "xwininfo", "x11-utils")
	if t, ok := tb.(*testing.T); ok {
		t.Parallel() // each has a screen to itself
	}
	dir := tb.TempDir()
	names, tell, err := os.Pipe()
	if err != nil {
		tb.Fatal(err)
	}
	defer names.Close()
	cmd := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", fmt.Sprintf("%dx%dx24", w, h),
		"-fbdir", dir, "-nolisten", "tcp", "-noreset")
	cmd.ExtraFiles = []*os.File{tell}
	startProcess(tb, cmd)
	tell.Close()
	if err := names.SetReadDeadline(time.Now().Add(patience)); err != nil {
		tb.Fatal(err)
	}
	number, err := bufio.NewReader(names).ReadString('\n')
	if err != nil {
		tb.Fatalf("Xvfb did not say which display it is: %v", err)
	}
	s := &screen{display: ":" + strings.TrimSpace(number)}
	s.readHeader(tb, filepath.Join(dir, "Xvfb_screen0"))
	return s
}

// startProcess starts a program that ends with the test.
func startProcess(tb testing.TB, cmd *exec.Cmd) {
	tb.Helper()
	if err := cmd.Start(); err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
}

// readHeader reads the header of the screen's file, which is an X window dump:
// a row of big-endian numbers.
func (s *screen) readHeader(tb testing.TB, name string) {
	tb.Helper()
	file, err := os.Open(name)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { file.Close() })
	var head [25]uint32
	if err := binary.Read(file, binary.BigEndian, &head); err != nil {
		tb.Fatal(err)
	}
	const version, bits, littleEndian = 7, 32, 0
	if head[1] != version || head[11] != bits || head[7] != littleEndian {
		tb.Skipf("the screen of Xvfb has %d bits a pixel, byte order %d: these tests read 32 bits, little-endian", head[11], head[7])
	}
	const colour = 12 // bytes of an entry of the colour map
	s.file, s.size, s.stride = file, image.Pt(int(head[4]), int(head[5])), int(head[12])
	s.offset = int64(head[0]) + int64(head[19])*colour
}

// capture returns what is on a part of the screen.
func (s *screen) capture(r image.Rectangle) (*image.RGBA, error) {
	if !r.In(image.Rectangle{Max: s.size}) {
		return nil, fmt.Errorf("%v is not on the screen", r)
	}
	img := image.NewRGBA(image.Rectangle{Max: r.Size()})
	for y := range r.Dy() {
		row := img.Pix[y*img.Stride:][:4*r.Dx()]
		if _, err := s.file.ReadAt(row, s.offset+int64((r.Min.Y+y)*s.stride+4*r.Min.X)); err != nil {
			return nil, err
		}
		for i := 0; i < len(row); i += 4 { // blue, green, red, nothing
			row[i], row[i+2], row[i+3] = row[i+2], row[i], 0xFF
		}
	}
	return img, nil
}

// xdo has xdotool do something and returns what it prints.
func (s *screen) xdo(args ...string) (string, error) { return s.run("xdotool", args...) }

// run runs a program on the screen and returns what it prints.
func (s *screen) run(name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Env = append(cmd.Environ(), "DISPLAY="+s.display)
	out, err := cmd.CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%s %s: %w: %s", name, strings.Join(args, " "), err, out)
	}
	return strings.TrimSpace(string(out)), nil
}
