package tracefile_test

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"codereader/emulator"
	"codereader/keypad"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// What the tour does, as it is in the dump: device.md's timing in nanoseconds.
func TestVCDShowsTheTour(t *testing.T) {
	d := readVCD(t, record(t, ".vcd", tour).String())
	for _, c := range []struct {
		at   time.Duration
		want string // name=value
	}{
		{0, "reader.power=0 reader.display= reader.otp_step=x settings.language=da settings.volume=6 settings.speed=4 sound.speaker=0"},
		{second, "contacts.red=1 keys.red=0 contacts.key9=0"},
		{second + 5*ms, "keys.red=1 reader.power=0"},
		{second + 100*ms, "contacts.red=0 keys.red=1"},
		{second + 105*ms, "keys.red=0 reader.power=1 sound.speaker=1 sound.tone=rising sound.speech= reader.display=745_690 reader.otp_step=58907520"},
		{second + 205*ms - 1, "sound.tone=rising"},
		{second + 205*ms, "sound.tone= sound.speaker=1 sound.speech=syv_fire_fem,_seks_ni_nul sound.word=syv"},
		{second + 605*ms, "sound.word=fire"},
		{second + 205*ms + 2700*ms, "sound.speaker=0 sound.speech= sound.word="},
		{6*second + 300*ms, "contacts.key9=1 keys.key9=0"},
		{6*second + 302*ms, "contacts.key9=0 keys.key9=0"},
		{6*second + 309*ms, "contacts.key9=1 keys.key9=1 settings.volume=7 reader.display=Lyd_7 sound.speech=lydstyrke_syv"},
		{6*second + 705*ms, "settings.language=en sound.speech=English reader.display=English"},
		{12*second + 105*ms, "sound.tone=error sound.speech="},
		{12*second + 305*ms, "sound.speech=serial_number,_eight_six,_seven_five,_three_zero,_nine"},
		{time.Minute, "reader.power=0 sound.speaker=0 contacts.red=0"},
	} {
		values := d.at(c.at)
		for _, want := range strings.Fields(c.want) {
			name, value, _ := strings.Cut(want, "=")
			if got, ok := values[name]; !ok || got != strings.ReplaceAll(value, "_", " ") {
				t.Errorf("at %v %s is %q, want %q", c.at, name, got, value)
			}
		}
	}
	if last := d.steps[len(d.steps)-1].at; last != time.Minute {
		t.Errorf("it ends at %v", last)
	}
}

// values are what a dump must show of a state, as far as events tell of one.
func values(s *emulator.State) map[string]string {
	bit := func(on bool) string { return map[bool]string{false: "0", true: "1"}[on] }
	v := map[string]string{
		"reader.power": bit(s.On), "reader.display": s.Display.String(), "sound.speech": "",
		"settings.language": s.Settings.Language.Code(),
		"settings.volume":   fmt.Sprint(s.Settings.Volume), "settings.speed": fmt.Sprint(s.Settings.Speed),
	}
	if s.Speech.Speaking {
		v["sound.speech"] = s.Speech.Utterance.Text()
	}
	for k, down := range s.Down {
		name := "contacts." + keypad.Key(k).String()
		if keypad.Key(k).IsDigit() {
			name = "contacts.key" + keypad.Key(k).String()
		}
		v[name] = bit(down)
	}
	return v
}

// follow returns what a dump of a session must show at each of its times, the
// times being those of the dump: after a step back they go on from the latest.
func follow(events []emulator.Event) map[time.Duration]map[string]string {
	want := map[time.Duration]map[string]string{}
	var f emulator.Follow
	var shift, last time.Duration
	for _, e := range events {
		if e.Kind == emulator.KindRestore {
			shift = max(shift, last-e.At)
		}
		last = e.At + shift
		f.Emit(e)
		s := f.State()
		if e.Kind == emulator.KindEnd {
			s.Speech.Speaking = false
		}
		want[last] = values(&s)
	}
	return want
}

func checkDump(t testing.TB, d dump, events []emulator.Event) {
	t.Helper()
	for at, want := range follow(events) {
		got := maps.Clone(d.at(at))
		maps.DeleteFunc(got, func(name, _ string) bool { _, ok := want[name]; return !ok })
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("at %v (-want +got):\n%s", at, diff)
		}
	}
}

// Whatever is done, the dump is one, and shows what the events tell, at their
// times.
func TestVCDOfRandomUseShowsTheState(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		use := session(changes(rt))
		k := record(t, ".vcd", use)
		checkDump(t, readVCD(t, k.String()), k.Events)
	})
}

// vcd2fst is GTKWave's own reader; what it has read is written again by
// fst2vcd, and must be what was written.
func TestGTKWaveReadsVCD(t *testing.T) {
	for _, program := range []string{"vcd2fst", "fst2vcd"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skipf("no %s: install the Debian package gtkwave", program)
		}
	}
	sessions := map[string]func(*emulator.Machine){"tour": tour, "nothing": func(*emulator.Machine) {}}
	gen := rapid.Custom(changes)
	for seed := range 12 {
		sessions[fmt.Sprint("random ", seed)] = session(gen.Example(seed))
	}
	for name, use := range sessions {
		t.Run(name, func(t *testing.T) {
			k := record(t, ".vcd", use)
			dir := t.TempDir()
			in, fst := filepath.Join(dir, "in.vcd"), filepath.Join(dir, "out.fst")
			if err := os.WriteFile(in, k.Bytes(), 0o600); err != nil {
				t.Fatal(err)
			}
			if out, err := exec.Command("vcd2fst", "-v", in, "-f", fst).CombinedOutput(); err != nil || len(out) > 0 {
				t.Fatalf("vcd2fst: %v: %s", err, out)
			}
			out, err := exec.Command("fst2vcd", "-f", fst).Output()
			if err != nil {
				t.Fatalf("fst2vcd: %v", err)
			}
			checkDump(t, readVCD(t, string(out)), k.Events)
		})
	}
}

// Wherever a dump is cut off between two events, it is a dump of as much.
func TestVCDThatWasCutOffIsReadableUpToThere(t *testing.T) {
	for text := range pieces(t, ".vcd") {
		if !strings.HasSuffix(text, "\n") {
			t.Fatalf("it was left at %q", text[max(0, len(text)-30):])
		}
		readVCD(t, text)
	}
}
