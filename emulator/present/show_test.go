package present_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"codereader/emulator"
	"codereader/emulator/present"
	"codereader/keypad"
	"codereader/voice"
)

func TestTheDemonstrationShowsAllNineFunctions(t *testing.T) {
	d := builtIn(t)
	s := begin(d)
	var got []string
	for range d.Steps() {
		s.Next()
		s.finish()
		v := s.View()
		u := s.m.State().Speech.Utterance
		got = append(got, v.Label.Text(voice.Danish)+" | "+u.Text())
	}
	want := []string{
		"Rød: tænder og læser koden | syv fire fem, seks ni nul",
		"Rød + 0: læser koden igen | syv fire fem, seks ni nul",
		"Rød + 9: højere lyd | lydstyrke syv",
		"Rød + 7: lavere lyd | lydstyrke seks",
		"Rød + 4: langsommere | hastighed tre",
		"Rød + 6: hurtigere | hastighed fire",
		"Rød + 1: sprog | English",
		"Rød + 1: sprog | dansk",
		"Rød + 5: serienummer | serienummer, otte seks, syv fem, tre nul, ni",
		"Rød: slukker | serienummer, otte seks, syv fem, tre nul, ni",
	}
	equal(t, got, want)
	if v := s.View(); !v.Ended || v.Coming(voice.English) != "The end" || v.Speaks {
		t.Errorf("at the end: %+v", v)
	}
	before := s.m.Snapshot().At
	s.Next()
	if s.finish(); s.m.Now() != before {
		t.Error("after the last step something follows")
	}
}

func TestATrainerMayTalkBetweenStepsForAnHour(t *testing.T) {
	s := begin(builtIn(t))
	s.Next()
	s.finish()
	at := s.m.Now()
	s.pass(time.Hour)
	if st := s.m.State(); st.At != at || !st.On || st.Display.String() != "745 690" {
		t.Errorf("the reader is at %v, on %v, showing %q", st.At, st.On, st.Display.String())
	}
}

func TestBackAndAgain(t *testing.T) {
	d := builtIn(t)
	all := straight(d)
	s := begin(d)
	s.Back() // before the first there is none
	s.isAt(t, all, 0)
	s.Repeat()
	s.isAt(t, all, 0)
	for range 3 {
		s.Next()
		s.finish()
	}
	s.Back()
	s.isAt(t, all, 2)
	if v := s.View(); v.Label.Key(voice.English) != "Red + 0" || !v.Speaks || v.Coming(voice.English) != "Next: Red + 9: volume up" {
		t.Errorf("one step back: %+v", v)
	}
	s.Repeat()
	if !s.View().Playing || s.View().Step != 2 {
		t.Errorf("the step is not played again: %+v", s.View())
	}
	s.finish()
	s.isAt(t, all, 2)
	s.Next()
	s.pass(200 * ms)
	s.Back()
	s.isAt(t, all, 2)
	s.Next()
	s.pass(200 * ms)
	s.Next() // the rest of it is not waited for
	s.finish()
	s.isAt(t, all, 4)
}

func TestAPauseBreaksAStepOffAndPlaysItWholeAfterwards(t *testing.T) {
	d := builtIn(t)
	all := straight(d)
	s := begin(d)
	s.Next()
	s.pass(second)
	s.Pause(true)
	s.isAt(t, all, 0)
	if v := s.View(); !v.Paused || !v.Dark || v.Sign(voice.Danish) != "Pause" {
		t.Errorf("paused: %+v", v)
	}
	s.pass(time.Hour)
	s.isAt(t, all, 0)
	s.Next() // goes on
	if v := s.View(); v.Paused || v.Dark || !v.Playing || v.Step != 1 {
		t.Errorf("going on: %+v", v)
	}
	s.finish()
	s.isAt(t, all, 1)
	s.Pause(false)
	s.Pause(false)
	s.isAt(t, all, 1) // nothing was broken off
}

func TestItGoesOnByItselfButNotInAPause(t *testing.T) {
	d := builtIn(t)
	all := straight(d)
	s := begin(d)
	s.Auto()
	s.finish()
	s.isAt(t, all, 0) // there is time to read the title
	s.Rested(s.View().Turn)
	for i := range d.Steps() {
		s.finish()
		s.isAt(t, all, i+1)
		v := s.View()
		if v.Rests != (i+1 < d.Steps()) {
			t.Fatalf("after step %d: %+v", i+1, v)
		}
		if i == 3 {
			s.Pause(false)
			s.Rested(v.Turn)
			s.isAt(t, all, 4)
			s.Pause(false)
			s.Rested(v.Turn) // of before the pause
			s.isAt(t, all, 4)
			v = s.View()
		}
		s.Rested(v.Turn)
	}
	s.Back()
	if s.View().Auto {
		t.Error("after going back it still runs by itself")
	}
}

