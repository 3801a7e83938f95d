package settings

import (
	"bufio"
	"os/exec"
	"strings"
	"testing"
)

func TestTwoProgramsNeverSpoilTheFile(t *testing.T) {
	f := newFile(t)
	var others []*exec.Cmd
	for range 2 {
		cmd := another(t, "hammer", f.path, "60")
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		others = append(others, cmd)
	}
	for range 60 { // and this one makes three
		if s, err := f.Load(); err != nil || s.Volume != s.Speed && s.Volume != 6 {
			t.Errorf("got %+v, %v", s, err)
		}
		if err := f.Save(twin(8)); err != nil {
			t.Error(err)
		}
	}
	for _, cmd := range others {
		if err := cmd.Wait(); err != nil {
			t.Error(err)
		}
	}
	if s, err := f.Load(); err != nil || s.Volume != s.Speed {
		t.Errorf("got %+v, %v", s, err)
	}
	if n := names(t, f); len(n) != 1 {
		t.Errorf("there is %q", n)
	}
}

func TestKilledProgramLeavesAWholeFile(t *testing.T) {
	f := newFile(t)
	for after := range 12 {
		cmd := another(t, "hammer", f.path, "1000000")
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		for range after + 1 {
			lines.Scan()
		}
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		if err := cmd.Wait(); err == nil || !strings.Contains(err.Error(), "kill") && !strings.Contains(err.Error(), "exit status 1") {
			t.Errorf("it was not killed: %v", err)
		}
		if s, err := f.Load(); err != nil || s.Volume != s.Speed {
			t.Errorf("after %d saves: %+v, %v", after+1, s, err)
		}
		if n := names(t, f); len(n) > 2 { // the file, and one being written
			t.Errorf("there is %q", n)
		}
	}
	// The next to save takes its turn and clears away.
	if err := f.Save(twin(1)); err != nil {
		t.Error(err)
	}
	if n := names(t, f); len(n) != 1 {
		t.Errorf("there is %q", n)
	}
}
