package link_test

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"codereader/voice"
)

// The page names every word by its number; so do the packets.
func TestPageHasTheWords(t *testing.T) {
	page, err := os.ReadFile("LINK.md")
	if err != nil {
		t.Fatal(err)
	}
	_, text, ok := strings.Cut(string(page), "\n## Words\n")
	if !ok {
		t.Fatal("LINK.md has no words")
	}
	// The page says it in words for people; these are the ids of package voice.
	names := map[string]string{"the language's own name": "language", "not activated": "not-activated"}
	want := map[string]string{}
	for w := range voice.Word(voice.Words) {
		if !w.IsDigit() {
			want[strconv.Itoa(int(w))] = w.ID()
		}
	}
	for _, m := range regexp.MustCompile(`(\d+) ([a-z' ]+)[,.]`).FindAllStringSubmatch(text, -1) {
		name := strings.ReplaceAll(m[2], " ", "-")
		if n, ok := names[m[2]]; ok {
			name = n
		}
		if want[m[1]] != name {
			t.Errorf("the page calls word %s %q; it is %q", m[1], m[2], want[m[1]])
		}
		delete(want, m[1])
	}
	for n, id := range want {
		t.Errorf("the page has no word %s, %q", n, id)
	}
	if !strings.Contains(text, "0 to 9: the digits") || voice.Digit(7) != 7 {
		t.Error("the digits are not the first words")
	}
}