func TestKeysOfOnesOwnAreTakenAndTheShowComesBack(t *testing.T) {
	d := builtIn(t)
	all := straight(d)
	s := begin(d)
	s.Next()
	s.pass(300 * ms)
	s.tap(keypad.Key3)
	if v := s.View(); !v.Own || v.Label.Key(voice.Danish) != "3" || v.Step != 1 {
		t.Errorf("with keys of one's own: %+v", v)
	}
	s.pass(time.Minute) // time passes, and the reader turns itself off
	if v := s.View(); s.m.State().On || v.Label.Text(voice.English) != "No key: turns off by itself" {
		t.Errorf("after a minute: %+v", v)
	}
	s.Next()
	s.finish()
	s.isAt(t, all, 2)
	s.tap(keypad.Red)
	s.Back()
	s.isAt(t, all, 2)
}

// Whoever else uses the machine, the next step begins as it should.
func TestWhatOthersPressDoesNotReachTheNextStep(t *testing.T) {
	d := builtIn(t)
	all := straight(d)
	s := begin(d)
	s.Next()
	s.finish()
	s.m.Contact(keypad.Key5, true) // at rest
	s.Next()
	s.pass(100 * ms)
	s.m.Contact(keypad.Red, true) // and in a step
	s.finish()
	s.Next()
	s.finish()
	s.isAt(t, all, 3)
}

func TestTakingOverLeavesNoKeyDown(t *testing.T) {
	s := begin(parse(t, "press red\nsettle\nchord 9 9 9"))
	s.Next()
	s.finish()
	s.Next()
	s.pass(120 * ms)
	s.Take()
	if st := s.m.State(); st.Down != [keypad.Keys]bool{} || !st.On || st.Settings.Volume != 9 {
		t.Errorf("the reader is %+v", st)
	}
}

func TestItIsLeftAsTheReaderStandsAndComeBackTo(t *testing.T) {
	d := builtIn(t)
	all := straight(d)
	s := begin(d)
	for range 3 {
		s.Next()
		s.finish()
	}
	s.Leave()
	if v := s.View(); v.Active || s.rate != 1 || s.m.State().Settings.Volume != 7 {
		t.Errorf("left: %+v at rate %v", v, s.rate)
	}
	s.Next()
	s.Back()
	s.Repeat()
	s.Pause(true)
	s.Auto()
	s.Take()
	s.pass(time.Minute)
	if v := s.View(); v.Active || v.Paused || v.Auto || s.m.State().On {
		t.Errorf("after it was left it does something: %+v", v)
	}
	s.Begin()
	s.isAt(t, all, 3)
}

// TestEveryWayLeadsToTheSameState holds that it does not matter how one came
// to a step.
func TestEveryWayLeadsToTheSameState(t *testing.T) {
	demonstrations := []*present.Demonstration{
		builtIn(t),
		parse(t, "press red\nwait 500ms\nchord 9 9\nsettle\ndown red\nwait 2s\npress 4\nup red\nsettle\nwithin 25s power off\npress red"),
	}
	var ends [][]emulator.Snapshot
	for _, d := range demonstrations {
		ends = append(ends, straight(d))
	}
	rapid.Check(t, func(t *rapid.T) {
		i := rapid.IntRange(0, len(demonstrations)-1).Draw(t, "demonstration")
		s := begin(demonstrations[i])
		acts := map[string]func(){
			"next": s.Next, "back": s.Back, "again": s.Repeat, "auto": s.Auto, "finish": s.finish,
			"pause": func() { s.Pause(false) }, "dark": func() { s.Pause(true) },
			"rested": func() { s.Rested(s.View().Turn) },
			"leave":  func() { s.Leave(); s.pass(second); s.Begin() },
			"own":    func() { s.tap(keypad.Key(rapid.IntRange(0, int(keypad.Keys)-1).Draw(t, "key"))) },
			"pass":   func() { s.pass(time.Duration(rapid.IntRange(0, 10_000).Draw(t, "ms")) * ms) },
		}
		names := []string{"next", "next", "next", "back", "again", "auto", "finish", "pause", "dark", "rested", "leave", "own", "pass"}
		for _, name := range rapid.SliceOfN(rapid.SampledFrom(names), 1, 30).Draw(t, "acts") {
			acts[name]()
			if v := s.View(); v.Step < 0 || v.Step > v.Steps || v.Active != true {
				t.Fatalf("after %s: %+v", name, v)
			}
		}
		v := s.View()
		if v.Own { // back from there
			s.Back()
		}
		s.finish()
		s.isAt(t, ends[i], v.Step)
	})
}

func equal(t *testing.T, got, want []string) {
	t.Helper()
	for i := range max(len(got), len(want)) {
		var g, w string
		if i < len(got) {
			g = got[i]
		}
		if i < len(want) {
			w = want[i]
		}
		if g != w {
			t.Errorf("%d: got  %s\n   want %s", i, g, w)
		}
	}
}
