package main

import (
	"bytes"
	"context"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/emulator/link/linktest"
	"codereader/keypad"
)

var randomScripts = flag.Int("random", 20, "how many random scenarios are run on firmwares in other processes")

// firmwareProgram builds the firmware as a program of its own, and returns
// what --firmware is to be. More is for the environment of the build.
func firmwareProgram(t *testing.T, more ...string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "firmware")
	c := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", file, "codereader/cmd/firmware")
	c.Env = append(os.Environ(), append(more, "CGO_ENABLED=0")...)
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return file
}

// scripts returns the names of all scenarios, and of random ones.
func scripts(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob("../../testdata/scenarios/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no scenarios", err)
	}
	random, err := linktest.WriteScripts(t.TempDir(), *randomScripts)
	if err != nil {
		t.Fatal(err)
	}
	return append(names, random...)
}

// traces runs scripts and returns what they trace.
func traces(t *testing.T, scripts []string, flags ...string) map[string]string {
	t.Helper()
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

func TestScenariosRunAlikeOnAFirmwareInAnotherProcess(t *testing.T) {
	scripts := scripts(t)
	inside := traces(t, scripts)
	for _, c := range []struct{ name, emulator, env string }{
		{"Here", "", ""},
		{"ARMv6", "qemu-arm-static", "GOARCH=arm GOARM=6"},
		{"ARMv7", "qemu-arm-static", "GOARCH=arm GOARM=7"},
		{"ARM64", "qemu-aarch64-static", "GOARCH=arm64"},
		{"RISCV64", "qemu-riscv64-static", "GOARCH=riscv64"},
	} {
		t.Run(c.name, func(t *testing.T) {
			run, env := "exec:", strings.Fields(c.env)
			if c.emulator != "" {
				if _, err := exec.LookPath(c.emulator); err != nil {
					t.Skipf("%s is missing: apt-get install qemu-user-static", c.emulator)
				}
				run += c.emulator + " "
				env = append(env, "GOOS=linux")
			}
			outside := traces(t, scripts, "--firmware", run+firmwareProgram(t, env...))
			for name, want := range inside {
				if outside[name] != want {
					t.Errorf("%s is otherwise over the wire:\n%s\nwant\n%s", name, outside[name], want)
				}
			}
		})
	}
}

func TestAFirmwareInAnotherProcessMakesTheCodeAndReplays(t *testing.T) {
	dir, firmware := t.TempDir(), "exec:"+firmwareProgram(t)
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

// One that has gone for good while scenarios are run fails each of those that
// are left.
func TestAFirmwareThatDoesNotComeBackIsAnErrorEachTime(t *testing.T) {
	o := &options{firmware: "exec:/bin/true", io: streams{err: new(bytes.Buffer)}}
	w := worker{scenarioRun: &scenarioRun{o: o}}
	for i := range 3 {
		if _, err := w.firmware(); err == nil || !strings.Contains(err.Error(), "the process has ended") {
			t.Errorf("time %d: got %v", i, err)
		}
	}
	if err := (&wired{}).failure(); err == nil {
		t.Error("a firmware that was never reached has not failed")
	}
}

// A firmware that ends while a person uses it is a loss of power, and goes on
// once it can be started again.
func TestAFirmwareThatEndsIsStartedAnew(t *testing.T) {
	o := &options{firmware: "exec:" + firmwareProgram(t), io: streams{err: new(bytes.Buffer)}}
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

// A firmware that keeps a key of its own is not made to forget it by the way.
func TestAKeyThatAFirmwareKeepsIsErasedOnlyOnDemand(t *testing.T) {
	dir := t.TempDir()
	firmware := "exec:" + firmwareProgram(t) + " -flash " + filepath.Join(dir, "flash")
	const (
		at    = "2026-01-01T00:00:00Z"
		other = "otpauth://totp/other?secret=JBSWY3DPEHPK3PXP"
	)
	code := func(flags ...string) call { return program(t, "", append([]string{"code", "--at", at}, flags...)...) }
	want := code("--key", other).out
	if got := code("--firmware", firmware, "--key", other); got.status != statusOK || got.out != want {
		t.Fatalf("a firmware without a key: %+v, want %q", got, want)
	}
	if got := code("--firmware", firmware); got.status != statusMisuse || !strings.Contains(got.err, "--erase") {
		t.Errorf("a firmware with a key: %+v; want a refusal that names --erase", got)
	}
	// A person uses it with the key that it has.
	got := program(t, "red\nquit\n", "term", "--lang", "en", "--at", at, "--firmware", firmware, "--state", filepath.Join(dir, "s"))
	if code := want[:3] + " " + want[3:6]; got.status != statusOK || !strings.Contains(got.out, code) {
		t.Errorf("in the terminal: %+v; want its own code %s", got, code)
	}
	want = code().out
	if got := code("--firmware", firmware, "--erase"); got.status != statusOK || got.out != want {
		t.Errorf("with --erase: %+v, want %q", got, want)
	}
}
