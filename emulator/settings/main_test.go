package settings

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"testing"

	"codereader/firmware"
	"codereader/voice"
)

// child is the environment variable that makes the test binary another
// program, one that uses a settings file as a second reader would.
const child = "CODEREADER_SETTINGS_TEST"

func TestMain(m *testing.M) {
	switch os.Getenv(child) {
	case "hammer":
		hammer(os.Args[1], os.Args[2])
	case "try":
		try(os.Args[1])
	default:
		os.Exit(m.Run())
	}
}

// another returns the command that runs this test binary as another program.
func another(t *testing.T, what string, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, args...)
	cmd.Env = append(os.Environ(), child+"="+what)
	cmd.Stderr = os.Stderr
	return cmd
}

// hammer saves and loads as fast as it can, and prints a line a save. Each of
// its settings has the same volume and speed, so that a mixture of two shows.
func hammer(path, times string) {
	n, err := strconv.Atoi(times)
	f := NewFile(path)
	f.patience = patient
	out := bufio.NewWriter(os.Stdout)
	for i := 0; i < n && err == nil; i++ {
		var s firmware.Settings
		if err = f.Save(twin(i)); err == nil {
			s, err = f.Load()
		}
		if err == nil && s.Volume != s.Speed {
			err = fmt.Errorf("a mixture: %+v", s)
		}
		fmt.Fprintln(out, i)
		out.Flush()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// try loads and saves once and prints the errors.
func try(path string) {
	f := NewFile(path)
	_, err := f.Load()
	fmt.Println(err)
	fmt.Println(f.Save(twin(2)))
}

// twin returns settings whose volume and speed are the same, by a number.
func twin(i int) firmware.Settings {
	n := uint8(i%voice.MaxVolume + 1)
	return firmware.Settings{Language: voice.Language(i % voice.Languages), Volume: n, Speed: n}
}
