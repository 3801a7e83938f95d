package present_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"codereader/emulator/present/script"
	"codereader/emulator/scenario"
	"codereader/firmware/otp"
	"codereader/voice"
)

// told is what a room is told of each step of a script, in Danish.
func told(tb testing.TB, src string) []string {
	d := parse(tb, src)
	s := begin(d)
	var all []string
	for range d.Steps() {
		s.Next()
		s.finish()
		v := s.View()
		all = append(all, v.Label.Text(voice.Danish))
	}
	return all
}

func TestAStepIsOnePressWithAllThatFollows(t *testing.T) {
	const on = "Rød: tænder og læser koden"
	for _, c := range []struct {
		name, src string
		want      []string
	}{
		{"speech is heard to its end", "press red\nchord 9\nchord 7",
			[]string{on, "Rød + 9: højere lyd", "Rød + 7: lavere lyd"}},
		{"what cuts speech after a wait belongs to it", "press red\nwait 1s\nchord 9\nsettle\npress red",
			[]string{"Rød + 9: højere lyd", "Rød: slukker"}},
		{"expectations and waits are no steps", "wait 1s\npress red\ndisplay '745 690'\nwithin 25s power off\nwait 1m\npress red",
			[]string{"Ingen tast: slukker af sig selv", on}},
		{"one hold is one step", "down red\ndown 9\nwait 100ms\nup 9\npress 9\nup red\nsettle\npress 4",
			[]string{"Rød + 9: højere lyd", "4"}},
		{"several digits of a chord are one step", "chord 9 9 7", []string{"Rød + 7: lavere lyd"}},
		{"a digit may come first", "press red\nsettle\ndown 5\nwait 50ms\ndown red\nwait 1s\nup 5\nup red",
			[]string{on, "Rød + 5: serienummer"}},
		{"keys without a function say so", "chord 2", []string{"Rød + 2: gør ikke noget"}},
		{"a condition may turn a press away", "[lang:en] press red\npress 1", []string{"1"}},
		{"no picture is taken", "press red\nscreenshot out.png\ncmpimage out.png golden.png", []string{on}},
	} {
		t.Run(c.name, func(t *testing.T) { equal(t, told(t, c.src), c.want) })
	}
	if _, err := os.Stat("out.png"); err == nil {
		t.Error("there is a picture")
	}
}

func TestWhatComesNextIsTheStepsFirstPress(t *testing.T) {
	s := begin(parse(t, "press red\nsettle\nchord 9\nwait 100ms\npress 2\nsettle\nwithin 30s power off"))
	if v := s.View(); v.Coming(voice.English) != "Next: Red: turns on and reads the code" {
		t.Error(v.Coming(voice.English))
	}
	s.Next()
	s.finish()
	if v := s.View(); v.Coming(voice.English) != "Next: Red + 9: volume up" || !v.Speaks {
		t.Error(v.Coming(voice.English))
	}
	s.Next()
	s.pass(400 * ms)
	if v := s.View(); v.Label.Key(voice.English) != "2" || v.Speaks {
		t.Errorf("when speech was cut: %+v", v)
	}
	s.finish()
	s.Back()
	s.Next()
	s.finish()
	if v := s.View(); v.Label.Text(voice.English) != "No key: turns off by itself" || v.Speaks {
		t.Errorf("at the end: %+v", v)
	}
}

func TestCommentsAreTitleAndNotes(t *testing.T) {
	d := parse(t, `# da: Titel
# en: Title

# For both.
# en: English only.
press red
# Of a wait, and so of the press behind it.
settle
[key] press red
press 1
`)
	s := begin(d)
	if v := s.View(); v.Heading(voice.Danish) != "Titel" || v.Heading(voice.English) != "Title" ||
		v.Count(voice.English) != "3 steps" || v.Coming(voice.Danish) != "Næste: Rød: tænder og læser koden" {
		t.Errorf("before the first step: %q, %q, %q", v.Heading(voice.Danish), v.Count(voice.English), v.Coming(voice.Danish))
	}
	var got []string
	for range d.Steps() {
		s.Next()
		v := s.View()
		got = append(got, v.Count(voice.Danish), v.Note(voice.Danish), v.Note(voice.English))
		s.finish()
	}
	equal(t, got, []string{
		"Trin 1 af 3", "For both.", "For both. English only.",
		"Trin 2 af 3", "Of a wait, and so of the press behind it.", "Of a wait, and so of the press behind it.",
		"Trin 3 af 3", "", "",
	})
	untitled := begin(parse(t, "# a note\npress red")).View()
	if got := untitled.Heading(voice.English); got != "The audio code reader, demonstrated" {
		t.Errorf("without a title: %q", got)
	}
}

