package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/emulator/server/api"
	"codereader/emulator/server/client"
	"codereader/voice/sound"
)

// board is a firmware on its own clock, with keys of its own that are lines of
// text, in a process of its own.
type board struct {
	t       *testing.T
	program string
	socket  string
	cmd     *exec.Cmd
	keys    io.Writer
}

// plugIn starts it.
func (b *board) plugIn() {
	b.t.Helper()
	_ = os.Remove(b.socket)
	b.cmd = exec.CommandContext(b.t.Context(), b.program, "-serve", "unix:"+b.socket, "-keys", "-")
	keys, err := b.cmd.StdinPipe()
	if err != nil {
		b.t.Fatal(err)
	}
	b.keys = keys
	if err := b.cmd.Start(); err != nil {
		b.t.Fatal(err)
	}
	b.t.Cleanup(b.pullOut)
	soon(b.t, "the board's socket", func() error { _, err := os.Stat(b.socket); return err })
}

// pullOut ends it at once.
func (b *board) pullOut() {
	if b.cmd.Process.Kill() == nil {
		_ = b.cmd.Wait()
	}
}

// turns moves a key, and waits until the reader is told of it.
func (b *board) turns(r *client.Reader, key string, down bool) {
	b.t.Helper()
	if _, err := r.Wait(b.t.Context(), 50*time.Millisecond); err != nil { // it has been stable
		b.t.Fatal(err)
	}
	fmt.Fprintln(b.keys, key, map[bool]string{true: "down", false: "up"}[down])
	soon(b.t, key, func() error {
		s, err := r.State(b.t.Context())
		for _, k := range s.Keys {
			if k == key && down {
				return nil
			}
			if k == key {
				return errors.New("it is still down")
			}
		}
		if err == nil && down {
			err = errors.New("it is not down")
		}
		return err
	})
}

// soon calls f until it returns nil.
func soon(t *testing.T, what string, f func() error) {
	t.Helper()
	again := time.NewTicker(10 * time.Millisecond)
	defer again.Stop()
	for late := time.After(time.Minute); ; {
		err := f()
		if err == nil {
			return
		}
		select {
		case <-again.C:
		case <-late:
			t.Fatalf("%s: %v", what, err)
		}
	}
}

// openDisplay starts a display in memory, and returns its name.
func openDisplay(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"Xvfb", "xdotool"} {
		if _, err := exec.LookPath(name); err != nil {
			t.Skipf("%s is not installed: apt-get install %s", name, strings.ToLower(name))
		}
	}
	name, tell, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer name.Close()
	c := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1400x900x24", "-nolisten", "tcp", "-noreset")
	c.ExtraFiles = []*os.File{tell}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Process.Kill(); _ = c.Wait() })
	tell.Close()
	line, err := bufio.NewReader(name).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return ":" + strings.TrimSpace(line)
}

