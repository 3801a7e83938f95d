package site

import (
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"codereader/emulator/browsertest"
	"codereader/emulator/practice"
)

// typist types on a page's keyboard.
type typist struct {
	*testing.T
	page *browsertest.Page
}

// key presses a key that is no character.
func (k *typist) key(name string, code int) {
	text := ""
	if name == "Enter" {
		text = "\r"
	}
	for _, kind := range []string{"keyDown", "keyUp"} {
		k.page.Call("Input.dispatchKeyEvent", map[string]any{"type": kind, "key": name, "code": name, "windowsVirtualKeyCode": code, "text": text}, nil)
	}
}

// focus presses Tab until what has the focus says a text, or is a field of that
// label; it must not take more than the page has parts.
func (k *typist) focus(text string) {
	k.Helper()
	seen := []string{}
	for range 40 {
		k.key("Tab", 9)
		var got struct {
			Text    string
			Visible bool
		}
		k.page.Eval(`(() => { const e = document.activeElement;
			const text = e.labels && e.labels.length ? e.labels[0].innerText : e.innerText;
			return {Text: (text || '').trim(), Visible: getComputedStyle(e).outlineStyle !== 'none'}; })()`, &got)
		if got.Text == text {
			if !got.Visible {
				k.Errorf("nobody sees that %q has the focus", text)
			}
			return
		}
		seen = append(seen, got.Text)
	}
	k.Fatalf("Tab never comes to %q, but to %q", text, seen)
}

// enter presses Enter and waits for the next page.
func (k *typist) enter() {
	k.key("Enter", 13)
	k.page.Await("Page.loadEventFired")
}

// write types a text where the focus is.
func (k *typist) write(text string) {
	k.page.Call("Input.insertText", map[string]any{"text": text}, nil)
}

// take goes a way from the front page, as a new learner.
func (k *typist) take(r *rig, address string, w way) {
	k.Helper()
	k.page.Call("Network.clearBrowserCookies", nil, nil)
	k.page.Call("Page.navigate", map[string]any{"url": address}, nil)
	k.page.Await("Page.loadEventFired")
	k.focus(english.Begin)
	k.enter()
	var mine [2]string
	k.page.Eval("[...document.querySelectorAll('dd')].map(d => d.innerText)", &mine)
	task, _ := practice.ParseTask(w.task)
	k.focus(english.Tasks[task].Name)
	k.enter()
	text := strings.NewReplacer("USER", mine[0], "PASSWORD", mine[1], "CODE", r.code(), "WRONG", r.notACode())
	for _, act := range w.acts {
		verb, typed, _ := strings.Cut(act, ":")
		k.act(verb, text.Replace(typed))
	}
}

// labels are the fields that texts are typed into, by the verb, and names the
// buttons that are pressed where nothing is typed.
var (
	labels = map[string]practice.Stage{
		"user": practice.AskUser, "serial": practice.AskSerial, "code": practice.AskCode, "password": practice.AskPassword,
	}
	names = map[string]string{
		"change": english.Change, "cancel": english.Cancel, "help": english.Help, "proof": english.Proof, "read-out": english.Read,
		"call-back": english.Back, "hang-up": english.Hang, "log-off": english.LogOff,
	}
)

// act does something with keys alone.
func (k *typist) act(verb, text string) {
	k.Helper()
	if stage, ok := labels[verb]; ok {
		k.focus(english.Stages[stage].Label)
		k.write(text)
		k.enter()
		return
	}
	switch verb {
	case "method":
		k.focus(english.App)
		for range slices.Index([]string{"app", "display", "reader"}, text) {
			k.key("ArrowDown", 40)
		}
		if text == "app" {
			k.key(" ", 32)
		}
		k.enter()
	case "approve":
		var block bool
		k.page.Eval("document.querySelector('h1').innerText === '"+english.Stages[practice.ConfirmBlock].Title+"'", &block)
		if block {
			k.focus(english.BlockIt)
		} else {
			k.focus(english.Continue)
		}
		k.enter()
	default:
		k.focus(names[verb])
		k.enter()
	}
}

// Every way, every refusal and every exercise with Tab, Enter, the arrows, the
// space bar and characters, and where it leads. Without -practice.all: those
// that have everything that there is to operate.
func keyboardIsEnough(t *testing.T, b *browsertest.Browser) {
	r := newRig(t, nil)
	server := httptest.NewServer(r.handler)
	defer server.Close()
	k := &typist{t, b.Open(t, "about:blank")}
	for _, w := range ways {
		if !*allPages && !slices.Contains([]string{"logged off", "blocked", "drift helped", "caller hung up"}, w.name) {
			continue
		}
		k.take(r, server.URL+"/practice/?lang=en", w)
		// The same, as a program does it.
		c := r.newClient()
		c.take(w)
		if got, want := k.title(), c.find("<h1>(.*)</h1>"); got != want {
			t.Errorf("%s: it comes to %q, not to %q", w.name, got, want)
		}
	}
	for _, c := range k.page.Complaints() {
		t.Errorf("the browser complains: %s", c)
	}
}

// title returns the heading of the page.
func (k *typist) title() (text string) {
	k.page.Eval("document.querySelector('h1').innerText", &text)
	return text
}
