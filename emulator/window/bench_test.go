package window

import (
	"fmt"
	"image"
	"io"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"codereader/emulator/panel"
	"codereader/keypad"
)

// These benchmarks run the real window on a display without a graphics card:
//
//	go test ./emulator/window -run '^$' -bench . -benchtime 1x

// BenchmarkLaunch measures how long it takes from the start of the process to
// the first frame on the screen.
func BenchmarkLaunch(b *testing.B) {
	s := openScreen(b, 1024, 900)
	var times []time.Duration
	for range max(b.N, 10) {
		p := start(b, s, quick)
		p.awaitPixel(s.size.Div(2), func(c [4]byte) bool { return c[0]|c[1]|c[2] != 0 })
		times = append(times, time.Since(p.began))
		p.end()
	}
	report(b, times, "launch")
}

// BenchmarkIdle measures the share of a processor that the window takes while
// nothing happens.
func BenchmarkIdle(b *testing.B) {
	p := launch(b, openScreen(b, 1024, 900), quick)
	p.turnOn()
	p.xdo("key", "space")
	p.awaitView("off", func(v panel.View) bool { return !v.On && still(v) })
	const watched = 10 * time.Second
	for b.Loop() {
		before := p.processorTime()
		<-time.After(watched)
		b.ReportMetric(100*float64(p.processorTime()-before)/float64(watched), "%idle")
	}
}

// BenchmarkMemory measures the most memory that the process has held: after a
// code, in the other theme, with help, twice as large, and filling the screen.
func BenchmarkMemory(b *testing.B) {
	for b.Loop() {
		p := launch(b, openScreen(b, 1280, 1024), quick)
		p.turnOn()
		b.ReportMetric(p.peakMemory(), "MiB-code")
		p.xdo("key", "F2")
		p.awaitView("contrast", func(v panel.View) bool { return v.Theme == panel.Contrast })
		p.xdo("key", "F1")
		p.awaitView("help", func(v panel.View) bool { return len(v.Help) > 0 })
		b.ReportMetric(p.peakMemory(), "MiB-help")
		p.xdo("key", "F1", "key", "F11")
		p.awaitView("full screen", func(v panel.View) bool { return v.Scale > 1.3 && len(v.Help) == 0 })
		poll(b, "the full screen", p.shows)
		b.ReportMetric(p.peakMemory(), "MiB-fullscreen")
		p.end()
	}
}

// BenchmarkKeyToPixel measures how long it takes from a key of the keyboard to
// the first changed pixel on the screen, xdotool and the X server included.
func BenchmarkKeyToPixel(b *testing.B) {
	s := openScreen(b, 1024, 900)
	p := launch(b, s, quick)
	to := typing(b, s)
	var times []time.Duration
	for i := range max(b.N, 200) {
		// Another key each time: a finger is off its key for 20 ms at least.
		k := keypad.Key(i % 10)
		at := p.pointAt(k).Add(image.Pt(-30, -20))
		up := p.pixel(at)
		began := time.Now()
		fmt.Fprintf(to, "keydown --delay 0 %v\n", k)
		p.awaitPixel(at, func(c [4]byte) bool { return c != up })
		times = append(times, time.Since(began))
		fmt.Fprintf(to, "keyup --delay 0 %v\n", k)
		p.awaitPixel(at, func(c [4]byte) bool { return c == up })
		p.awaitView("no key", func(v panel.View) bool { return still(v) })
	}
	report(b, times, "pixel")
}

// typing returns an xdotool that does what is written to it.
func typing(b *testing.B, s *screen) io.Writer {
	cmd := exec.Command("xdotool", "-")
	cmd.Env = append(cmd.Environ(), "DISPLAY="+s.display)
	to, err := cmd.StdinPipe()
	if err != nil {
		b.Fatal(err)
	}
	startProcess(b, cmd)
	return to
}

// report reports the middle, the 95th percentile and the longest of times.
func report(b *testing.B, times []time.Duration, what string) {
	slices.Sort(times)
	at := func(share int) float64 {
		return float64(times[(len(times)-1)*share/100]) / float64(time.Millisecond)
	}
	b.ReportMetric(at(50), "ms-"+what+"-p50")
	b.ReportMetric(at(95), "ms-"+what+"-p95")
	b.ReportMetric(at(100), "ms-"+what+"-max")
	b.ReportMetric(0, "ns/op")
}

// pixel returns what is at a point of the screen.
func (p *program) pixel(at image.Point) (c [4]byte) {
	if _, err := p.screen.file.ReadAt(c[:], p.screen.offset+int64(at.Y*p.screen.stride+4*at.X)); err != nil {
		p.tb.Error(err)
	}
	return c
}

// awaitPixel waits until a point of the screen is as ok says.
func (p *program) awaitPixel(at image.Point, ok func([4]byte) bool) {
	p.tb.Helper()
	soon := time.NewTicker(100 * time.Microsecond)
	defer soon.Stop()
	for deadline := time.Now().Add(patience); !ok(p.pixel(at)); <-soon.C {
		if time.Now().After(deadline) {
			p.tb.Fatalf("the pixel at %v did not change within %v", at, patience)
		}
	}
}

// end ends the program and waits until it has.
func (p *program) end() {
	_ = p.cmd.Process.Kill()
	p.await("the end of the program", func() bool { return p.told("exit") > 0 })
}

// processorTime returns how long the program has been running on processors.
func (p *program) processorTime() time.Duration {
	p.tb.Helper()
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.cmd.Process.Pid))
	if err != nil {
		p.tb.Skipf("no processor time: %v", err)
	}
	// The name in parentheses may hold spaces; the times are the 14th and 15th
	// field, in hundredths of a second.
	fields := strings.Fields(string(stat)[strings.LastIndex(string(stat), ")")+1:])
	user, _ := strconv.Atoi(fields[11])
	system, _ := strconv.Atoi(fields[12])
	return time.Duration(user+system) * 10 * time.Millisecond
}

// peakMemory returns the most memory that the program has held, in MiB.
func (p *program) peakMemory() float64 {
	p.tb.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	if err != nil {
		p.tb.Skipf("no memory: %v", err)
	}
	_, after, _ := strings.Cut(string(status), "VmHWM:")
	var kib float64
	if _, err := fmt.Sscan(after, &kib); err != nil {
		p.tb.Fatal(err)
	}
	return kib / 1024
}
