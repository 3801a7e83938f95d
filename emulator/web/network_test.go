package web

import (
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"codereader/emulator/browsertest"
)

// The page's weight, compressed as it is transferred, in bytes.
const (
	maxPage      = 1_200_000 // without voices, by gzip
	maxBrotli    = 950_000   // and by Brotli
	maxWithVoice = 3_000_000 // with one language
)

func pageWeighsLittle(t *testing.T, b *browsertest.Browser) {
	address := served(t)
	v := visit(t, b, address+"?lang=da")
	v.until("performance.getEntriesByType('resource').some(e => e.name.endsWith('voices/da.pack'))")
	var is struct {
		Page, Voice int
		Voices      []string
	}
	v.Eval(`(() => {
		const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
		const weight = list => list.reduce((sum, e) => sum + e.encodedBodySize, 0);
		const voices = all.filter(e => e.name.endsWith('.pack') && !e.name.endsWith('heads.pack'));
		return {Page: weight(all.filter(e => !voices.includes(e))), Voice: weight(voices), Voices: voices.map(e => e.name)};
	})()`, &is)
	t.Logf("%d bytes, and %d of voices", is.Page, is.Voice)
	if is.Page > maxBrotli || is.Page+is.Voice > maxWithVoice || len(is.Voices) != 1 || is.Page < 100_000 {
		t.Errorf("%+v: more than %d, or %d with one voice", is, maxBrotli, maxWithVoice)
	}
	for _, r := range v.Requests() {
		if !strings.HasPrefix(r, address) {
			t.Errorf("a request to elsewhere: %s", r)
		}
	}
}

func pageWorksWithoutANetworkOnceItWasLoaded(t *testing.T, b *browsertest.Browser) {
	server := httptest.NewServer(Handler(Options{}))
	v := visit(t, b, server.URL+"/?lang=en")
	v.Eval("navigator.serviceWorker.ready.then(() => true)", nil)
	v.until("navigator.serviceWorker.controller !== null")
	var kept bool
	v.Eval("import('./files.js').then(f => f.load('voices/en.pack')).then(r => r.ok)", &kept)
	server.CloseClientConnections()
	server.Close()
	v.again()
	v.strike("Space")
	v.shows("display", `^\d{3} \d{3}$`)
	v.shows("spoken", `^\w+ \w+ \w+, `)
	if text := v.text("notice"); text != "" || !kept {
		t.Errorf("without a network the page says %q", text)
	}
}

// anyServerCarriesThePage: one that knows nothing of it, in a folder of its own.
func anyServerCarriesThePage(t *testing.T, b *browsertest.Browser) {
	const site, folder = "dist/site", "/for/learners/"
	if _, err := os.Stat(site + "/" + index); err != nil {
		t.Skip("the page has not been built here: make web")
	}
	server := httptest.NewServer(http.StripPrefix(folder, http.FileServer(http.Dir(site))))
	t.Cleanup(server.Close)
	v := visit(t, b, server.URL+folder+"?lang=da")
	v.strike("Space")
	v.shows("display", `^\d{3} \d{3}$`)
	v.until("import('./sound.js').then(s => s.playing())")
	v.until("navigator.serviceWorker.controller !== null")
	for _, r := range v.Requests() {
		if !strings.HasPrefix(r, server.URL+folder) {
			t.Errorf("a request to elsewhere: %s", r)
		}
	}
	for _, c := range v.Complaints() {
		t.Errorf("the browser complains: %s", c)
	}
}

func aLessonWaitsForTheRightPress(t *testing.T, b *browsertest.Browser) {
	v := visit(t, b, served(t)+"?lang=en&lesson=volume-up")
	v.shows("told", ".")
	told := func() (n int) { v.Eval("document.querySelectorAll('#told .told-wrong').length", &n); return n }
	if told() != 0 {
		t.Error("wrong before anything was pressed")
	}
	v.strike("ArrowDown") // the volume the other way
	v.until("document.querySelector('#told .told-wrong') !== null")
	v.calm()
	v.strike("ArrowUp")
	v.until("document.querySelector('#told .told-right, #told .told-over') !== null")
	for _, f := range v.Axe(t).Violations {
		t.Error(f)
	}
	v = visit(t, b, served(t)+"?lang=da")
	v.Eval("document.getElementById('learn').click()", nil)
	v.shows("told", "rød")
}

func addressNeverCarriesAKey(t *testing.T, b *browsertest.Browser) {
	address := served(t)
	v := visit(t, b, address+"?lang=en&key=otpauth%3A%2F%2Ftotp%2Fx%3Fsecret%3DMFRGG&theme=%22%3E%3Cscript%3E#secret=MFRGG&lang=da")
	var at string
	if v.Eval("location.search + location.hash", &at); at != "?lang=en" {
		t.Errorf("the address is %q", at)
	}
}

func soundIsOffUntilAGesture(t *testing.T, b *browsertest.Browser) {
	address := served(t)
	v := visit(t, b, address+"?lang=en")
	if text := v.text("notice"); text != "Sound is off until you press a key." {
		t.Errorf("%q", text)
	}
	v.strike("Space")
	v.shows("notice", "^$")
	v.until("document.querySelector('#caption mark') !== null")
	v.until("import('./sound.js').then(s => s.playing())")
	v.strike("Digit2") // any press cuts what is spoken
	v.until("document.querySelector('#caption span') === null")
	var playing bool
	if v.Eval("import('./sound.js').then(s => s.playing())", &playing); playing {
		t.Error("a press does not stop the sound")
	}
}

func aDemonstrationPressesTheKeys(t *testing.T, b *browsertest.Browser) {
	address := served(t)
	v := visit(t, b, address+"?lang=en&scenario=function-3-volume-up")
	v.Eval("document.getElementById('demonstrate').click()", nil)
	v.shows("announced", `^Presentation, on\.$`)
	v.shows("display", "^Vol 7$")
	v.shows("announced", `^Presentation, off\.$`)
	v = visit(t, b, address+"?lang=en&scenario=there-is-none")
	v.shows("demonstration-title", "^There is no such demonstration: there-is-none$")
}
