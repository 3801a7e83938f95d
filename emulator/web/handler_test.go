package web

import (
	"compress/gzip"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"strings"
	"testing"
)

// small is a site of two files, kept by gzip.
func small(t *testing.T) *site { return smallBy(t, byGzip) }

func byGzip(t *testing.T, text string) *stored {
	t.Helper()
	gz, err := compress(strings.NewReader(text), gzip.BestSpeed)
	if err != nil {
		t.Fatal(err)
	}
	return newStored(gz)
}

func smallBy(t *testing.T, keep func(*testing.T, string) *stored) *site {
	t.Helper()
	files := map[string]*stored{}
	for name, text := range map[string]string{index: "<p>hello", "page.wasm": strings.Repeat("\x00asm", 40_000)} {
		files[name] = keep(t, text)
	}
	return newSite(files, nil)
}

// ask asks a handler for a path, with headers in pairs.
func ask(h http.Handler, method, path string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, path, nil)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestFilesComeCompressedToThoseWhoTakeIt(t *testing.T) {
	s := small(t)
	for accept, want := range map[string]string{
		"": "", "gzip": "gzip", "br, gzip, deflate": "gzip", "gzip;q=0": "", "*": "gzip", "*;q=0": "", "GZIP ; Q=0.5": "gzip",
		"identity": "", "gzip;q=x": "", "gzip;q=0, *": "",
	} {
		w := ask(s, "GET", "/page.wasm", "Accept-Encoding", accept)
		h := w.Header()
		if w.Code != 200 || h.Get("Content-Encoding") != want || h.Get("Content-Type") != "application/wasm" || h.Get("Vary") != "Accept-Encoding" {
			t.Errorf("%q: %d %v", accept, w.Code, h)
		}
		var body io.Reader = w.Body
		if want != "" {
			z, err := gzip.NewReader(w.Body)
			if err != nil {
				t.Fatalf("%q: %v", accept, err)
			}
			body = z
		}
		if text, err := io.ReadAll(body); err != nil || len(text) != 160_000 {
			t.Errorf("%q: %d bytes, %v", accept, len(text), err)
		}
	}
}

func TestAFileThatIsThereAlreadyIsNotSentAgain(t *testing.T) {
	s := small(t)
	for _, accept := range []string{"", "gzip"} {
		tag := ask(s, "GET", "/", "Accept-Encoding", accept).Header().Get("ETag")
		for header, want := range map[string]int{tag: 304, "W/" + tag: 304, `"x", ` + tag: 304, "*": 304, `"x"`: 200, "": 200} {
			if w := ask(s, "GET", "/", "Accept-Encoding", accept, "If-None-Match", header); w.Code != want || want == 304 && w.Body.Len() > 0 {
				t.Errorf("%q, If-None-Match: %s: %d, want %d", accept, header, w.Code, want)
			}
		}
	}
	if a, b := ask(s, "GET", "/").Header().Get("ETag"), ask(s, "GET", "/", "Accept-Encoding", "gzip").Header().Get("ETag"); a == b {
		t.Error("both forms of a file have one tag")
	}
}

func TestOnlyWhatIsThereIsServed(t *testing.T) {
	for _, s := range []*site{small(t), newSite(nil, nil)} {
		for _, c := range []struct {
			method, path string
			want         int
		}{
			{"GET", "/", 200}, {"HEAD", "/", 200}, {"GET", "/index.html", 200}, {"POST", "/", 405}, {"DELETE", "/index.html", 405},
			{"GET", "/nothing", 404}, {"GET", "/../doc.go", 404}, {"GET", "/dist/embed/README", 404}, {"GET", "/voices/", 404},
			{"GET", "/voices/../voices.go", 404}, {"GET", "/index.html/", 404}, {"GET", "//", 404}, {"GET", "/%00", 404},
		} {
			w := ask(s, c.method, c.path)
			if w.Code != c.want {
				t.Errorf("%s %s: %d, want %d", c.method, c.path, w.Code, c.want)
			}
			if got := w.Header().Get("Content-Security-Policy"); got != Policy+noFrames {
				t.Errorf("%s %s: the policy is %q", c.method, c.path, got)
			}
			if c.method == "HEAD" && w.Body.Len() > 0 {
				t.Error("HEAD has a body")
			}
		}
	}
}

func TestAProgramWithoutItsPageSaysHowToBuildIt(t *testing.T) {
	w := ask(newSite(nil, nil), "GET", "/")
	if !strings.Contains(w.Body.String(), "make web") || w.Header().Get("Content-Type") != "text/html; charset=utf-8" {
		t.Errorf("%v %s", w.Header(), w.Body)
	}
	if w := ask(newSite(nil, fs.ErrNotExist), "GET", "/"); !strings.Contains(w.Body.String(), "make web") {
		t.Error(w.Body)
	}
}

func TestVoicesComeFromTheProgram(t *testing.T) {
	s := small(t)
	for name, most := range map[string]int{"heads": 10_000, "da": 1_700_000, "en": 1_700_000} {
		w := ask(s, "GET", "/voices/"+name+".pack", "Accept-Encoding", "gzip")
		if n := w.Body.Len(); w.Code != 200 || n == 0 || n > most {
			t.Errorf("%s: %d, %d bytes", name, w.Code, n)
		}
	}
}

// TestThePagesOwnPolicyIsTheServers: a static host sends no header.
func TestThePagesOwnPolicyIsTheServers(t *testing.T) {
	text, err := os.ReadFile("static/index.html")
	if err != nil {
		t.Fatal(err)
	}
	m := regexp.MustCompile(`http-equiv="Content-Security-Policy" content="([^"]*)"`).FindSubmatch(text)
	if m == nil || string(m[1]) != Policy {
		t.Errorf("%s", m)
	}
	for _, inline := range []string{"<script>", "<style", " style=", " onclick=", "javascript:", "http://", "https://"} {
		if strings.Contains(string(text), inline) {
			t.Errorf("the page has %q, which its policy does not let be", inline)
		}
	}
}

// TestEveryWordIsInBothLanguages: what the page shows has a text in each.
func TestEveryWordIsInBothLanguages(t *testing.T) {
	page, err := os.ReadFile("static/index.html")
	if err != nil {
		t.Fatal(err)
	}
	words, err := os.ReadFile("static/words.js")
	if err != nil {
		t.Fatal(err)
	}
	en, da, ok := strings.Cut(string(words), "\n  da: {")
	if !ok {
		t.Fatal("words.js has no Danish part")
	}
	used := regexp.MustCompile(`data-(?:text|label)="(\w+)"`).FindAllSubmatch(page, -1)
	if len(used) < 15 {
		t.Fatalf("%d texts", len(used))
	}
	for _, m := range used {
		for language, part := range map[string]string{"en": en, "da": da} {
			if !regexp.MustCompile(`\b` + string(m[1]) + `: '`).MatchString(part) {
				t.Errorf("%s has no text %s", language, m[1])
			}
		}
	}
	name := regexp.MustCompile(`\b(\w+): ['\[]`)
	if e, d := len(name.FindAllString(en, -1)), len(name.FindAllString(da, -1)); e != d {
		t.Errorf("%d texts in English, %d in Danish", e, d)
	}
}
