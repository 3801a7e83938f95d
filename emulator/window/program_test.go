package window

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"image"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"codereader/emulator/panel"
	"codereader/keypad"
)

// program is a reader in a window, which the tests drive from outside.
type program struct {
	tb     testing.TB
	screen *screen
	cmd    *exec.Cmd
	began  time.Time
	window string // as xdotool knows it

	mu       sync.Mutex
	messages []message
	news     chan struct{} // closed at the next message
	stderr   strings.Builder
}

// launch starts the reader on a screen and waits until its window is there and
// has the keyboard.
func launch(tb testing.TB, s *screen, how setup) *program {
	tb.Helper()
	p := start(tb, s, how)
	p.await("the first frame", func() bool { return p.told("first") > 0 || p.told("error") > 0 })
	if why := p.last("error"); why != nil {
		if strings.Contains(why.Text, "GL") {
			tb.Skipf("no software GL (apt-get install libgl1-mesa-dri): %s", why.Text)
		}
		tb.Fatal(why.Text)
	}
	poll(tb, "the window", func() (err error) {
		p.window, err = s.xdo("search", "--onlyvisible", "--class", "^"+appName+"$")
		return err
	})
	p.focus()
	return p
}

// start starts the reader on a screen, with more in its environment.
func start(tb testing.TB, s *screen, how setup, env ...string) *program {
	tb.Helper()
	p := &program{tb: tb, screen: s, news: make(chan struct{}), began: time.Now()}
	text, err := json.Marshal(how)
	if err != nil {
		tb.Fatal(err)
	}
	p.cmd = exec.Command(os.Args[0])
	p.cmd.Env = append(os.Environ(), "DISPLAY="+s.display, roleVariable+"=reader", setupVariable+"="+string(text))
	p.cmd.Env = append(p.cmd.Env, env...)
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		tb.Fatal(err)
	}
	p.cmd.Stderr = &p.stderr
	if err := p.cmd.Start(); err != nil {
		tb.Fatal(err)
	}
	read := make(chan struct{})
	go func() {
		defer close(read)
		for lines := bufio.NewScanner(out); lines.Scan(); {
			var m message
			if err := json.Unmarshal(lines.Bytes(), &m); err != nil {
				m = message{Kind: "error", Text: lines.Text()}
			}
			p.hear(m)
		}
		_ = p.cmd.Wait()
		p.hear(message{Kind: "exit", Text: fmt.Sprint(p.cmd.ProcessState.ExitCode())})
	}()
	tb.Cleanup(func() { p.leaveEvidence(); _ = p.cmd.Process.Kill(); <-read })
	return p
}

// hear takes a message.
func (p *program) hear(m message) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.messages = append(p.messages, m)
	close(p.news)
	p.news = make(chan struct{})
}

// await waits until ok is true, which it asks after each message.
func (p *program) await(what string, ok func() bool) {
	p.tb.Helper()
	ctx, cancel := context.WithTimeout(p.tb.Context(), patience)
	defer cancel()
	for {
		p.mu.Lock()
		news := p.news
		p.mu.Unlock()
		if ok() {
			return
		}
		select {
		case <-news:
		case <-ctx.Done():
			p.tb.Fatalf("%s: not within %v", what, patience)
		}
	}
}

// told returns how many messages of a kind there were.
func (p *program) told(kind string) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	n := 0
	for _, m := range p.messages {
		if m.Kind == kind {
			n++
		}
	}
	return n
}

// last returns the last message of a kind, nil if there is none.
func (p *program) last(kind string) *message {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, m := range slices.Backward(p.messages) {
		if m.Kind == kind {
			return &m
		}
	}
	return nil
}

// view returns what the window last painted.
func (p *program) view() panel.View {
	if m := p.last("view"); m != nil {
		return *m.View
	}
	return panel.View{}
}

// awaitView waits until what the window painted last is as ok says.
func (p *program) awaitView(what string, ok func(panel.View) bool) {
	p.tb.Helper()
	p.await(what, func() bool { return ok(p.view()) })
}

// event is a line of the trace.
type event struct {
	Kind, Key, Text, Name, End string
	Down, On                   bool
}

// events returns the trace so far.
func (p *program) events() []event {
	p.mu.Lock()
	defer p.mu.Unlock()
	var all []event
	for _, m := range p.messages {
		if m.Kind != "event" {
			continue
		}
		var e event
		if err := json.Unmarshal(m.Event, &e); err != nil {
			p.tb.Error(err)
		}
		all = append(all, e)
	}
	return all
}

// keys returns the key events so far: "+red +9 -9 -red".
func (p *program) keys() string {
	var words []string
	for _, e := range p.events() {
		switch {
		case e.Kind != "key":
		case e.Down:
			words = append(words, "+"+e.Key)
		default:
			words = append(words, "-"+e.Key)
		}
	}
	return strings.Join(words, " ")
}

// awaitKeys waits until the key events since the first before of them are what
// is wanted.
func (p *program) awaitKeys(before, want string) {
	p.tb.Helper()
	full := strings.TrimSpace(before + " " + want)
	poll(p.tb, "the keys "+want, func() error {
		if got := p.keys(); got != full {
			return fmt.Errorf("the keys were %s, want %s", strings.TrimPrefix(got, before), want)
		}
		return nil
	})
}

// xdo has xdotool do something.
func (p *program) xdo(args ...string) {
	p.tb.Helper()
	if _, err := p.screen.xdo(args...); err != nil {
		p.tb.Fatal(err)
	}
}

// focus gives the window the keyboard, and waits until it has it.
func (p *program) focus() {
	p.tb.Helper()
	p.xdo("windowfocus", "--sync", p.window)
}

// place returns where the window is on the screen.
func (p *program) place() image.Rectangle {
	p.tb.Helper()
	out, err := p.screen.run("xwininfo", "-id", p.window)
	if err != nil {
		p.tb.Fatal(err)
	}
	number := func(label string) (n int) {
		_, after, found := strings.Cut(out, label)
		if _, err := fmt.Sscan(after, &n); err != nil || !found {
			p.tb.Fatalf("no %q in %s", label, out)
		}
		return n
	}
	at := image.Pt(number("Absolute upper-left X:"), number("Absolute upper-left Y:"))
	return image.Rectangle{Min: at, Max: at.Add(image.Pt(number("Width:"), number("Height:")))}
}

// pointAt returns the middle of a key of the reader on the screen.
func (p *program) pointAt(k keypad.Key) image.Point {
	p.tb.Helper()
	at := p.place()
	f := fitting(at.Dx(), at.Dy())
	b := panel.KeyBounds(k, f.scale)
	middle := b.Min.Add(b.Max).Div(2)
	return at.Min.Add(f.origin).Add(image.Pt(scaled(middle.X, f.shrink), scaled(middle.Y, f.shrink)))
}

// moveTo moves the pointer.
func (p *program) moveTo(at image.Point) {
	p.tb.Helper()
	p.xdo("mousemove", fmt.Sprint(at.X), fmt.Sprint(at.Y))
}
