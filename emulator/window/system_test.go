package window

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"codereader/emulator/panel"
)

func TestWithoutADisplayRunSaysWhyInOneLine(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the display is found by its name on Linux")
	}
	tests := []struct{ name, display, wayland, want string }{
		{"unset", "", "", "window: no display: DISPLAY is not set"},
		{"Wayland without X", "", "wayland-0", "window: no display: DISPLAY is not set, and without XWayland there is no window on Wayland"},
		{"nobody there", ":4711", "", "window: no display: "},
		{"no name", "nonsense", "", "window: no display: "},
		{"nobody there, on a network", "127.0.0.1:59000", "", "window: no display: DISPLAY is 127.0.0.1:59000: "},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := start(t, &screen{display: test.display}, quick, "WAYLAND_DISPLAY="+test.wayland)
			p.awaitNoDisplay(test.want)
		})
	}
}

// awaitNoDisplay waits until the program has ended because it found no display,
// and said so on one line.
func (p *program) awaitNoDisplay(want string) {
	p.tb.Helper()
	p.awaitEnd(3)
	m := p.last("error")
	if m == nil || !strings.HasPrefix(m.Text, want) || strings.Contains(m.Text, "\n") {
		p.tb.Errorf("the error is %+v, want %q on one line", m, want)
	}
	if p.stderr.Len() > 0 {
		p.tb.Errorf("and on standard error there is %q", p.stderr.String())
	}
}

// A library that cannot be loaded is as good as one that is not there.
func TestWithoutAGraphicsLibraryThereIsNoDisplay(t *testing.T) {
	for name, files := range map[string][]string{
		"X11": {"libX11.so.6", "libX11.so"},
		"GL":  {"libGL.so", "libGL.so.1", "libGL.so.2", "libGLESv2.so", "libGLESv2.so.2"},
	} {
		t.Run(name, func(t *testing.T) {
			s := openScreen(t, 1024, 900)
			dir := t.TempDir()
			for _, f := range files {
				if err := os.WriteFile(filepath.Join(dir, f), []byte("no library"), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			start(t, s, quick, "LD_LIBRARY_PATH="+dir).awaitNoDisplay("window: no display: ")
		})
	}
}

func TestAScreenOfHighDensityShowsMorePixels(t *testing.T) {
	need(t, "xprop", "x11-utils")
	s := openScreen(t, 1200, 1700)
	if _, err := s.run("xprop", "-root", "-f", "RESOURCE_MANAGER", "8s", "-set", "RESOURCE_MANAGER", "Xft.dpi: 192"); err != nil {
		t.Fatal(err)
	}
	p := launch(t, s, quick)
	if got, want := p.place().Size(), panel.Size(2); got != want {
		t.Errorf("the window is %v, want %v", got, want)
	}
	poll(t, "the picture", p.shows)
	p.moveTo(p.pointAt(7))
	p.xdo("click", "1")
	p.awaitKeys("", "+7 -7")
}

func TestAScreenOfFractionalDensityShowsEachPixel(t *testing.T) {
	need(t, "xprop", "x11-utils")
	s := openScreen(t, 1200, 1700)
	if _, err := s.run("xprop", "-root", "-f", "RESOURCE_MANAGER", "8s", "-set", "RESOURCE_MANAGER", "Xft.dpi: 120"); err != nil {
		t.Fatal(err)
	}
	p := launch(t, s, quick)
	poll(t, "the picture", p.shows)
	if v := p.view(); v.Scale != 1.25 {
		t.Errorf("painted at scale %v, want 1.25", v.Scale)
	}
}

func TestTheWindowManagerMayCloseTheWindow(t *testing.T) {
	s := openScreen(t, 1024, 900)
	need(t, "openbox", "openbox")
	startManager(t, s, "openbox")
	p := launch(t, s, quick)
	p.xdo("key", "alt+F4")
	p.awaitEnd(0)
	if p.told("closed") != 1 {
		t.Error("the last picture was not told of")
	}
}
