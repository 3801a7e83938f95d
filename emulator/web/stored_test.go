package web

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

func byBrotli(t *testing.T, text string) *stored {
	t.Helper()
	var b bytes.Buffer
	w := brotli.NewWriter(&b)
	if _, err := io.WriteString(w, text); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return newBrotli(b.Bytes())
}

// unpacked returns what is in an answer.
func unpacked(t *testing.T, coding string, body io.Reader) string {
	t.Helper()
	switch coding {
	case "br":
		body = brotli.NewReader(body)
	case "gzip":
		z, err := gzip.NewReader(body)
		if err != nil {
			t.Fatal(err)
		}
		body = z
	}
	text, err := io.ReadAll(body)
	if err != nil {
		t.Fatalf("%q: %v", coding, err)
	}
	return string(text)
}

func TestFilesComeByBrotliToThoseWhoNameIt(t *testing.T) {
	s := smallBy(t, byBrotli)
	for accept, want := range map[string]string{
		"": "", "gzip": "gzip", "br": "br", "gzip, deflate, br, zstd": "br", "br, gzip, deflate": "br", "BR ; Q=0.5": "br",
		"br;q=0": "", "br;q=0, gzip": "gzip", "br;q=0.5, gzip": "gzip", "gzip;q=0.5, br;q=0.8": "br", "gzip;q=0.8, br;q=0.8": "br",
		"*": "gzip", "br;q=x, *": "gzip", "*;q=0": "", "br, *;q=0": "br", "br;q=0.3, *": "gzip", "br;q=2, gzip": "gzip", "identity": "",
		"brotli": "", "br;q=NaN": "", "x-gzip": "gzip",
	} {
		whole := ask(s, "GET", "/page.wasm", "Accept-Encoding", accept, "Range", "bytes=10-20")
		h := whole.Header()
		if whole.Code != 200 || h.Get("Content-Encoding") != want || h.Get("Content-Type") != "application/wasm" || h.Get("Vary") != "Accept-Encoding" {
			t.Errorf("%q: %d %v, want %q", accept, whole.Code, h, want)
		}
		if n := h.Get("Content-Length"); want != "" && n != strconv.Itoa(whole.Body.Len()) {
			t.Errorf("%q: %s bytes announced, %d sent", accept, n, whole.Body.Len())
		}
		head := ask(s, "HEAD", "/page.wasm", "Accept-Encoding", accept)
		for _, name := range []string{"Content-Encoding", "Content-Length", "Content-Type", "ETag", "Vary"} {
			if head.Header().Get(name) != h.Get(name) || head.Body.Len() > 0 {
				t.Errorf("%q: HEAD has %s: %q, GET %q", accept, name, head.Header().Get(name), h.Get(name))
			}
		}
		if text := unpacked(t, h.Get("Content-Encoding"), whole.Body); text != strings.Repeat("\x00asm", 40_000) {
			t.Errorf("%q: %d bytes", accept, len(text))
		}
	}
}

// TestEachFormOfAFileHasATagOfItsOwn: a cache that knows one is not told that
// it has another.
func TestEachFormOfAFileHasATagOfItsOwn(t *testing.T) {
	s := smallBy(t, byBrotli)
	tags := map[string]string{}
	for _, accept := range []string{"", "gzip", "br"} {
		tag := ask(s, "GET", "/", "Accept-Encoding", accept).Header().Get("ETag")
		if was, ok := tags[tag]; ok || tag == "" {
			t.Errorf("%q has the tag %s, as %q has", accept, tag, was)
		}
		tags[tag] = accept
	}
	for tag, of := range tags {
		for _, accept := range tags {
			want := 200
			if accept == of {
				want = 304
			}
			if w := ask(s, "GET", "/", "Accept-Encoding", accept, "If-None-Match", tag); w.Code != want || want == 304 && w.Body.Len() > 0 {
				t.Errorf("%q with the tag of %q: %d, want %d", accept, of, w.Code, want)
			}
		}
	}
}

// TestThePageWeighsLittleInEitherForm, and is the same in both: over http from
// another machine, browsers take no Brotli.
func TestThePageWeighsLittleInEitherForm(t *testing.T) {
	files, err := built()
	if err != nil || files[index] == nil {
		t.Skip("the page has not been built here: make web")
	}
	h := Handler(Options{})
	weights := map[string]int{}
	for name := range files {
		plain := ask(h, "GET", "/"+name).Body.String()
		if plain == "" {
			t.Errorf("%s is empty", name)
		}
		for coding, accept := range map[string]string{"gzip": "gzip, deflate", "br": "gzip, deflate, br"} {
			w := ask(h, "GET", "/"+name, "Accept-Encoding", accept)
			if got := w.Header().Get("Content-Encoding"); got != coding {
				t.Errorf("%s comes by %q, not by %s", name, got, coding)
			}
			if !strings.Contains(name, "/") { // what the page loads at once
				weights[coding] += w.Body.Len()
			}
			if unpacked(t, coding, w.Body) != plain {
				t.Errorf("%s is not the same by %s", name, coding)
			}
		}
	}
	for coding := range weights {
		weights[coding] += len(heads(t, h))
	}
	t.Logf("%v bytes", weights)
	if weights["gzip"] > maxPage || weights["br"] > maxBrotli || weights["br"] < 100_000 {
		t.Errorf("%v bytes, which are to be %d and %d at most", weights, maxPage, maxBrotli)
	}
}

func heads(t *testing.T, h http.Handler) []byte {
	t.Helper()
	w := ask(h, "GET", "/"+Heads, "Accept-Encoding", "gzip")
	if w.Code != 200 {
		t.Fatalf("%s: %d", Heads, w.Code)
	}
	return w.Body.Bytes()
}

// BenchmarkRepack makes the form of the page's program for those who take no
// Brotli, as once in a server's life.
func BenchmarkRepack(b *testing.B) {
	for b.Loop() {
		files, err := built()
		if err != nil || files["page.wasm"] == nil {
			b.Skip("the page has not been built here: make web")
		}
		if _, err := files["page.wasm"].gz(); err != nil {
			b.Fatal(err)
		}
	}
}
