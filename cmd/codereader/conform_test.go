package main

import (
	"encoding/json"
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"codereader/emulator"
	"codereader/emulator/bundle/painter"
	"codereader/emulator/conform"
	"codereader/emulator/conform/conformtest"
	"codereader/voice/sound"
)

func TestConformFindsThatAllHoldsInside(t *testing.T) {
	got := program(t, "", "conform", "--reference", "--rounds", "20")
	if got.status != statusOK || got.err != "" || !strings.Contains(got.out, ", 0 differ,") ||
		!strings.Contains(got.out, "20 rounds of random inputs, seed 1, all alike") {
		t.Fatalf("status %d\n%s%s", got.status, got.out, got.err)
	}
	for _, c := range conform.All() {
		if !strings.Contains(got.out, "\n"+c.Number+" ") {
			t.Errorf("the table has no row %s", c.Number)
		}
	}
}

func TestConformFindsThatAllHoldsOfAFirmwareInAnotherProcess(t *testing.T) {
	got := program(t, "", "conform", "--reference", "--rounds", "5", "--firmware", "exec:"+strings.TrimPrefix(firmwareProgram(t), "exec:"))
	if got.status != statusOK || !strings.HasPrefix(got.out, "exec:") || !strings.Contains(got.out, ", 0 differ,") {
		t.Fatalf("status %d\n%s%s", got.status, got.out, got.err)
	}
}

// The demonstration of the link in C is no reader. The table says so, over bare
// metal as over pipes, and nothing hangs.
func TestConformTellsTheDemonstrationInCFromAReader(t *testing.T) {
	const c = "../firmware/c"
	built := func(program, debian, target string) string {
		if _, err := exec.LookPath(program); err != nil {
			t.Skipf("%s is missing: apt-get install %s", program, debian)
		}
		dir := t.TempDir()
		if out, err := exec.Command("make", "-s", "-C", c, "OUT="+dir, target).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		return dir
	}
	for _, test := range []struct {
		name string
		run  func(t *testing.T) string
	}{
		{"Process", func(*testing.T) string { return built("gcc", "gcc libc6-dev", "all") + "/demo" }},
		{"CortexM3", func(t *testing.T) string {
			dir := built("arm-none-eabi-gcc", "gcc-arm-none-eabi", "arm")
			if _, err := exec.LookPath("qemu-system-arm"); err != nil {
				t.Skip("qemu-system-arm is missing: apt-get install qemu-system-arm")
			}
			return "qemu-system-arm -M lm3s6965evb -nographic -nodefaults -monitor none -serial stdio -kernel " + dir + "/demo.elf"
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := program(t, "", "conform", "--only", "1.1,10.1,11.2", "--failures", t.TempDir(), "--firmware", "exec:"+test.run(t))
			if got.status != statusFailed || !strings.Contains(got.out, "3 checks: 1 hold, 1 differ, 1 not reachable") {
				t.Errorf("status %d\n%s", got.status, got.out)
			}
			if says := "makes no codes"; strings.Count(got.err, says) != 1 {
				t.Errorf("%q stands here other than once:\n%s", says, got.err)
			}
		})
	}
}

func TestConformReachesAFirmwareOverASocket(t *testing.T) {
	socket := filepath.Join(t.TempDir(), "s")
	firmware := exec.Command(firmwareProgram(t), "-serve", "unix:"+socket)
	if err := firmware.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = firmware.Process.Kill(); _ = firmware.Wait() }()
	got := program(t, "", "conform", "--only", "1,3,8", "--reference", "--rounds", "3", "--firmware", "unix:"+socket)
	for range 100 { // it may not be there yet
		if !strings.Contains(got.err, "no such file") && !strings.Contains(got.err, "refused") {
			break
		}
		got = program(t, "", "conform", "--only", "1,3,8", "--reference", "--rounds", "3", "--firmware", "unix:"+socket)
	}
	if got.status != statusOK || !strings.Contains(got.out, ", 0 differ, 0 not reachable") || !strings.Contains(got.out, "all alike") {
		t.Errorf("status %d\n%s%s", got.status, got.out, got.err)
	}
}

