package scenario_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/emulator/scenario"
	"codereader/voice"
)

// TestScriptsReadAsTheEngineReadsThem: each of these holds.
func TestScriptsReadAsTheEngineReadsThem(t *testing.T) {
	for name, src := range map[string]string{
		"comments and empty lines":  "# press blue\n\n  \t\n   # press blue\nsettle",
		"a comment behind a step":   "press red # and so on\npower on# at once",
		"a # in quotes is text":     "! display '# no comment'",
		"a $ in quotes is text":     "! display '$HOME ${PWD}'",
		"quotes within quotes":      "! display 'it''s'",
		"quotes around a part":      "press red\ndisplay 745' '690",
		"quotes around a key":       "press 'red'\npower 'on'",
		"tabs and many spaces":      "\tpress\tred  100ms \n  power   on\t",
		"lines that end as on DOS":  "# x\r\npress red\r\n\r\ndisplay '745 690'\r\n",
		"no line end at the end":    "press red\npower on",
		"a byte order mark":         "\ufeffpress red\npower on",
		"! without a space is text": "! display !",
		"a condition that is true":  "[lang:da] press red\npower on",
		"one that is not":           "[lang:en] press red\npower off",
		"one turned round":          "[!lang:en] press red\npower on",
		"another turned round":      "[!lang:da] press red\npower off",
		"several":                   "[lang:da] [!speed:1] [volume:6] press red\n[lang:da] [speed:1] press red\npower on",
		"a condition and !":         "[lang:da] ! power on\n[lang:en] ! power off",
		"a condition on a key":      "[key] press red\npower on\n[!key] press red\npower on",
		"a condition on digits":     "[digits:6] press red\npower on\n[digits:8] press red\npower on",
		"a condition changes":       "[lang:en] power on\nchord 1\n[lang:en] [lang:English] display 'English'\n[lang:da] display x",
		"names of languages":        "setting language da\nsetting language Danish\n! setting language english",
		"an archive without files":  "press red\npower on\n-- x --\n",
	} {
		if _, err := run(t, src); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAConfigSaysWhatReaderTheScenarioIsFor(t *testing.T) {
	_, err := run(t, `
setting volume 2
setting speed 8
setting language en
[digits:8] press red
display '9428 7082'
chord 5
display 42
-- config --
# The reader of another person.
key otpauth://totp/x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&digits=8
serial 42

at	1970-01-01T00:00:59Z
lang   en
volume 2
speed 8
drift -5.5
`)
	if err != nil {
		t.Error(err)
	}
}

func TestFlagsWinOverTheConfig(t *testing.T) {
	const src = "setting volume 9\nsetting speed 2\nchord 5\ndisplay 42\n-- config --\nvolume 3\nspeed 2\nserial 7\n"
	_, err := run(t, src, func(o *scenario.Options) {
		for name, value := range map[string]string{"volume": "9", "serial": "42"} {
			if err := o.Flags.Set(name, value); err != nil {
				t.Fatal(err)
			}
		}
	})
	if err != nil {
		t.Error(err)
	}
}

func TestAScriptRunsTwiceTheSame(t *testing.T) {
	s, err := scenario.Parse("s.txt", []byte("press red\nsettle\nchord 9 9\nwithin 1m power off"), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	var traces [2]bytes.Buffer
	for i := range traces {
		o := standard(t)
		o.Sinks = []emulator.Sink{emulator.NewTrace(&traces[i], "test")}
		if _, err := s.Run(context.Background(), o); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(traces[0].Bytes(), traces[1].Bytes()) {
		t.Errorf("traces differ:\n%s\n%s", &traces[0], &traces[1])
	}
}

func TestTheLogHasALineForEachStep(t *testing.T) {
	var log bytes.Buffer
	_, err := run(t, "# one\npress red # tap\n[lang:en] settle\n[lang:da] settle\n! power off", func(o *scenario.Options) { o.Log = &log })
	if err != nil {
		t.Fatal(err)
	}
	const want = "         0 s  line 2: press red\n" +
		"     0.105 s  line 4: [lang:da] settle\n" +
		"     2.905 s  line 5: ! power off\n"
	if log.String() != want {
		t.Errorf("got\n%swant\n%s", &log, want)
	}
}

func TestTheLastThingSaidIsOfThisRun(t *testing.T) {
	var r emulatortest.Recorder
	if _, err := run(t, "press red\nsettle\nchord 1\nspoken English", recorded(&r)); err != nil {
		t.Fatal(err)
	}
	if e, _ := r.Last(emulator.KindSay); e.Utterance.Language != voice.English {
		t.Errorf("said in %v", e.Utterance.Language)
	}
}

func TestARunThatIsStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	s, err := scenario.Parse("s.txt", []byte("\npress red\n! power on\n"), ".")
	if err != nil {
		t.Fatal(err)
	}
	res, err := s.Run(ctx, standard(t))
	if !errors.Is(err, context.Canceled) || res.Steps != 0 || !strings.HasPrefix(err.Error(), "scenario: s.txt:2: ") {
		t.Errorf("%v after %d steps", err, res.Steps)
	}
}

// TestARunThatIsStoppedInAStep does not take the stop for the failure that !
// asks for.
func TestARunThatIsStoppedInAStep(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	s, err := scenario.Parse("s.txt", []byte("press red\n! within 1h power off\n"), ".")
	if err != nil {
		t.Fatal(err)
	}
	o := standard(t)
	o.Sinks = []emulator.Sink{emulator.SinkFunc(func(e emulator.Event) {
		if e.Kind == emulator.KindSay {
			cancel()
		}
	})}
	if _, err := s.Run(ctx, o); !errors.Is(err, context.Canceled) || scenario.ExitStatus(err) != scenario.ExitMisuse {
		t.Errorf("%v", err)
	}
}

func TestAScenarioLastsADayAtMost(t *testing.T) {
	if _, err := run(t, "wait 24h"); err != nil {
		t.Error(err)
	}
	for _, src := range []string{
		"wait 23h\nwait 1h\nwait 1ns",
		"wait 23h\nwait 1h\npress red",
		"wait 23h\nwait 1h\nsettle\n! within 1s power on",
		"wait 23h\nwait 1h\ndown 1\npower off",
		"wait 23h\nwait 1h\ndown 1\n[lang:da] power off",
	} {
		res, err := run(t, src)
		var wrong *scenario.Mistake
		if !errors.As(err, &wrong) || !strings.Contains(err.Error(), "a scenario lasts at most 24h0m0s of device time") {
			t.Errorf("%q: %v", src, err)
		}
		if res.State.At > scenario.MaxTime {
			t.Errorf("%q: ended at %v", src, res.State.At)
		}
	}
}

func TestAMachineNeedsAVoice(t *testing.T) {
	_, err := run(t, "settle", func(o *scenario.Options) { o.Config.Voice = nil })
	if err == nil || !strings.HasPrefix(err.Error(), "scenario: ") {
		t.Error(err)
	}
}

func TestHelpHasEveryStep(t *testing.T) {
	var b bytes.Buffer
	if err := scenario.WriteHelp(&b); err != nil {
		t.Fatal(err)
	}
	for _, step := range []string{
		"press KEY [DURATION]", "down KEY", "up KEY", "chord DIGIT...", "wait DURATION", "settle", "display TEXT", "spoken TEXT",
		"power on|off", "setting NAME VALUE", "within DURATION STEP...", "screenshot FILE", "cmpimage FILE GOLDEN",
		"[key]", "[digits:N]", "[lang:da|en]", "[volume:1-9]", "[speed:1-9]",
	} {
		if !strings.Contains("\n"+b.String(), "\n"+step+"\n    ") {
			t.Errorf("no help for %s", step)
		}
	}
	for line := range strings.Lines(b.String()) {
		if len(line) > 80 {
			t.Errorf("longer than a terminal is wide: %s", line)
		}
	}
}
