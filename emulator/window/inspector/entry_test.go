package inspector

import (
	"strings"
	"testing"
	"time"

	"codereader/keypad"
)

func TestALineIsTypedOverWhatIsProposed(t *testing.T) {
	inBubble(t, nil, func(r *rig) {
		r.view()
		line := func() string { return r.Model.View(time.Now()).Entry.Text }
		r.Type([]rune("x"))
		if r.Model.Asking() {
			t.Error("a line is there though nothing was asked for")
		}
		r.do(Save)
		if line() != "proposed" {
			t.Errorf("proposed is %q", line())
		}
		r.Type([]rune("a\tb\x7f"))
		if line() != "ab" {
			t.Errorf("typed is %q", line())
		}
		r.tells("Save in file: ab|")
		r.Erase()
		r.Erase()
		r.Erase()
		if line() != "" {
			t.Errorf("erased is %q", line())
		}
		r.enter("")
		r.tells("inspector: a file needs a name")
		r.enter(strings.Repeat("x", 2*maxEntry))
		if n := len(r.files); n != 1 {
			t.Errorf("%d files were written", n)
		}
		for name := range r.files {
			if len(name) != maxEntry {
				t.Errorf("the name has %d characters", len(name))
			}
		}
		r.do(Load)
		r.Erase()
		if line() != strings.Repeat("x", maxEntry-1) {
			t.Errorf("the name of the last file is not proposed: %q", line())
		}
	})
}

func TestWithoutFilesNothingIsAskedFor(t *testing.T) {
	inBubble(t, func(o *Options) { o.Save, o.Load = nil, nil }, func(r *rig) {
		r.do(Save, Load)
		if r.Model.Asking() {
			t.Error("a file is asked for")
		}
	})
}

// What is typed while the machine is busy is not lost.
func TestALineBeginsAtOnce(t *testing.T) {
	inBubble(t, nil, func(r *rig) {
		r.press(keypad.Red)
		r.view()
		r.Do(Drift)
		if !r.Model.Asking() {
			t.Error("the line begins later")
		}
	})
}
