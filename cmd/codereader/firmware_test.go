package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/keypad"
)

// firmwareProgram builds the firmware as a program of its own, and returns
// what --firmware is to be.
func firmwareProgram(t *testing.T) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "firmware")
	if out, err := exec.Command("go", "build", "-o", file, "codereader/cmd/firmware").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return "exec:" + file
}

func TestScenariosRunAlikeOnAFirmwareInAnotherProcess(t *testing.T) {
	scripts, err := filepath.Glob("../../testdata/scenarios/*.txt")
	if err != nil || len(scripts) == 0 {
		t.Fatal("no scenarios", err)
	}
	traces := func(flags ...string) map[string]string {
		dir := t.TempDir()
		args := append([]string{"run", "--trace", filepath.Join(dir, "t.jsonl")}, flags...)
		if got := program(t, "", append(args, scripts...)...); got.status != statusOK {
			t.Fatalf("%v: status %d\n%s%s", flags, got.status, got.out, got.err)
		}
		files, err := os.ReadDir(dir)
		if err != nil || len(files) != len(scripts) {
			t.Fatalf("%v: %d traces of %d scripts, %v", flags, len(files), len(scripts), err)
		}
		all := map[string]string{}
		for _, f := range files {
			text, err := os.ReadFile(filepath.Join(dir, f.Name()))
			if err != nil {
				t.Fatal(err)
			}
			all[f.Name()] = string(text)
		}
		return all
	}
	inside, outside := traces(), traces("--firmware", firmwareProgram(t))
	for name, want := range inside {
		if outside[name] != want {
			t.Errorf("%s is otherwise over the wire:\n%s\nwant\n%s", name, outside[name], want)
		}
	}
}

func TestAFirmwareInAnotherProcessMakesTheCodeAndReplays(t *testing.T) {
	dir, firmware := t.TempDir(), firmwareProgram(t)
	const at = "2026-01-01T00:00:29.999Z" // the last of a time step
	want := program(t, "", "code", "--at", at).out
	if got := program(t, "", "code", "--at", at, "--firmware", firmware); got.status != statusOK || got.out != want {
		t.Errorf("code: %+v, want %q", got, want)
	}
	bundle := filepath.Join(dir, "s.bundle")
	script := write(t, "s.txt", "press red\nwait 1s\nchord 9 1\nsettle\n", 0o600)
	if got := program(t, "", "run", "--record", bundle, script); got.status != statusOK {
		t.Fatalf("%+v", got)
	}
	if got := program(t, "", "replay", "--firmware", firmware, bundle); got.status != statusOK {
		t.Errorf("replay: %+v", got)
	}
}

func TestAFirmwareThatCannotBeReachedIsOneClearLine(t *testing.T) {
	script := write(t, "s.txt", "press red\n", 0o600)
	for _, c := range []struct {
		firmware, says string
		status         int
	}{
		{"exec:/no/such/program", "no such file", statusFailed},
		{"unix:/no/such/socket", "no such file", statusFailed},
		{"exec:/bin/true", "the process has ended", statusFailed},
		{"pigeon:post", "exec:PATH", statusMisuse},
		{"exec:", "exec:PATH", statusMisuse},
	} {
		got := program(t, "", "run", "--firmware", c.firmware, script)
		if got.status != c.status || strings.Count(got.err, "\n") != 1 || !strings.Contains(got.err, c.says) {
			t.Errorf("%s: %+v; want status %d and one line with %q", c.firmware, got, c.status, c.says)
		}
	}
}

// A firmware that ends while a person uses it is a loss of power, and goes on
// once it can be started again.
func TestAFirmwareThatEndsIsStartedAnew(t *testing.T) {
	o := &options{firmware: firmwareProgram(t), io: streams{err: new(bytes.Buffer)}}
	w, err := o.openFirmware(func(err error) { t.Error(err) })
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = w.close() }()
	c := emulator.Config{Voice: emulatortest.Voice{}}
	w.put(&c)
	var seen emulatortest.Recorder
	m := emulator.New(c, &seen)
	live := emulator.NewLive(m)
	ctx, stop := context.WithCancel(t.Context())
	go live.Run(ctx)
	defer func() { stop(); <-live.Ended() }()

	told := make(chan notice)
	go w.watch(ctx, live, func(n notice) { told <- n })
	live.Do(func(m *emulator.Machine) {
		m.Contact(keypad.Red, true)
		_ = w.Close() // its standard input ends, and so does it
	})
	for _, want := range []notice{firmwareLost, firmwareBack} {
		if got := <-told; got != want {
			t.Fatalf("told %q, want %q", got, want)
		}
	}
	live.Do(func(m *emulator.Machine) {
		m.Advance(m.Now() + keypad.DebounceTime)
		m.Contact(keypad.Red, false)
		m.Advance(m.Now() + keypad.DebounceTime)
		if !m.State().On {
			t.Error("red does not turn it on, once it is back")
		}
	})
	resets := 0
	for _, e := range seen.Events {
		if e.Kind == emulator.KindReset {
			resets++
		}
	}
	if resets != 2 {
		t.Errorf("%d resets, want 2: when it was lost and when it came back", resets)
	}
}
