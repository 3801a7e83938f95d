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
	t.Run("KeyboardIsEnough", func(t *testing.T) { keyboardIsEnough(t, b) })
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
