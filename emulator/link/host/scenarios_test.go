package host_test

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/emulator/link/device"
	"codereader/emulator/link/host"
	"codereader/emulator/link/linktest"
	"codereader/emulator/scenario"
	"codereader/firmware"
	"codereader/firmware/otp"
)

const scenarios = "../../../testdata/scenarios"

// scripts returns all scenarios.
func scripts(t testing.TB) []*scenario.Script {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(scenarios, "*.tx*"))
	if err != nil || len(files) < 40 {
		t.Fatalf("%d scenarios, %v", len(files), err)
	}
	var all []*scenario.Script
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		s, err := scenario.Parse(filepath.Base(file), text, t.TempDir())
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, s)
	}
	return all
}

// standard is the reader that scenarios are written for.
func standard(t testing.TB) emulator.Config {
	t.Helper()
	key, err := otp.NewKey([]byte("12345678901234567890"), otp.SHA1, otp.DefaultDigits, otp.DefaultPeriod)
	if err != nil {
		t.Fatal(err)
	}
	serial, err := firmware.ParseSerial("0123456789")
	if err != nil {
		t.Fatal(err)
	}
	return emulator.Config{
		Key: key, Serial: serial, Settings: firmware.DefaultSettings,
		Clock: clock.NewRTC(scenario.DefaultStart(), 0), Voice: emulatortest.Voice{},
	}
}

// perform runs a scenario and returns all its events.
func perform(t testing.TB, s *scenario.Script, put func(firmware.Board, firmware.Config) emulator.Firmware) []emulator.Event {
	t.Helper()
	var r emulatortest.Recorder
	o := scenario.Options{Config: standard(t), Sinks: []emulator.Sink{&r}}
	o.Config.Firmware = put
	if res, err := s.Run(context.Background(), o); err != nil {
		// Pictures are not painted here; all else must hold.
		if !strings.Contains(err.Error(), "picture") {
			t.Error(res.Line(err))
		}
	}
	return r.Events
}

// same holds the scenarios that a firmware performs against the reader inside.
// New is called for each: it returns a firmware that is not in use.
func same(t *testing.T, scripts []*scenario.Script, open func(*testing.T) *host.Firmware) {
	for _, s := range scripts {
		t.Run(s.Name(), func(t *testing.T) {
			want := perform(t, s, nil)
			f := open(t)
			got := perform(t, s, f.Put)
			if err := f.Err(); err != nil {
				t.Error(err)
			}
			differ(t, got, want)
		})
	}
}

// differ says where events differ first.
func differ(t testing.TB, got, want []emulator.Event) {
	t.Helper()
	if slices.Equal(got, want) {
		return
	}
	for i := range max(len(got), len(want)) {
		switch {
		case i >= len(got):
			t.Fatalf("after %d events nothing comes; want %v at %v", i, want[i].Kind, want[i].At)
		case i >= len(want):
			t.Fatalf("event %d is one too many: %v at %v", i, got[i].Kind, got[i].At)
		case got[i] != want[i]:
			t.Fatalf("event %d is %+v\nwant %+v", i, got[i], want[i])
		}
	}
}

func TestScenariosInProcess(t *testing.T) {
	same(t, scripts(t), func(t *testing.T) *host.Firmware { return connect(t, linktest.NewWire(device.Options{})) })
}

// Another firmware than the one that is built for the test:
//
//	go test ./emulator/link/host -run Exec -firmware 'exec:qemu-arm-static firmware-armv6'
var other = flag.String("firmware", "", "the firmware that tests over exec use, as `SPEC` of host.Dial")

// program names the firmware as a program.
func program(t testing.TB) string {
	if *other != "" {
		return *other
	}
	return "exec:" + linktest.Program(t)
}

// One process for all of them: each machine finds it as if it were new.
func TestScenariosOverExec(t *testing.T) {
	f, err := host.Open(program(t), host.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	same(t, scripts(t), func(*testing.T) *host.Firmware { return f })
}
