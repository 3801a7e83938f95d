package main

import (
	"bufio"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"codereader/emulator"
	"codereader/emulator/bundle"
	"codereader/emulator/server/api"
	"codereader/emulator/server/client"
)

// served is a program that is running and serves.
type served struct {
	client *client.Client
	lines  *bufio.Scanner // what it prints after the line that tells where
	in     io.Closer      // its standard input
	stop   func() int     // by a signal; returns the status
	ended  chan int
}

// start runs the program until it has told where it listens.
func start(t *testing.T, args ...string) *served {
	t.Helper()
	in, keyboard, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	out, print := io.Pipe()
	ctx, cancel := context.WithCancel(t.Context())
	s := &served{lines: bufio.NewScanner(out), in: keyboard, ended: make(chan int, 1)}
	go func() {
		status := run(ctx, args, streams{in, print, io.Discard})
		print.Close()
		s.ended <- status
	}()
	s.stop = func() int {
		cancel()
		go io.Copy(io.Discard, out)
		return <-s.ended
	}
	t.Cleanup(func() {
		cancel()
		in.Close()
		keyboard.Close()
	})
	if !s.lines.Scan() {
		t.Fatalf("it ended with status %d before it listened", <-s.ended)
	}
	url, ok := strings.CutPrefix(s.lines.Text(), "listening on ")
	if !ok {
		t.Fatalf("the first line is %q", s.lines.Text())
	}
	s.client = client.New(url)
	return s
}

func TestServeIsUsedOverHTTPAndLeavesItsRecords(t *testing.T) {
	dir := t.TempDir()
	file := func(name string) string { return filepath.Join(dir, name) }
	s := start(t, "serve", "--rate", "0", "--at", "2026-01-01T00:00:00Z", "--lang", "en", "--serial", "42",
		"--state", file("state"), "--trace", file("t.jsonl"), "--wav", file("s.wav"), "--png", file("p.png"),
		"--captions", file("c.vtt"), "--record", file("b.jsonl"), "--save", file("end.json"))
	r := s.client.Reader("1").Test(t)
	r.Press("red")
	r.WantDisplay("745 690")
	r.WantSpoken("seven four five, six nine zero")
	r.Chord("5")
	r.WantDisplay("42")
	other, err := s.client.Make(t.Context(), api.NewReader{})
	if err != nil {
		t.Fatal(err)
	}
	o := other.Test(t)
	o.Press("red")
	o.WantDisplay("745 690")
	o.WantSpoken("seven four five, six nine zero")
	last := r.State().At()
	if status := s.stop(); status != statusOK {
		t.Fatalf("status %d", status)
	}

	trace, err := os.ReadFile(file("t.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(trace)), "\n")
	end, err := emulator.ParseTrace([]byte(lines[len(lines)-1]))
	if err != nil || end.Kind != emulator.KindEnd || end.At != last {
		t.Errorf("the trace ends with %+v, %v; want the end at %v", end, err, last)
	}
	for _, name := range []string{"s.wav", "p.png", "c.vtt", "end.json"} {
		if info, err := os.Stat(file(name)); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
	f, err := os.Open(file("b.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if b, err := bundle.Read(f); err != nil || b.Cut || len(b.Marks) != 7 {
		t.Errorf("the bundle: %+v, %v", b, err)
	}
	if c := program(t, "", "replay", file("b.jsonl")); c.status != statusOK {
		t.Errorf("replay: %d %s%s", c.status, c.out, c.err)
	}
}

func TestServeWantsItsToken(t *testing.T) {
	const token = "a token of this test"
	secret := strings.ReplaceAll(token, " ", "-")
	s := start(t, "serve", "--rate", "0", "--state", filepath.Join(t.TempDir(), "s"), "--listen", "0.0.0.0:0", "--host", "reader.example",
		"--token-file", write(t, "token", secret+"\n", 0o600))
	_, port, _ := strings.Cut(strings.TrimPrefix(s.client.URL, "http://["), "]:")
	if port == "" {
		_, port, _ = strings.Cut(strings.TrimPrefix(s.client.URL, "http://"), ":")
	}
	s.client.URL = "http://127.0.0.1:" + port
	if _, err := s.client.Server(t.Context()); !client.IsStatus(err, 401) {
		t.Errorf("without: %v", err)
	}
	s.client.Token = secret
	if got, err := s.client.Server(t.Context()); err != nil || got.Readers != 1 {
		t.Errorf("with: %+v, %v", got, err)
	}
	if status := s.stop(); status != statusOK {
		t.Errorf("status %d", status)
	}
}

// A reader that a person uses in a terminal is there for programs, too.
func TestTerminalIsUsedOverHTTP(t *testing.T) {
	s := start(t, "term", "--listen", "127.0.0.1:0", "--at", "2026-01-01T00:00:00Z", "--state", filepath.Join(t.TempDir(), "s"))
	printed := make(chan string, 100)
	go func() {
		for s.lines.Scan() {
			printed <- s.lines.Text()
		}
		close(printed)
	}()
	r := s.client.Reader("1").Test(t)
	r.Press("red")
	r.Await(client.On(), time.Second)
	code := r.State().Display
	for line := range printed {
		if strings.Contains(line, code) {
			break
		}
	}
	s.in.Close()
	if status := <-s.ended; status != statusOK {
		t.Errorf("status %d", status)
	}
}

func TestServersThatCannotListenAreMisuse(t *testing.T) {
	for name, c := range map[string]struct {
		args []string
		says string
	}{
		"others could reach it": {[]string{"serve", "--listen", "0.0.0.0:0"}, "want a token of them"},
		"any address":           {[]string{"serve", "--listen", ":0"}, "want a token of them"},
		"no address":            {[]string{"serve", "--listen", "here"}, "no address to listen at"},
		"beside a terminal":     {[]string{"term", "--listen", "0.0.0.0:0"}, "want a token of them"},
		"a token for all":       {[]string{"serve", "--token-file", write(t, "t", "0123456789abcdef", 0o644)}, "chmod 600"},
		"a short token":         {[]string{"serve", "--token-file", write(t, "t", "0123", 0o600)}, "at least 16 characters"},
		"no token":              {[]string{"serve", "--token-file", filepath.Join(t.TempDir(), "no")}, "no such file"},
		"two of one input":      {[]string{"serve", "--token-file", "-", "--key-file", "-"}, "standard input"},
		"rate":                  {[]string{"serve", "--rate", "0.01"}, "0.1 to 100"},
		"rate that is none":     {[]string{"serve", "--rate", "NaN"}, "0.1 to 100"},
		"argument":              {[]string{"serve", "8080"}, "takes no arguments"},
	} {
		got := program(t, "", append(c.args, "--trace", filepath.Join(t.TempDir(), "trace"))...)
		if got.status != statusMisuse || !strings.Contains(got.err, c.says) || strings.Count(got.err, "\n") != 1 {
			t.Errorf("%s: %d %q, want %q", name, got.status, got.err, c.says)
		}
	}
}
