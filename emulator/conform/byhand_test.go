package conform_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"codereader/emulator/conform"
	"codereader/emulator/conform/conformtest"
	"codereader/voice"
)

// askRobot has a robot be the board.
func askRobot(t *testing.T, r *robot, change func(*conform.HandOptions)) conform.Report {
	t.Helper()
	o := conform.HandOptions{In: r, Out: r, Language: voice.English}
	if change != nil {
		change(&o)
	}
	report, err := conform.ByHand(o)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

func TestAPersonWithARightReaderFindsThatAllHolds(t *testing.T) {
	for _, l := range []voice.Language{voice.Danish, voice.English} {
		r := newRobot(t, nil)
		report := askRobot(t, r, func(o *conform.HandOptions) { o.Language = l })
		hand := 0
		for _, one := range report.Results {
			if one.Check.Hand {
				hand++
				if one.Verdict != conform.Holds {
					t.Errorf("%v: %s %s %s %s", l, one.Check.Number, one.Verdict, one.Reason, one.Detail())
				}
			} else if one.Verdict != conform.NotReachable || one.Reason == "" {
				t.Errorf("%v: %s %s without having been asked", l, one.Check.Number, one.Verdict)
			}
		}
		if len(report.Results) != len(conform.All()) || hand < 30 {
			t.Errorf("%d results, %d by hand", len(report.Results), hand)
		}
		t.Logf("%v: %d checks by hand, %d questions", l, hand, r.asked)
	}
}

func TestAPersonFindsMistakesThatAHandCan(t *testing.T) {
	beyond := map[string]string{
		"turns off after 19 s":                    "people count seconds to within three in twenty",
		"contacts bounce":                         "a bounce is shorter than a hand",
		"codes are of another clock":              "nobody sets the clock of a real reader by hand",
		"the code outlives turning off":           "it takes another time step, and is done by machine alone",
		"settings are not stored":                 "nobody takes the power from a real reader",
		"a digit 160 ms before red makes a chord": "10 ms are shorter than a hand",
	}
	for _, m := range conformtest.Mistakes {
		report := askRobot(t, newRobot(t, m.New), nil)
		if n := report.Count(conform.Differs); (n == 0) != (beyond[m.Name] != "") {
			t.Errorf("%s: %d checks differ by hand", m.Name, n)
		}
	}
}

func TestAWrongAnswerIsADifferenceOfThatCheckAlone(t *testing.T) {
	for _, c := range []struct{ asks, number, wrong string }{
		{"display show", "3.1", "Lyd 8"},
		{"does it say", "3.1", "volume seven"},
		{"turns off?", "8.2", "25"},
		{"turns off?", "8.2", "none"},
		{"display changes?", "12.16", "5"},
		{"on, yes", "11.2", "nej"},
		{"stop reading", "11.26", "no"},
		{"tone", "14.12", "falling"},
	} {
		r := newRobot(t, nil)
		at := ""
		r.slip = func(question, answer string) string {
			for _, line := range strings.Split(r.all.String(), "\n") {
				if rest, ok := strings.CutPrefix(line, "Check "); ok {
					at, _, _ = strings.Cut(rest, ",")
				}
			}
			if at == c.number && strings.Contains(question, c.asks) && !strings.Contains(answer, " 924") {
				return c.wrong
			}
			return answer
		}
		for _, one := range askRobot(t, r, nil).Results {
			if differs := one.Verdict == conform.Differs; differs != (one.Check.Number == c.number) {
				t.Errorf("%s answered with %q: %s %s", c.number, c.wrong, one.Check.Number, one.Verdict)
			} else if differs && one.Evidence != nil {
				t.Error("a person has no evidence")
			}
		}
	}
}

func TestAPersonStopsAndGoesOnLater(t *testing.T) {
	var file bytes.Buffer
	asked := 0
	for round := 0; ; round++ {
		known, err := conform.ReadAnswers(bytes.NewReader(file.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		r := newRobot(t, nil)
		r.quit = 12
		report := askRobot(t, r, func(o *conform.HandOptions) {
			o.Known, o.Serial = known, "8675309"
			o.Done = func(one conform.Result) error { return conform.WriteAnswer(&file, one) }
		})
		asked += r.asked
		left := 0
		for _, one := range report.Results {
			if one.Reason == "not asked yet" {
				left++
			}
			if one.Verdict == conform.Differs {
				t.Errorf("%s differs", one.Check.Number)
			}
		}
		if left == 0 {
			t.Logf("%d times, %d questions", round+1, asked)
			return
		}
		if round > 100 {
			t.Fatal("it never ends")
		}
	}
}

func TestAPersonAsksAgainSkipsAndMistypes(t *testing.T) {
	r := newRobot(t, nil)
	checks, err := conform.Select(conform.All(), "1.1", "8.1")
	if err != nil {
		t.Fatal(err)
	}
	r.slip = func(_, answer string) string {
		return map[int]string{1: "perhaps", 2: "skip", 4: "soon"}[r.asked] + map[bool]string{true: answer}[r.asked == 3 || r.asked > 4]
	}
	report := askRobot(t, r, func(o *conform.HandOptions) { o.Checks = checks })
	if got := report.Results[0]; got.Verdict != conform.NotReachable || got.Reason != "skipped by the person" {
		t.Errorf("%s: %s %s", got.Check.Number, got.Verdict, got.Reason)
	}
	if got := report.Results[1]; got.Verdict != conform.Holds {
		t.Errorf("%s: %s %s", got.Check.Number, got.Verdict, got.Detail())
	}
	if n := strings.Count(r.all.String(), "That answer is not understood."); n != 2 {
		t.Errorf("%d answers were not understood", n)
	}

	var out bytes.Buffer
	_, err = conform.ByHand(conform.HandOptions{In: strings.NewReader("?\nskip\nskip"), Out: &out, Language: voice.English, Checks: checks})
	if err != nil || !strings.Contains(out.String(), "device.md: "+checks[0].Sentence) || strings.Count(out.String(), "Press red and let go.") != 3 {
		t.Errorf("%v\n%s", err, out.String())
	}
}

func TestACodeIsHeldAgainstTheKeyIfThatIsKnown(t *testing.T) {
	checks, err := conform.Select(conform.All(), "1.1")
	if err != nil {
		t.Fatal(err)
	}
	for off, want := range map[time.Duration]conform.Verdict{
		0: conform.Holds, 30 * time.Second: conform.Holds, -30 * time.Second: conform.Holds, 90 * time.Second: conform.Differs,
	} {
		r := newRobot(t, nil)
		report := askRobot(t, r, func(o *conform.HandOptions) {
			o.Checks, o.Key = checks, r.config.Key
			o.Now = func() time.Time { return conform.Start.Add(off) }
		})
		if got := report.Results[0].Verdict; got != want {
			t.Errorf("%v off: %s", off, got)
		}
	}
}
