package site

import (
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"codereader/emulator/browsertest"
)

// Every page in both languages and themes, and in narrow windows and forced
// colours too, which takes some minutes:
//
//	go test ./emulator/practice/site -run Browser -practice.all
var allPages = flag.Bool("practice.all", false, "look at every page in every language, theme and width")

// few are the pages that are looked at without -practice.all, in a narrow
// window: each kind of part is in one of them.
var few = []string{"welcome", "home", "methods", "code late", "logged on", "caller proof", "trainer"}

// looks are the ways of looking at a page. A window half as wide has the same
// effect as text of 200 %.
var looks = []browsertest.Look{
	{Scheme: "light", Width: 1280, Height: 900},
	{Scheme: "light", Width: 320, Height: 700},
	{Scheme: "dark", Width: 1280, Height: 900, Forced: true},
}

// kept is a page as the site has answered with it.
type kept struct{ name, text string }

// The tests that need a browser share one, as it takes long to start.
func TestInABrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("it needs a browser, which -short does without")
	}
	b := browsertest.Start(t)
	t.Run("PagesAreAccessible", func(t *testing.T) { pagesAreAccessible(t, b) })
	t.Run("KeyboardAloneLogsOn", func(t *testing.T) { keyboardAloneLogsOn(t, b) })
	t.Run("TrainersTableFollows", func(t *testing.T) { trainersTableFollows(t, b) })
}

// Axe-core finds nothing against a page, nor does the browser; nothing is asked
// for from outside, and nothing is wider than the window. Pictures go to the
// folder that the environment names in PRACTICE_PICTURES, for a person to look
// at.
func pagesAreAccessible(t *testing.T, b *browsertest.Browser) {
	for _, l := range languages {
		for _, theme := range []string{"standard", "contrast"} {
			if !*allPages && (l.Code == "da") != (theme == "standard") {
				continue
			}
			var pages []kept
			everyPage(t, l, theme, func(name string, c *client) {
				if *allPages || slices.Contains(few, name) {
					// The trainer's script would ask for more than is kept here.
					pages = append(pages, kept{name, strings.ReplaceAll(c.page, "/practice/trainer.js", "")})
				}
			})
			if len(pages) < len(few) {
				t.Fatalf("of %d pages there are %d", len(few), len(pages))
			}
			t.Run(l.Code+"-"+theme, func(t *testing.T) { lookAt(t, b, l.Code+"-"+theme, pages) })
		}
	}
}

// lookAt looks at pages.
func lookAt(t *testing.T, b *browsertest.Browser, name string, pages []kept) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", policy)
		n := 0
		switch _, err := fmt.Sscanf(r.URL.Path, "/%d", &n); {
		case r.URL.Path == "/practice/style.css":
			w.Header().Set("Content-Type", "text/css")
			_, _ = w.Write(styleCSS)
		case err == nil && n < len(pages):
			w.Header().Set("Content-Type", "text/html")
			_, _ = w.Write([]byte(pages[n].text))
		default:
			http.NotFound(w, r)
		}
	}))
	defer server.Close()
	page := b.Open(t, "about:blank")
	for i, k := range pages {
		page.Look(looks[0])
		page.Call("Page.navigate", map[string]any{"url": fmt.Sprintf("%s/%d", server.URL, i)}, nil)
		page.Await("Page.loadEventFired")
		for j, look := range looks {
			if j != 1 && !*allPages {
				continue
			}
			page.Look(look)
			for _, wrong := range page.Axe(t).Violations {
				t.Errorf("%s %d: %v", k.name, look.Width, wrong)
			}
			var wide int
			page.Eval("document.documentElement.scrollWidth", &wide)
			if wide > look.Width {
				t.Errorf("%s: %d pixels wide in a window of %d", k.name, wide, look.Width)
			}
			if dir := os.Getenv("PRACTICE_PICTURES"); dir != "" {
				file := fmt.Sprintf("%s-%s-%d.png", name, strings.ReplaceAll(k.name, " ", "-"), j)
				if err := os.WriteFile(filepath.Join(dir, file), page.Screenshot(true), 0o600); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	for _, c := range page.Complaints() {
		t.Errorf("the browser complains: %s", c)
	}
	for _, asked := range page.Requests() {
		if asked != "about:blank" && !strings.HasPrefix(asked, server.URL+"/") {
			t.Errorf("it asks for %s", asked)
		}
	}
}

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

// text returns what the page says.
func (k *typist) text() (text string) {
	k.page.Eval("document.body.innerText", &text)
	return text
}

// write types a text where the focus is.
func (k *typist) write(text string) {
	k.page.Call("Input.insertText", map[string]any{"text": text}, nil)
}

// The whole way of the guide with Tab, Enter, the space bar and characters.
func keyboardAloneLogsOn(t *testing.T, b *browsertest.Browser) {
	r := newRig(t, nil)
	server := httptest.NewServer(r.handler)
	defer server.Close()
	k := &typist{t, b.Open(t, server.URL+"/practice/?lang=en")}
	k.focus("Begin")
	k.enter()
	var user, password string
	k.page.Eval("document.querySelectorAll('dd')[0].innerText", &user)
	k.page.Eval("document.querySelectorAll('dd')[1].innerText", &password)
	k.focus("Log on")
	k.enter()
	k.focus("User ID")
	k.write(user)
	k.enter()
	k.focus("Change identification method")
	k.enter()
	k.focus("App on the telephone")
	for range 2 {
		k.key("ArrowDown", 40)
	}
	k.enter()
	k.focus("Continue")
	k.enter()
	for _, code := range []string{r.notACode(), r.code()} {
		k.focus("Code of six digits")
		k.write(code)
		k.enter()
	}
	k.focus("Password")
	k.write(password)
	k.enter()
	if text := k.text(); !strings.Contains(text, "You are logged on") {
		t.Errorf("it says:\n%s", text)
	}
	k.focus("Log off")
	for _, c := range k.page.Complaints() {
		t.Errorf("the browser complains: %s", c)
	}
}

// The trainer's table changes as learners go on, under the page's policy.
func trainersTableFollows(t *testing.T, b *browsertest.Browser) {
	done := make(chan struct{})
	r := newRig(t, func(o *Options) { o.Done = done })
	server := httptest.NewServer(r.handler)
	defer server.Close()
	defer close(done)
	page := b.Open(t, server.URL+"/practice/trainer?token=the+trainer%27s&lang=en")
	c := r.newClient()
	c.start("caller")
	c.act("hang-up", "")
	var cells []string
	page.Eval(`new Promise(done => {
		const look = () => {
			const row = document.querySelector('#rows tr');
			if (row && row.cells[2].innerText.startsWith('right')) done([...row.cells].map(c => c.innerText));
			else setTimeout(look, 50);
		};
		look();
	})`, &cells)
	if !slices.Equal(cells, []string{c.user, "Exercise: the telephone rings", "right: hung up"}) {
		t.Errorf("the table says %q", cells)
	}
	for _, c := range page.Complaints() {
		t.Errorf("the browser complains: %s", c)
	}
}
