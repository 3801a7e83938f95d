package server_test

import (
	"os"
	"regexp"
	"testing"
)

// Every request in the page is one that the server carries out, in the order
// of the page.
func TestPageIsRight(t *testing.T) {
	page, err := os.ReadFile("HTTP.md")
	if err != nil {
		t.Fatal(err)
	}
	s := newServer(t)
	requests := regexp.MustCompile(`(?m)^    (GET|POST|PUT|DELETE) +(/\S+)(?: (.*?))?\r?$`).FindAllStringSubmatch(string(page), -1)
	if len(requests) < 20 {
		t.Fatalf("%d requests in the page", len(requests))
	}
	for _, r := range requests {
		w := ask(s, r[1], r[2], r[3])
		if w.Code >= 300 || regexp.MustCompile(`"met":false`).MatchString(w.Body.String()) {
			t.Errorf("%s: %d %s", r[0], w.Code, w.Body)
		}
	}
}
