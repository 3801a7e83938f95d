package window

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/exp/vmhost"

	"codereader/emulator/panel"
	"codereader/keypad"
)

// There are no touches on a desktop, so these tests run the reader as a guest
// in another window, which makes them up.

func TestFingersPressSeveralKeysAtOnce(t *testing.T) {
	s := openScreen(t, 1024, 900)
	fingers, socket := startHost(t, s)
	touched := quick
	touched.Endpoint = "unix://" + socket
	p := start(t, s, touched)
	p.await("the first frame", func() bool { return p.told("first") > 0 || p.told("error") > 0 })
	poll(t, "the host's window", func() (err error) {
		p.window, err = s.xdo("search", "--onlyvisible", "--class", "^"+hostName+"$")
		return err
	})
	put := func(id int, k keypad.Key) {
		at := p.pointAt(k).Sub(p.place().Min)
		fmt.Fprintln(fingers, "put", id, at.X, at.Y)
	}
	lift := func(id int) { fmt.Fprintln(fingers, "lift", id, 0, 0) }

	put(1, keypad.Red)
	p.awaitKeys("", "+red")
	put(2, keypad.Key9)
	p.awaitKeys("", "+red +9")
	put(3, keypad.Key3)
	p.awaitKeys("", "+red +9 +3")
	lift(2)
	p.awaitKeys("", "+red +9 +3 -9")
	lift(3)
	lift(1)
	p.await("all keys up", func() bool { return len(p.keys()) == len("+red +9 +3 -9 -3 -red") })
	p.awaitView("louder", func(v panel.View) bool { return v.Display == "Vol 7" && still(v) })
	p.golden("3-volume-up")

	// One that slides off its key lets it go.
	before := p.keys()
	put(1, keypad.Key1)
	p.awaitKeys(before, "+1")
	at := p.pointAt(keypad.Key2).Sub(p.place().Min)
	fmt.Fprintln(fingers, "move", 1, at.X, at.Y)
	p.awaitKeys(before, "+1 -1")
}

// hostName is the class of the host's window, and hostVariable the socket that
// it listens on.
const (
	hostName     = "codereader-host"
	hostVariable = "CODEREADER_WINDOW_SOCKET"
)

// startHost starts the host and returns where to write what the fingers do, and
// the socket that it listens on.
func startHost(t *testing.T, s *screen) (fingers io.Writer, socket string) {
	t.Helper()
	dir, err := os.MkdirTemp("", "host") // a socket's name must be short
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	socket = filepath.Join(dir, "s")
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(cmd.Environ(), "DISPLAY="+s.display, roleVariable+"=host", hostVariable+"="+socket)
	said := new(strings.Builder)
	cmd.Stderr = said
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("the host said: %s", said)
		}
	})
	to, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	startProcess(t, cmd)
	poll(t, "the host to listen", func() error {
		_, err := os.Stat(socket)
		return err
	})
	return to, socket
}

// host is a window that shows a guest and has fingers on it.
type host struct {
	session *vmhost.GuestSession
	screen  *ebiten.Image
	size    [2]int
}

func hostMain() int {
	listener, err := net.Listen("unix", os.Getenv(hostVariable))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	conn, err := listener.Accept()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	h := new(host)
	h.size[0], h.size[1] = windowSize(1)
	if h.session, err = vmhost.NewGuestSession(conn, &vmhost.NewGuestSessionOptions{IdleTimeout: patience}); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	go h.read(os.Stdin)
	ebiten.SetWindowSize(h.size[0], h.size[1])
	err = ebiten.RunGameWithOptions(h, &ebiten.RunGameOptions{X11ClassName: hostName, X11InstanceName: hostName})
	if err != nil && !errors.Is(err, ebiten.Termination) {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// read has fingers do what is written: "put 1 20 30", "move 1 40 30", "lift 1 0 0".
func (h *host) read(from io.Reader) {
	for lines := bufio.NewScanner(from); lines.Scan(); {
		var what string
		var id ebiten.TouchID
		var x, y float64
		if _, err := fmt.Sscan(lines.Text(), &what, &id, &x, &y); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
		switch what {
		case "put":
			h.session.PressTouch(id, x, y)
		case "move":
			h.session.MoveTouch(id, x, y)
		case "lift":
			h.session.ReleaseTouch(id)
		}
	}
}

func (h *host) Update() error {
	if h.screen == nil {
		h.screen = ebiten.NewImage(h.size[0], h.size[1])
		if err := h.session.SetOutsideScreen(h.screen); err != nil {
			return err
		}
	}
	h.session.AdvanceTicks(1)
	h.session.AdvanceFrame()
	h.session.WaitTicks()
	return h.session.Err()
}

func (h *host) Draw(screen *ebiten.Image) {
	h.session.CompositeFrame()
	screen.DrawImage(h.screen, nil)
}

func (h *host) Layout(int, int) (int, int) { return h.size[0], h.size[1] }
