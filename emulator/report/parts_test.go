package report

import (
	"encoding/base64"
	"regexp"
	"strings"
	"testing"
)

// parts are what a test takes out of a page.
type parts struct {
	page   string
	ids    map[string]int    // how often each is given
	sounds map[string][]byte // WAV files by id
	images map[string][]byte // PNG files by id
	play   []string          // the sounds of the rows
	show   []string          // and their pictures
	rows   []string          // ids
}

var (
	idAttr    = regexp.MustCompile(` id="([^"]+)"`)
	audioTag  = regexp.MustCompile(`<audio id="([^"]+)" preload="none" src="data:audio/wav;base64,([^"]+)"></audio>`)
	symbolTag = regexp.MustCompile(`<symbol id="([^"]+)" viewBox="[0-9 ]+"><image width="\d+" height="\d+" href="data:image/png;base64,([^"]+)"/></symbol>`)
	playAttr  = regexp.MustCompile(` data-sound="([^"]+)"`)
	useTag    = regexp.MustCompile(`<use href="#([^"]+)"/>`)
	rowTag    = regexp.MustCompile(`<tr id="([^"]+)"`)
	linkAttr  = regexp.MustCompile(`<a [^>]*href="#([^"]+)"`)
	labelAttr = regexp.MustCompile(`aria-labelledby="([^"]+)"`)
)

// take takes a page apart, and checks that all of it fits together: every id is
// given once, and what is referred to is there.
func take(t testing.TB, page string) parts {
	t.Helper()
	p := parts{page: page, ids: map[string]int{}, sounds: files(t, page, audioTag), images: files(t, page, symbolTag)}
	for _, id := range find(page, idAttr) {
		if p.ids[id]++; p.ids[id] > 1 {
			t.Fatalf("the id %s is given twice", id)
		}
	}
	p.play, p.show, p.rows = find(page, playAttr), find(page, useTag), find(page, rowTag)
	for _, id := range p.play {
		if p.sounds[id] == nil {
			t.Fatalf("there is no sound %s", id)
		}
	}
	for _, id := range p.show {
		if p.images[id] == nil {
			t.Fatalf("there is no picture %s", id)
		}
	}
	for _, id := range append(find(page, linkAttr), find(page, labelAttr)...) {
		if p.ids[id] != 1 {
			t.Fatalf("there is no %s", id)
		}
	}
	return p
}

func find(page string, what *regexp.Regexp) []string {
	var found []string
	for _, m := range what.FindAllStringSubmatch(page, -1) {
		found = append(found, m[1])
	}
	return found
}

func files(t testing.TB, page string, what *regexp.Regexp) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	for _, m := range what.FindAllStringSubmatch(page, -1) {
		data, err := base64.StdEncoding.DecodeString(strings.ReplaceAll(m[2], "&#43;", "+"))
		if err != nil {
			t.Fatalf("%s: %v", m[1], err)
		}
		all[m[1]] = data
	}
	return all
}
