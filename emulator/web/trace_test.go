package web

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/scenario"
	"codereader/emulator/web/core"
	"codereader/firmware"
	"codereader/voice/sound"
)

// recording is a scenario's session: what to run again, and its trace.
type recording struct {
	name  string
	again core.Recorded
	trace bytes.Buffer
}

// record runs a scenario as the program does, with the program's own voice.
func record(t *testing.T, file string, bank *sound.Bank) *recording {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	s, err := scenario.Parse(filepath.Base(file), text, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	key, err := core.Demonstration()
	if err != nil {
		t.Fatal(err)
	}
	serial, err := firmware.ParseSerial("0123456789")
	if err != nil {
		t.Fatal(err)
	}
	standard := emulator.Config{
		Key: key, Serial: serial, Settings: firmware.DefaultSettings,
		Clock: clock.NewRTC(scenario.DefaultStart(), 0), Voice: emulator.Clips{Bank: bank},
	}
	c := s.Config(standard, scenario.Setup{})
	r := &recording{name: filepath.Base(file), again: core.Recorded{
		Key: keyOf(string(text), c), Serial: c.Serial, At: c.Clock.TimeOfDay(0), Drift: c.Clock.Drift.String(),
		Language: c.Settings.Language, Volume: c.Settings.Volume, Speed: c.Settings.Speed, Version: "test",
	}}
	sinks := []emulator.Sink{emulator.NewTrace(&r.trace, "test"), emulator.SinkFunc(func(e emulator.Event) {
		if e.Input() {
			line, err := emulator.TraceLine(e, "test")
			if err != nil {
				t.Fatal(err)
			}
			r.again.Inputs = append(r.again.Inputs, string(line))
		}
		r.again.Until = e.At
	})}
	// A scenario that compares pictures stops there, for none are taken here:
	// that far it is compared, too.
	_, _ = s.Run(context.Background(), scenario.Options{Config: standard, Sinks: sinks})
	return r
}

// keyOf returns the key of a script as it stands there.
func keyOf(script string, c emulator.Config) string {
	for line := range strings.Lines(script) {
		if f := strings.Fields(line); len(f) == 2 && f[0] == "key" {
			if c.Key.IsZero() {
				return ""
			}
			return f[1]
		}
	}
	return core.DemonstrationKey
}

// TestWebAssemblyMakesTheSameTraces: for the inputs of every scenario.
func TestWebAssemblyMakesTheSameTraces(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("no node: install the Debian package nodejs")
	}
	bank, err := sound.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("../../testdata/scenarios/*.tx*")
	if err != nil || len(files) < 50 {
		t.Fatalf("%d scenarios, %v", len(files), err)
	}
	var all []*recording
	var in bytes.Buffer
	for _, file := range files {
		r := record(t, file, bank)
		all = append(all, r)
		if err := json.NewEncoder(&in).Encode(r.again); err != nil {
			t.Fatal(err)
		}
	}
	traces := json.NewDecoder(bytes.NewReader(runWasm(t, node, &in)))
	for _, r := range all {
		var got string
		if err := traces.Decode(&got); err != nil {
			t.Fatalf("%s: %v", r.name, err)
		}
		if want := r.trace.String(); got != want || want == "" {
			t.Errorf("%s: the traces differ:\n%s\nwant\n%s", r.name, got, want)
		}
	}
}

// runWasm runs the tracer as WebAssembly, compiled as make cross does.
func runWasm(t *testing.T, node string, in *bytes.Buffer) []byte {
	t.Helper()
	dir := t.TempDir()
	packs, err := Voices()
	if err != nil {
		t.Fatal(err)
	}
	heads, program := filepath.Join(dir, "heads"), filepath.Join(dir, "tracer.wasm")
	if err := os.WriteFile(heads, packs[Heads], 0o600); err != nil {
		t.Fatal(err)
	}
	build := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-gcflags=all=-l",
		"-gcflags=codereader/...=", "-gcflags=golang.org/x/image/...=", "-o", program, "./tracer")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	script := filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec_node.js")
	cmd := exec.Command(node, "--stack-size=8192", script, program, heads)
	// Go's script for node takes little environment: it is part of the memory.
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + dir}
	var stderr bytes.Buffer
	cmd.Stdin, cmd.Stderr = in, &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, &stderr)
	}
	return out
}
