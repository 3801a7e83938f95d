package scenario_test

import (
	"context"
	"image"
	"image/color"
	"os"
	"path/filepath"
	"testing"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/emulator/panel/paneltest"
	"codereader/emulator/scenario"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/keypad"
)

// The standard reader of `codereader run`.
const (
	demonstrationKey = "otpauth://totp/codereader:demonstration?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=codereader"
	standardSerial   = "0123456789"
)

func standard(t testing.TB) scenario.Options {
	t.Helper()
	key, err := otp.ParseURI(demonstrationKey)
	if err != nil {
		t.Fatal(err)
	}
	serial, err := firmware.ParseSerial(standardSerial)
	if err != nil {
		t.Fatal(err)
	}
	return scenario.Options{
		Config: emulator.Config{
			Key: key, Serial: serial, Settings: firmware.DefaultSettings,
			Clock: clock.NewRTC(scenario.DefaultStart(), 0),
			Voice: emulatortest.Voice{},
		},
		Picture: paint, Same: paneltest.Compare,
	}
}

// paint is a painter to whom only the display and the keys matter: a column
// for each character and a pixel for each key.
func paint(s emulator.State) image.Image {
	picture := image.NewGray(image.Rect(0, 0, firmware.DisplayWidth+1, keypad.Keys))
	for i, c := range []byte(s.Display.String()) {
		picture.SetGray(i, 0, color.Gray{Y: c})
	}
	for k, down := range s.Down {
		if down {
			picture.SetGray(firmware.DisplayWidth, k, color.Gray{Y: 255})
		}
	}
	return picture
}

// run parses and runs a script in a folder of its own.
func run(t testing.TB, src string, change ...func(*scenario.Options)) (scenario.Result, error) {
	t.Helper()
	return runIn(t, t.TempDir(), src, change...)
}

func runIn(t testing.TB, dir, src string, change ...func(*scenario.Options)) (scenario.Result, error) {
	t.Helper()
	s, err := scenario.Parse("test.txt", []byte(src), dir)
	if err != nil {
		t.Fatalf("Parse: %v", err)
	}
	o := standard(t)
	for _, f := range change {
		f(&o)
	}
	return s.Run(context.Background(), o)
}

// scenarios are the files in testdata/scenarios.
func scenarios(t testing.TB) []string {
	t.Helper()
	var files []string
	for _, pattern := range []string{"*.txt", "*.txtar"} {
		found, err := filepath.Glob(filepath.Join("..", "..", "testdata", "scenarios", pattern))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	if len(files) < 30 {
		t.Fatalf("%d scenarios found, which cannot be all", len(files))
	}
	return files
}

func read(t testing.TB, file string) []byte {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// recorded is an option that records the events.
func recorded(r *emulatortest.Recorder) func(*scenario.Options) {
	return func(o *scenario.Options) { o.Sinks = append(o.Sinks, r) }
}

func ms(n int) time.Duration { return time.Duration(n) * time.Millisecond }