func TestARoomDoesNotSitThroughAWait(t *testing.T) {
	s := begin(parse(t, "press red\nsettle\nwithin 21s power off\nwait 2h"))
	s.Next()
	// Tone, speech and the edges of two waits; then it is off.
	s.pass(8 * second)
	v := s.View()
	if v.Playing || s.m.Now() < 2*time.Hour || s.m.State().On {
		t.Errorf("after 8 s it is %v at %v", v, s.m.Now())
	}
	if got := v.Count(voice.English); got != "Step 1 of 1 · 7217 s later" {
		t.Errorf("it says %q", got)
	}
}

// A room never sees that an expectation does not hold.
func TestAnExpectationThatFailsIsLoggedInOneLine(t *testing.T) {
	o := options(t)
	var log []string
	o.Log = func(err error) { log = append(log, err.Error()) }
	d, err := script.Parse("x.txt", []byte("press red\nchord 9\ndisplay 'Lyd 9'\nsetting speed 7\npress red"), ".", o)
	if err != nil || d.Steps() != 3 {
		t.Fatalf("%v: %v", d, err)
	}
	equal(t, log, []string{
		"present: x.txt:3: display 'Lyd 9': expected 'Lyd 9', found 'Lyd 7'",
		"present: x.txt:4: setting speed 7: expected speed 7, found speed 4",
	})
}

func TestWhatCannotBeShownIsRefused(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"press green", `x.txt:1: "green" is no key`},
		{"wait 1s", "x.txt presses no key: a demonstration needs a press or a chord"},
		{"wait 20h\npress red\nwait 20h", "at most 24h"},
	} {
		_, err := script.Parse("x.txt", []byte(c.src), ".", options(t))
		if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%q: %v, want %q", c.src, err, c.want)
		}
	}
	if _, err := script.Load(filepath.Join(t.TempDir(), "none.txt"), options(t)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
	if _, err := script.Parse("x.txt", nil, ".", script.Options{}); err == nil {
		t.Error("no voice is no error")
	}
}

// Every scenario that there is can be shown.
func TestEveryScenarioCanBeShown(t *testing.T) {
	files, err := filepath.Glob("../../testdata/scenarios/*.txt*")
	if err != nil || len(files) < 40 {
		t.Fatalf("%d scenarios: %v", len(files), err)
	}
	for _, file := range files {
		o := options(t)
		o.Log = nil
		o.Config.Key, _ = otp.ParseURI("otpauth://totp/x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
		d, err := script.Load(file, o)
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		all := straight(d)
		s := begin(d)
		for i := range d.Steps() {
			s.Next()
			if i+1 < d.Steps() {
				s.Next() // leaves out what is played
				s.Back()
			}
			s.finish()
			s.isAt(t, all, i+1)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Fuzz(func(t *testing.T, src string) {
		o := options(t)
		o.Log = nil
		d, err := script.Parse("x.txt", []byte(src), t.TempDir(), o)
		if _, wrong := scenario.Parse("x.txt", []byte(src), "."); wrong != nil && err == nil {
			t.Fatalf("a script is shown that is wrong: %v", wrong)
		}
		if err != nil {
			return
		}
		s := begin(d)
		for range d.Steps() {
			s.Next()
		}
		if v := s.View(); v.Step != d.Steps() {
			t.Errorf("the end is step %d of %d", v.Step, d.Steps())
		}
	})
}
