package scenario_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/emulator/scenario"
	"codereader/voice"
)

// TestPlantedMistakesAreFound: scripts that expect something wrong fail in the
// right line, and say what was expected, what was there and when.
func TestPlantedMistakesAreFound(t *testing.T) {
	for _, test := range []struct {
		src  string
		want scenario.Failure
	}{
		{"press red\ndisplay '745 691'", scenario.Failure{Line: 2, Want: "'745 691'", Got: "'745 690'", At: ms(105)}},
		{"# one\n\npress red\n\ndisplay ''", scenario.Failure{Line: 5, Want: "a blank display", Got: "'745 690'", At: ms(105)}},
		{"display x", scenario.Failure{Line: 1, Want: "'x'", Got: "a blank display"}},
		{"press red\n! display '745 690'", scenario.Failure{Line: 2, Want: "not '745 690'", Got: "'745 690'", At: ms(105)}},
		{"press red\nspoken 'syv fire fem seks ni nul'", scenario.Failure{Line: 2, Want: "'syv fire fem seks ni nul'", Got: "'syv fire fem, seks ni nul'", At: ms(205)}},
		{"spoken dansk", scenario.Failure{Line: 1, Want: "'dansk'", Got: "nothing said"}},
		{"press red\n! spoken 'syv fire fem, seks ni nul' # \x1b[2J", scenario.Failure{Line: 2, Want: "not 'syv fire fem, seks ni nul'", Got: "'syv fire fem, seks ni nul'", At: ms(205)}},
		{"wait 1m\npower on", scenario.Failure{Line: 2, Want: "on", Got: "off", At: time.Minute}},
		{"! power off", scenario.Failure{Line: 1, Want: "not off", Got: "off"}},
		{"chord 9\nsetting volume 8", scenario.Failure{Line: 2, Want: "volume 8", Got: "volume 7", At: ms(205)}},
		{"setting speed 9", scenario.Failure{Line: 1, Want: "speed 9", Got: "speed 4"}},
		{"setting language English", scenario.Failure{Line: 1, Want: "language en", Got: "language da"}},
		{"[lang:da] power on", scenario.Failure{Line: 1, Want: "on", Got: "off"}},
		{"press red\nsettle\nwithin 19s power off", scenario.Failure{Line: 3, Want: "off within 19s", Got: "on", At: ms(21905)}},
		{"press red\nsettle\n! within 21s power off", scenario.Failure{Line: 3, Want: "not off within 21s", Got: "off", At: ms(22905)}},
		{"within 3s ! power off", scenario.Failure{Line: 1, Want: "not off within 3s", Got: "off", At: ms(3000)}},
		{"wait 1s\n! within 3s ! power on", scenario.Failure{Line: 2, Want: "not not on within 3s", Got: "off", At: ms(1000)}},
		{"screenshot a.png\ndown 1\nwait 5ms\nscreenshot b.png\ncmpimage b.png a.png", scenario.Failure{
			Line: 5, Want: "the picture a.png", At: ms(5),
			Got: "b.png, which differs: paneltest: 1 of 121 pixels differ (0.826 %), within (10,1)-(11,2), the most at (10,1) by 255 of 255; allowed are 0.00 % by 0"}},
		{"screenshot a.png\nscreenshot b.png\n! cmpimage b.png a.png", scenario.Failure{Line: 3, Want: "not the picture a.png", Got: "the same picture in b.png"}},
		{"screenshot a.png\ncmpimage a.png golden.png", scenario.Failure{Line: 2, Want: "the picture golden.png", Got: "no golden.png",
			Hint: "if a.png looks right, copy it to golden.png in the script's folder"}},
		{"screenshot a.png\n! cmpimage a.png golden.png", scenario.Failure{Line: 2, Want: "the picture golden.png", Got: "no golden.png",
			Hint: "if a.png looks right, copy it to golden.png in the script's folder"}},
		{"cmpimage a.png golden.png", scenario.Failure{Line: 1, Want: "the picture golden.png", Got: "no a.png",
			Hint: "take it with: screenshot a.png"}},
	} {
		_, err := run(t, test.src+"\npress 1")
		var got *scenario.Failure
		if !errors.As(err, &got) {
			t.Errorf("%q: %v, want a failure", test.src, err)
			continue
		}
		test.want.Script = "test.txt"
		step, _, _ := strings.Cut(strings.Split(test.src, "\n")[test.want.Line-1], " #")
		test.want.Step = step
		if diff := cmp.Diff(test.want, *got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.src, diff)
		}
		if scenario.ExitStatus(err) != scenario.ExitFails {
			t.Errorf("%q: exit status %d", test.src, scenario.ExitStatus(err))
		}
	}
}

func TestAFailureIsOneLine(t *testing.T) {
	res, err := run(t, "press red\nwithin 1s display '123 456'")
	const want = "test.txt:2: within 1s display '123 456': expected '123 456' within 1s, found '745 690', at 1.105 s"
	if err == nil || err.Error() != "scenario: "+want {
		t.Errorf("got  %v\nwant scenario: %s", err, want)
	}
	if line := res.Line(err); line != "FAIL  "+want {
		t.Errorf("got %s", line)
	}
	if res.Steps != 2 || res.State.At != ms(1105) {
		t.Errorf("%d steps until %v", res.Steps, res.State.At)
	}
}

func TestAScriptThatHoldsIsOneLine(t *testing.T) {
	res, err := run(t, "press red\nwait 3095ms")
	if got := res.Line(err); got != "ok  test.txt  (3.2 s device time)" {
		t.Errorf("got %s", got)
	}
	if scenario.ExitStatus(err) != scenario.ExitHolds {
		t.Errorf("exit status %d", scenario.ExitStatus(err))
	}
}

// TestNothingHappensAfterAFailure: the step behind it is not carried out.
func TestNothingHappensAfterAFailure(t *testing.T) {
	var r emulatortest.Recorder
	if _, err := run(t, "power on\npress red", recorded(&r)); err == nil {
		t.Fatal("it held")
	}
	if keys := r.Kind(emulator.KindKey); len(keys) > 0 {
		t.Errorf("%d key events", len(keys))
	}
	if e := r.Events[len(r.Events)-1]; e.Kind != emulator.KindEnd {
		t.Errorf("the last event is %v", e.Kind)
	}
}

// endless is a voice whose speech does not end while anybody listens.
type endless struct{ emulatortest.Voice }

func (endless) Duration(*voice.Utterance) time.Duration { return 100 * time.Hour }

func TestSettleGivesUp(t *testing.T) {
	res, err := run(t, "press red\nsettle", func(o *scenario.Options) { o.Config.Voice = endless{} })
	var f *scenario.Failure
	if !errors.As(err, &f) || f.Want != "silence within 5m0s" || f.Got != "'syv fire fem, seks ni nul' still being spoken" {
		t.Errorf("%v", err)
	}
	if want := ms(105) + scenario.MaxSettle; res.State.At != want {
		t.Errorf("gave up at %v, want %v", res.State.At, want)
	}
}
