package main

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"codereader/emulator/bundle"
	"codereader/emulator/server/client"
)

// programEnv makes of a test's process the program itself.
const programEnv = "CODEREADER_TEST_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(programEnv) != "" {
		main()
	}
	os.Exit(m.Run())
}

// process returns a command that runs the program as a process of its own,
// by way of another command if there is one.
func process(t *testing.T, by []string, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	all := append(append(by, self), args...)
	c := exec.CommandContext(t.Context(), all[0], all[1:]...)
	c.Env = append(os.Environ(), programEnv+"=1")
	return c
}

// A long scenario, so that each of its records is larger than what is left.
var longScenario = strings.Repeat("press red\nsettle\nchord 9 6 5\nsettle\npress red\nsettle\n", 40)

// recordFlags are the flags that write a file, and its name.
var recordFlags = map[string]string{
	"record": "s.bundle", "report": "s.html", "trace": "s.jsonl", "trace (VCD)": "s.vcd", "trace (Chrome)": "s.json",
	"wav": "s.wav", "captions": "s.vtt", "png": "s.png", "save": "s.snapshot",
}

// recordCall returns the arguments of a session that writes a file.
func recordCall(t *testing.T, flag, file string) (args []string, input string) {
	t.Helper()
	name, _, _ := strings.Cut(flag, " ")
	if name == "save" {
		return []string{"term", "--state", filepath.Join(t.TempDir(), "state"), "--save", file}, "quit\n"
	}
	return []string{"run", "--" + name, file, write(t, "long.txt", longScenario, 0o600)}, ""
}

// oneClearLine holds what a program said to one line that names the file and
// the reason, and not more than once.
func oneClearLine(t *testing.T, said, file, why string) {
	t.Helper()
	if strings.Count(said, "\n") != 1 || strings.Count(said, file) != 1 || strings.Count(said, why) != 1 {
		t.Errorf("it says %q, want one line with %s and %q", said, file, why)
	}
}

func TestWhereNoFileCanBeEveryRecordSaysSo(t *testing.T) {
	for flag, name := range recordFlags {
		t.Run(flag, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "no", name)
			args, input := recordCall(t, flag, file)
			got := program(t, input, args...)
			if got.status != statusFailed {
				t.Errorf("status %d, want %d", got.status, statusFailed)
			}
			oneClearLine(t, got.err, file, "no such file or directory")
		})
	}
}

// On a disk that is full the program ends with an error for every record, and
// what is written as a whole does not take the place of what was there.
func TestOnAFullDiskEveryRecordSaysSo(t *testing.T) {
	unshare, err := exec.LookPath("unshare")
	if err != nil || exec.Command(unshare, "-rm", "true").Run() != nil {
		t.Skip("skipped: it needs unshare, and the right to mount a small disk of its own")
	}
	const script = `mount -t tmpfs -o size=8k tmpfs "$DISK" && echo precious >"$FILE" && { cat /dev/zero >"$DISK/fill" 2>/dev/null
		"$@"; status=$?; head -c 8 "$FILE" >"$KEPT"; exit $status; }`
	for flag, name := range recordFlags {
		t.Run(flag, func(t *testing.T) {
			disk := t.TempDir()
			file, kept := filepath.Join(disk, name), filepath.Join(t.TempDir(), "kept")
			args, input := recordCall(t, flag, file)
			c := process(t, []string{unshare, "-rm", "sh", "-c", script, "sh"}, args...)
			c.Env = append(c.Env, "DISK="+disk, "FILE="+file, "KEPT="+kept)
			var said bytes.Buffer
			c.Stdin, c.Stderr = strings.NewReader(input), &said
			_ = c.Run()
			if status := c.ProcessState.ExitCode(); status != statusFailed {
				t.Errorf("status %d, want %d", status, statusFailed)
			}
			oneClearLine(t, said.String(), file, "no space left on device")
			was, err := os.ReadFile(kept)
			if err != nil {
				t.Fatal(err)
			}
			switch flag {
			case "report", "png", "save":
				if string(was) != "precious" {
					t.Errorf("what was there has become %q", was)
				}
			}
		})
	}
}

// A program that is killed while it records leaves a bundle that can be read up
// to the last whole input, and replays.
func TestARecordingThatIsKilledReplays(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("skipped: it kills as Unix does")
	}
	file := filepath.Join(t.TempDir(), "killed.bundle")
	c := process(t, nil, "serve", "--rate", "0", "--at", "2026-01-01T00:00:00Z", "--state", filepath.Join(t.TempDir(), "state"), "--record", file)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	if !lines.Scan() {
		t.Fatal("it has not told where it listens")
	}
	r := client.New(strings.TrimPrefix(lines.Text(), "listening on ")).Reader("1").Test(t)
	const presses = 20
	for range presses {
		r.Press("red")
		r.Settle()
	}
	if err := c.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = c.Wait()
	b, err := readBundle(file)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(bundle.Inputs(b.Events)); n != 2*presses || !b.Cut {
		t.Errorf("there are %d inputs, cut off: %v; want %d", n, b.Cut, 2*presses)
	}
	if got := program(t, "", "replay", file); got.status != statusOK || !strings.Contains(got.out, "cut off") {
		t.Errorf("replay: %+v", got)
	}
}
