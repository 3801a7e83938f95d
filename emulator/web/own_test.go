package web

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"codereader/emulator/browsertest"
)

const ownLesson = `-- da --
title Min egen lektion
do on: Tryk på den røde knap.
do red 9: Og nu rød og 9.
-- en --
title A lesson of my own
do on: Press the red button.
do red 9: And now red and 9.
`

// opens has somebody choose a file.
func (v *visitor) opens(file string) {
	v.t.Helper()
	var document struct{ Root struct{ NodeID int } }
	v.Call("DOM.getDocument", nil, &document)
	var found struct{ NodeID int }
	v.Call("DOM.querySelector", map[string]any{"nodeId": document.Root.NodeID, "selector": "#own-file"}, &found)
	v.Call("DOM.setFileInputFiles", map[string]any{"nodeId": found.NodeID, "files": []string{file}}, nil)
}

func aTrainersOwnLessonIsRun(t *testing.T, b *browsertest.Browser) {
	good, wrong := filepath.Join(t.TempDir(), "mine.txtar"), filepath.Join(t.TempDir(), "wrong.txtar")
	for file, text := range map[string]string{good: ownLesson, wrong: ownLesson + "do fly: Away.\n"} {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for language, w := range map[string]struct{ button, title, first, second, trouble string }{
		"en": {"Open a lesson of your own …", "A lesson of my own", "Press the red button.", "And now red and 9.", "The file cannot be used. "},
		"da": {"Åbn din egen lektion …", "Min egen lektion", "Tryk på den røde knap.", "Og nu rød og 9.", "Filen kan ikke bruges. "},
	} {
		v := visit(t, b, served(t)+"?lang="+language+"&lesson=serial")
		v.hears()
		if n := len(named(v.tree(), "button", w.button)); n != 1 {
			t.Errorf("%s: %d buttons open a lesson", language, n)
		}
		v.Call("Page.setInterceptFileChooserDialog", map[string]any{"enabled": true}, nil)
		v.tabTo("own", false)
		v.strike("Enter")
		v.Await("Page.fileChooserOpened")
		v.until("performance.getEntriesByType('resource').some(e => e.name.endsWith('serial.pack'))")
		asked := len(v.Requests())
		v.opens(wrong)
		v.shows("own-trouble", `^`+w.trouble+`lesson: wrong.txtar:9: there is no do "fly"; it is on, off, idle, or red and a digit$`)
		for _, f := range v.Axe(t).Violations {
			t.Errorf("%s, a wrong file: %v", language, f)
		}
		v.opens(good)
		v.shows("own-trouble", "^$")
		v.shows("told", w.title)
		v.shows("told", w.first+"$")
		v.until("document.getElementById('told').getAttribute('aria-live') === 'polite'") // it has no voice
		v.Eval("document.activeElement.blur()", nil)
		v.strike("Space")
		v.shows("told", w.second+"$")
		v.press("remind")
		v.calm()
		v.strike("ArrowUp")
		v.until("document.querySelector('#told .told-over') !== null")
		for _, f := range v.Axe(t).Violations {
			t.Errorf("%s, over: %v", language, f)
		}
		v.press("learn") // once more
		v.until("document.querySelector('#told .told-over') === null")
		v.shows("told", w.title)
		if n := v.taught(); n != 0 {
			t.Errorf("%s: %d sounds of a lesson that has none", language, n)
		}
		var at string
		if v.Eval("location.search", &at); at != "?lang="+language {
			t.Errorf("the address is %q", at)
		}
		for _, r := range v.Requests()[asked:] {
			if !strings.Contains(r, "/voices/") && !strings.HasSuffix(r, "/icon.svg") {
				t.Errorf("%s: opening a file asks for %s", language, r)
			}
		}
		for _, c := range v.Complaints() {
			t.Errorf("the browser complains: %s", c)
		}
	}
}
