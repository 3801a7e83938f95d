package lesson

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"codereader/voice"
)

func TestEveryLessonOfTheProgramIsThere(t *testing.T) {
	all, err := All()
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	goals := map[string]bool{}
	for _, l := range all {
		names = append(names, l.Name)
		for _, s := range l.Steps {
			goals[s.what()] = true
			for lang := range voice.Languages {
				if s.Do[lang] == "" || l.Title[lang] == "" {
					t.Errorf("%s: a text is missing", l.Name)
				}
				if s.Hint[lang] != "" && s.Hint[0] == s.Hint[1] || s.Do[0] == s.Do[1] {
					t.Errorf("%s: %q is the same in both languages", l.Name, s.Do[lang])
				}
			}
		}
	}
	there, err := filepath.Glob("lessons/*" + Ending)
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range there {
		there[i] = strings.TrimSuffix(filepath.Base(name), Ending)
	}
	slices.Sort(names)
	if !slices.Equal(names, there) || len(names) == 0 {
		t.Errorf("there are %v, and in the folder %v", names, there)
	}
	for _, goal := range []string{"on", "off", "idle", "red 0", "red 1", "red 4", "red 5", "red 6", "red 7", "red 9"} {
		if !goals[goal] {
			t.Errorf("no lesson has %q", goal)
		}
	}
	if l, err := Find("serial"); err != nil || l.Name != "serial" {
		t.Errorf("serial: %v", err)
	}
	if _, err := Find("flying"); err == nil || !strings.Contains(err.Error(), "volume-up") {
		t.Errorf("a lesson that there is not: %v", err)
	}
}

const good = `comment
-- da --
title Lyd
text Sådan.
do red 9: Tryk rød og 9.
hint Op.
right Ja.
# note
text Slut.
-- en --
title Sound
text So.
do red 9: Press red and 9.
hint Up.
right Yes.
text End.
`

func TestLessonIsRead(t *testing.T) {
	l, err := Parse(`C:\lessons\sound.txtar`, []byte(strings.ReplaceAll(good, "\n", "\r\n")))
	if err != nil {
		t.Fatal(err)
	}
	s := l.Steps[0]
	if l.Name != "sound" || l.Title != (Text{"Lyd", "Sound"}) || len(l.Steps) != 1 || s.what() != "red 9" ||
		s.Do != (Text{"Tryk rød og 9.", "Press red and 9."}) || s.Hint != (Text{"Op.", "Up."}) || s.Right != (Text{"Ja.", "Yes."}) ||
		!slices.Equal(s.Before, []Text{{"Sådan.", "So."}}) || !slices.Equal(l.End, []Text{{"Slut.", "End."}}) {
		t.Errorf("%+v", l)
	}
}

// Each mistake is told with its line and what would be right.
func TestMistakesAreTold(t *testing.T) {
	for _, c := range []struct{ name, old, new, says string }{
		{"no English", good[strings.Index(good, "-- en --"):], "", `there is no part "-- en --"`},
		{"no mark in front of English", "-- en --", "", `:11: there is a title already`},
		{"nothing at all", good, "", `no part "-- da --"`},
		{"another part", "-- en --", "-- de --", `:10: there is no part "-- de --"`},
		{"a part twice", "-- en --", "-- da --", `:10: the part "-- da --" is there twice`},
		{"no title", "title Lyd\n", "", `:3: a lesson begins with a title`},
		{"two titles", "text Sådan.", "title Lyd", `:4: there is a title already`},
		{"nothing to do", "do red 9: Tryk rød og 9.\nhint Op.\nright Ja.\n", "", `:3: there is nothing to do`},
		{"an empty part", "title Lyd\ntext Sådan.\ndo red 9: Tryk rød og 9.\nhint Op.\nright Ja.\n# note\ntext Slut.\n", "", `:3: a lesson begins with a title`},
		{"a word that is none", "text Sådan.", "tekst Sådan.", `:4: there is no "tekst"`},
		{"a word without a text", "text Sådan.", "text", `:4: "text" needs a text`},
		{"no colon", "do red 9: Tryk rød og 9.", "do red 9", `:5: write what is to be done, a colon`},
		{"no prompt", "do red 9: Tryk rød og 9.", "do red 9:", `:5: write what is to be done, a colon`},
		{"no function", "do red 9: Tryk", "do red 3: Tryk", `:5: red and "3" is no function`},
		{"no digit", "do red 9: Tryk", "do red ni: Tryk", `:5: red and "ni" is no function`},
		{"no goal", "do red 9: Tryk", "do green: Tryk", `:5: there is no do "green"`},
		{"off that is off", "do red 9: Tryk", "do off: Tryk", `:5: the reader is off already`},
		{"on that is on", "text Slut.", "do on: Tænd.", `:9: the reader is on already`},
		{"another goal in English", "do red 9: Press", "do red 7: Press", `:13: this is "red 7", and in Danish, in line 5, it is "red 9"`},
		{"a step more in Danish", "text Slut.", "do off: Sluk.", `:9: English has no such step`},
		{"a step more in English", "text End.", "do off: Turn it off.", `:16: Danish has no such step`},
		{"a text more", "text So.", "text So.\ntext So.", `:14: there are 2 texts before this, and in Danish 1`},
		{"a text more at the end", "text End.", "text End.\ntext End.", `2 texts at the end, and in Danish 1`},
		{"a hint in one language", "hint Up.\n", "", `the step has a hint in one language alone`},
		{"a right in one language", "right Ja.\n", "", `the step has a right in one language alone`},
		{"two hints", "hint Op.", "hint Op.\nhint Op.", `:7: the do has its "hint" already`},
		{"a hint out of place", "text Sådan.", "hint Sådan.", `:4: "hint" belongs right behind a do`},
		{"a hint behind a text", "text Slut.", "text Slut.\nhint Op.", `:10: "hint" belongs right behind a do`},
		{"too long a line", "Sådan.", strings.Repeat("å", MaxLine), `:4: the line is longer than 300`},
		{"too many steps", "text Slut.", strings.Repeat("do red 9: Igen.\n", MaxStep), `more than 50 steps`},
		{"no UTF-8", "Sådan", "S\xe5dan", `not UTF-8`},
		{"too large", "comment", strings.Repeat("x", MaxFile), `larger than 64 KiB`},
	} {
		_, err := Parse("x.txtar", []byte(strings.Replace(good, c.old, c.new, 1)))
		if err == nil || !strings.HasPrefix(err.Error(), "lesson: x.txtar:") || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want %s", c.name, err, c.says)
		}
	}
}

// Whatever Parse takes has both languages whole.
func FuzzParse(f *testing.F) {
	f.Add([]byte(good))
	f.Add([]byte("-- da --\n-- en --\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		l, err := Parse("x.txtar", text)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "lesson: x.txtar:") || len(err.Error()) > 2000 {
				t.Fatal(err)
			}
			return
		}
		if len(l.Steps) == 0 || len(l.Steps) > MaxStep {
			t.Fatalf("%d steps", len(l.Steps))
		}
		for _, s := range l.Steps {
			if s.Do[voice.Danish] == "" || s.Do[voice.English] == "" {
				t.Fatalf("%+v", s)
			}
		}
	})
}