// TestAFirmwareOnItsOwnClockInTheWindow works one by its own keys, those of the
// window and over HTTP, looks into it, pulls it out and puts it in again, and
// holds that what was recorded tells of all of it.
func TestAFirmwareOnItsOwnClockInTheWindow(t *testing.T) {
	display, dir := openDisplay(t), t.TempDir()
	file := func(name string) string { return filepath.Join(dir, name) }
	b := &board{t: t, program: firmwareProgram(t), socket: file("board")}
	b.plugIn()
	c := process(t, nil, "--lang", "en", "--state", file("state"), "--firmware", "unix:"+b.socket, "--listen", "127.0.0.1:0",
		"--trace", file("t.jsonl"), "--wav", file("s.wav"), "--captions", file("c.vtt"), "--report", file("r.html"))
	c.Env = append(c.Env, "DISPLAY="+display, "WAYLAND_DISPLAY=")
	var said strings.Builder
	c.Stderr = &said
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	if !lines.Scan() {
		_ = c.Wait()
		if strings.Contains(said.String(), "GL") {
			t.Skipf("no software GL (apt-get install libgl1-mesa-dri): %s", said.String())
		}
		t.Fatalf("it does not listen: %s", said.String())
	}
	r := client.New(strings.TrimPrefix(lines.Text(), "listening on ")).Reader("1")
	t.Cleanup(func() {
		if text, err := os.ReadFile(file("t.jsonl")); t.Failed() {
			t.Logf("%s %v, and it says %q", text, err, said.String())
		}
	})
	xdo := func(args ...string) (string, error) {
		x := exec.CommandContext(t.Context(), "xdotool", args...)
		x.Env = append(os.Environ(), "DISPLAY="+display)
		text, err := x.Output()
		return strings.TrimSpace(string(text)), err
	}
	var window string
	soon(t, "the window", func() (err error) {
		window, err = xdo("search", "--onlyvisible", "--class", "^codereader$")
		return err
	})
	key := func(names ...string) {
		t.Helper()
		if _, err := xdo(append([]string{"key"}, names...)...); err != nil {
			t.Fatal(err)
		}
	}
	state := func(what string, ok func(api.State) bool) (s api.State) {
		t.Helper()
		soon(t, what, func() (err error) {
			if s, err = r.State(context.WithoutCancel(t.Context())); err == nil && !ok(s) {
				err = fmt.Errorf("it is %+v", s)
			}
			return err
		})
		return s
	}
	shows := func(text string) { t.Helper(); state(text, func(s api.State) bool { return s.Display == text }) }
	// A key that does nothing, until the window has the keyboard.
	soon(t, "the keyboard", func() error {
		if _, err := xdo("windowfocus", "--sync", window); err != nil {
			return err
		}
		key("3")
		events, _, err := r.History(t.Context(), 0, 1000)
		for _, e := range events {
			if e.Kind == "key" {
				return nil
			}
		}
		return errors.Join(err, errors.New("no key comes"))
	})
	passes := func() {
		t.Helper()
		if _, err := r.Wait(t.Context(), time.Second); err != nil {
			t.Fatal(err)
		}
	}
	passes() // until the last of them is up

	// By the window's keys, and by its own.
	key("space")
	code := state("the code", func(s api.State) bool { return len(s.Display) == 7 }).Display
	state("the code in words", func(s api.State) bool { return s.Speaking })
	chord := func() {
		for _, k := range []struct {
			key  string
			down bool
		}{{"red", true}, {"9", true}, {"9", false}, {"red", false}} {
			b.turns(r, k.key, k.down)
		}
	}
	chord()
	shows("Vol 7")
	shows(code)

	// With the inside open, its time stays as it is, and is asked for in vain.
	key("F3", "F5", "F6", "F7", "F8", "F9", "ctrl+o")
	before := state("time", func(api.State) bool { return true })
	chord()
	shows("Vol 8")
	if _, err := r.Back(t.Context()); !client.IsStatus(err, http.StatusConflict) {
		t.Errorf("it goes back: %v", err)
	}
	if rate, err := r.Rate(t.Context()); err != nil || rate != (api.Rate{Rate: 1}) {
		t.Errorf("the rate is %+v, %v", rate, err)
	}
	if now := state("later", func(s api.State) bool { return s.T > before.T }); now.Settings.Volume != 8 {
		t.Errorf("the volume is %d", now.Settings.Volume)
	}
	if _, err := r.Press(t.Context(), "3"); err != nil {
		t.Errorf("a key over HTTP: %v", err)
	}

	// Pulled out it is off; put in again it has its settings.
	b.pullOut()
	state("the loss", func(s api.State) bool { return !s.On && s.Display == "" })
	b.plugIn()
	soon(t, "the firmware again", func() error {
		events, _, err := r.History(t.Context(), 0, 1000)
		for _, e := range events {
			if e.Kind == "reset" && e.Why == "the firmware is back" {
				return nil
			}
		}
		return errors.Join(err, errors.New("it is not back"))
	})
	passes() // a key that is held while it starts is not a tap
	b.turns(r, "red", true)
	b.turns(r, "red", false)
	state("a code", func(s api.State) bool {
		return len(s.Display) == 7 && s.Settings.Volume == 8 && s.Settings.Language == "en"
	})
	state("its words", func(s api.State) bool { return s.Speaking })

	key("ctrl+q")
	if err := c.Wait(); err != nil || said.Len() > 0 {
		t.Errorf("it ends with %v, and says %q", err, said.String())
	}
	for name, has := range map[string]string{"t.jsonl": `"why":"loss"`, "c.vtt": "volume eight", "r.html": "Vol 8"} {
		if text, err := os.ReadFile(file(name)); err != nil || !strings.Contains(string(text), has) {
			t.Errorf("%s has no %q: %v", name, has, err)
		}
	}
	wav, err := os.ReadFile(file("s.wav"))
	if err != nil {
		t.Fatal(err)
	}
	if pcm, err := sound.DecodeWAV(wav); err != nil || !loud(pcm) {
		t.Errorf("nothing is heard in %d samples: %v", len(pcm), err)
	}
}

// A board serves one host after the other: one that has only been slow must be
// let go before it can be greeted again.
func TestABoardThatWasSlowIsThereAgain(t *testing.T) {
	b := &board{t: t, program: firmwareProgram(t), socket: filepath.Join(t.TempDir(), "board")}
	b.plugIn()
	o := &options{firmware: "unix:" + b.socket, io: streams{err: new(bytes.Buffer)}}
	w, err := o.reachFirmware(func(err error) { t.Error(err) }, true)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = w.close() }()
	w.options.Silence = 300 * time.Millisecond
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := w.open(); err != nil {
		t.Fatal(err)
	}
	c := emulator.Config{Voice: emulatortest.Voice{}}
	w.put(&c)
	live := emulator.NewLive(emulator.New(c))
	ctx, stop := context.WithCancel(t.Context())
	go live.Run(ctx)
	defer func() { stop(); <-live.Ended() }()
	told := make(chan notice)
	go w.watch(ctx, live, func(n notice) { told <- n })
	if err := b.cmd.Process.Signal(syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	if got := <-told; got != firmwareLost {
		t.Fatalf("told %q", got)
	}
	if err := b.cmd.Process.Signal(syscall.SIGCONT); err != nil {
		t.Fatal(err)
	}
	select {
	case got := <-told:
		if got != firmwareBack {
			t.Errorf("told %q", got)
		}
	case <-time.After(time.Minute):
		t.Error("it does not come back")
	}
}

// What cannot be recorded of it, or put back into it, is refused at once.
func TestAFirmwareOnItsOwnClockIsNeitherReplayedNorPutBack(t *testing.T) {
	dir := t.TempDir()
	b := &board{t: t, program: firmwareProgram(t), socket: filepath.Join(dir, "board")}
	b.plugIn()
	snapshot := filepath.Join(dir, "s")
	if got := program(t, "quit\n", "term", "--state", filepath.Join(dir, "state"), "--save", snapshot); got.status != statusOK {
		t.Fatal(got.err)
	}
	for flag, value := range map[string]string{"--record": filepath.Join(dir, "b"), "--load": snapshot} {
		got := program(t, "", "term", "--state", filepath.Join(dir, "state"), "--firmware", "unix:"+b.socket, flag, value)
		if got.status != statusMisuse || strings.Count(got.err, "\n") != 1 || !strings.Contains(got.err, flag) || !strings.Contains(got.err, "own clock") {
			t.Errorf("%s: %d %q", flag, got.status, got.err)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "b")); err == nil {
		t.Error("a recording was begun")
	}
}
