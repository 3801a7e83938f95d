package web

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"codereader/emulator/browsertest"
)

// node is a part of the page as assistive technology gets it.
type node struct {
	Ignored bool
	Role    struct{ Value string }
	Name    struct{ Value string }

	Properties []struct {
		Name  string
		Value struct{ Value json.RawMessage }
	}
}

// property returns one of a node's properties, "" if it has none of that name.
func (n *node) property(name string) string {
	for _, p := range n.Properties {
		if p.Name == name {
			return strings.Trim(string(p.Value.Value), `"`)
		}
	}
	return ""
}

// tree returns all that assistive technology gets of the page.
func (v *visitor) tree() []node {
	v.t.Helper()
	v.Call("Accessibility.enable", nil, nil)
	var all struct{ Nodes []node }
	v.Call("Accessibility.getFullAXTree", nil, &all)
	return slices.DeleteFunc(all.Nodes, func(n node) bool { return n.Ignored })
}

// named returns the nodes of a role and name.
func named(all []node, role, name string) (found []node) {
	for _, n := range all {
		if n.Role.Value == role && n.Name.Value == name {
			found = append(found, n)
		}
	}
	return found
}

func everyKeyIsAButtonWithANameAndAState(t *testing.T, b *browsertest.Browser) {
	address := served(t)
	for language, names := range map[string]struct{ red, key, latch string }{
		"en": {"Red button", "Key %d", "Hold the red button"},
		"da": {"Rød knap", "Tast %d", "Hold den røde knap"},
	} {
		v := visit(t, b, address+"?lang="+language)
		all := v.tree()
		for d := range 10 {
			if n := named(all, "button", fmt.Sprintf(names.key, d)); len(n) != 1 {
				t.Errorf("%s: %d buttons for %d", language, len(n), d)
			}
		}
		for _, pressed := range []string{"false", "true", "false"} {
			all = v.tree()
			for _, name := range []string{names.red, names.latch} {
				n := named(all, "button", name)
				if len(n) != 1 || n[0].property("pressed") != pressed {
					t.Errorf("%s: %s: %+v, want one that is pressed: %s", language, name, n, pressed)
				}
			}
			v.Eval("document.getElementById('latch').click()", nil)
			v.until("true")
		}
		for _, n := range all {
			if r := strings.ToLower(n.Role.Value); r == "canvas" || r == "image" || r == "img" {
				t.Errorf("%s: assistive technology gets a picture: %+v", language, n)
			}
		}
		live := 0
		for _, n := range all {
			if n.property("live") == "polite" && n.Role.Value == "status" {
				live++
			}
		}
		if live < 2 {
			t.Errorf("%s: %d live regions: one for the display and one for what is spoken", language, live)
		}
	}
}

func axeHasNothingAgainstThePage(t *testing.T, b *browsertest.Browser) {
	address := served(t)
	wrong := filepath.Join(t.TempDir(), "wrong.txtar")
	if err := os.WriteFile(wrong, []byte("This is no lesson."), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, language := range []string{"en", "da"} {
		for _, theme := range []string{"standard", "contrast"} {
			v := visit(t, b, address+"?lang="+language+"&theme="+theme+"&scenario=function-3-volume-up")
			hold := func(state string) {
				t.Helper()
				for _, f := range v.Axe(t).Violations {
					t.Errorf("%s, %s, %s: %v", language, theme, state, f)
				}
			}
			hold("off")
			v.strike("Space")
			v.shows("display", `^\d`)
			v.strike("ShiftLeft")
			v.until("document.getElementById('latch').getAttribute('aria-pressed') === 'true'")
			hold("on and latched")
			v.strike("F1")
			v.until("document.getElementById('sheet').open")
			hold("help")
			v.strike("Escape")
			v.strike("KeyX")
			v.until("document.getElementById('explore').getAttribute('aria-pressed') === 'true'")
			hold("exploring")
			v.strike("KeyX")
			v.opens(wrong)
			v.shows("own-trouble", ".")
			hold("a lesson that is none")
		}
	}
}

func tabGoesThroughEverythingAndOut(t *testing.T, b *browsertest.Browser) {
	address := served(t)
	v := visit(t, b, address+"?lang=en")
	var want int
	v.Eval("[...document.querySelectorAll('a[href], button, input, select')].filter(e => !e.disabled && !e.closest('dialog, [hidden]')).length", &want)
	seen := map[string]bool{}
	for range want {
		v.strike("Tab")
		var at string
		v.Eval(`(e => e === document.body ? '' : e.id || e.textContent)(document.activeElement)`, &at)
		if at == "" || seen[at] {
			t.Fatalf("after %d of %d: at %q again or nowhere", len(seen), want, at)
		}
		seen[at] = true
	}
	v.strike("Tab")
	var out bool
	v.Eval("document.activeElement === document.body || document.activeElement.className === 'skip'", &out)
	if !out {
		t.Error("behind the last control, Tab does not leave the page")
	}
	for _, id := range []string{"key-red", "key-0", "key-1", "latch", "language", "theme", "sound", "help", "use-keys"} {
		if !seen[id] {
			t.Errorf("Tab does not come by %s", id)
		}
	}
}

func aControlWithTheFocusKeepsItsOwnKeys(t *testing.T, b *browsertest.Browser) {
	address := served(t)
	v := visit(t, b, address+"?lang=en")
	v.Eval("document.getElementById('theme').focus()", nil)
	v.strike("Space")
	v.until("document.documentElement.dataset.theme === 'contrast'")
	v.strike("Enter")
	v.until("document.documentElement.dataset.theme === 'standard'")
	if got := v.text("display"); got != "Off" {
		t.Errorf("the reader was pressed, too: %s", got)
	}
	v.Eval("document.getElementById('key-red').focus()", nil)
	v.strike("Enter")
	v.shows("display", `^\d`)
	v.Eval("document.getElementById('use-keys').click()", nil)
	v.strike("KeyS")
	v.strike("KeyR")
	v.strike("Space") // on the checkbox or the key: its own
	v.Eval("document.getElementById('key-red').focus()", nil)
	v.strike("Space")
	v.shows("display", "^Off$")
}