func TestConformWritesJSONAndJUnit(t *testing.T) {
	var report conform.JSON
	got := program(t, "", "conform", "--format", "json", "--reference", "--rounds", "1")
	if err := json.Unmarshal([]byte(got.out), &report); err != nil || got.status != statusOK {
		t.Fatalf("%v: %d\n%s%s", err, got.status, got.out, got.err)
	}
	if report.Checks != len(conform.All()) || report.Hold+report.NotReachable != report.Checks || len(report.Results) != report.Checks {
		t.Errorf("%d checks, %d hold", report.Checks, report.Hold)
	}
	file := filepath.Join(t.TempDir(), "junit.xml")
	got = program(t, "", "conform", "--format", "junit", "--out", file)
	text, err := os.ReadFile(file)
	if err != nil || got.status != statusOK || !strings.Contains(got.out, "0 differ") {
		t.Fatalf("%v: %d\n%s%s", err, got.status, got.out, got.err)
	}
	if err := xml.Unmarshal(text, new(any)); err != nil {
		t.Error(err)
	}
}

// What a check found stands in its bundle: replayed on the firmware inside, it
// differs.
func TestConformLeavesABundleThatTheFirmwareInsideDoesNotAgreeWith(t *testing.T) {
	bank, err := sound.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	checks, err := conform.Select(conform.All(), "13.6")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range conformtest.Mistakes {
		if m.Name != "the volume ends at 8" {
			continue
		}
		report := conform.Run(conform.Options{Voice: emulator.Clips{Bank: bank}, Checks: checks, Firmware: m.New})
		dir := t.TempDir()
		(&failureFolder{o: &options{}, bank: bank, paint: painter.New(bank), dir: dir}).leaveAll(report.Results)
		r := report.Results[0]
		if r.Bundle != filepath.Join(dir, "conform-13.6.bundle") || len(r.Evidence.Inputs) >= r.Evidence.All {
			t.Fatalf("%+v", r)
		}
		got := program(t, "", "replay", "--key", r.Evidence.Key, r.Bundle)
		if got.status != statusFailed || !strings.Contains(got.err, "other events than recorded") {
			t.Fatalf("status %d\n%s%s", got.status, got.out, got.err)
		}
		return
	}
	t.Fatal("there is no such mistake")
}

func TestConformSaysWhatIsWrongWithItsFlags(t *testing.T) {
	bad := write(t, "answers", "no answer\n", 0o600)
	for says, args := range map[string][]string{
		"text, json or junit":        {"--format", "html"},
		"no check has the number":    {"--only", "99"},
		"--rounds is 1 or more":      {"--reference", "--rounds", "0"},
		"each check brings its own":  {"--volume", "3"},
		"without --by-hand":          {"--answers", "x"},
		"the reader is in your hand": {"--by-hand", "--firmware", "exec:x"},
		"line 1 of the answers":      {"--by-hand", "--answers", bad},
		"takes no arguments":         {"x"},
	} {
		got := program(t, "", append([]string{"conform"}, args...)...)
		if got.status != statusMisuse || !strings.Contains(got.err, says) || strings.Count(got.err, "\n") != 1 {
			t.Errorf("%v: status %d, %q", args, got.status, got.err)
		}
	}
}

func TestConformByHandKeepsAnswersAndGoesOn(t *testing.T) {
	answers := filepath.Join(t.TempDir(), "answers")
	args := []string{"conform", "--by-hand", "--only", "1.1,8.1", "--answers", answers}
	got := program(t, "yes\n493027\n", args...)
	if got.status != statusOK || !strings.Contains(got.out, "2 checks: 1 hold, 0 differ, 1 not reachable") {
		t.Fatalf("status %d\n%s%s", got.status, got.out, got.err)
	}
	// The power failed while the next one was written.
	f, err := os.OpenFile(answers, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteString(`{"number":"8.1","ver`); err != nil || f.Close() != nil {
		t.Fatal(err)
	}
	got = program(t, "493 027\nja\n", append(args, "--lang", "da")...)
	if got.status != statusFailed || !strings.Contains(got.out, "Er læseren tændt") || strings.Contains(got.out, "Punkt 1.1") ||
		!strings.Contains(got.out, "power: expected off, got on") {
		t.Fatalf("status %d\n%s%s", got.status, got.out, got.err)
	}
	got = program(t, "", append(args, "--format", "json")...)
	var report conform.JSON
	if err := json.Unmarshal([]byte(got.out), &report); err != nil || got.status != statusFailed || report.Hold != 1 || report.Differ != 1 {
		t.Fatalf("%v: status %d\n%s%s", err, got.status, got.out, got.err)
	}
}
