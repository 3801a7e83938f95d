package conform_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"codereader/emulator/conform"
)

// deviceFile is the description of the device, which stands outside of the
// repository.
var deviceFile = filepath.Join("..", "..", "..", "shared", "device.md")

// mark is what device.md says of a statement's origin.
var mark = regexp.MustCompile(`\s*\[(source|ours)[^\]]*\]`)

// Each check quotes a sentence that stands in its section of device.md, and no
// sentence or row of a table there is without a check.
func TestEverySentenceHasACheck(t *testing.T) {
	text, err := os.ReadFile(deviceFile)
	if err != nil {
		t.Skipf("the description of the device is not beside the repository: %v", err)
	}
	quotes := map[string][]string{}
	for _, c := range conform.All() {
		quotes[c.Section] = append(quotes[c.Section], c.Sentence)
	}
	for _, part := range strings.Split(string(text), "\n## ")[1:] {
		title, body, _ := strings.Cut(part, "\n")
		name := mark.ReplaceAllString(title, "")
		if len(quotes[name]) == 0 {
			t.Errorf("no check is about %q", name)
		}
		for _, q := range quotes[name] {
			if !strings.Contains(part, q) {
				t.Errorf("%s does not say: %s", name, q)
			}
		}
		for _, rest := range unquoted(body, quotes[name]) {
			t.Errorf("%s says, and no check holds: %s", name, rest)
		}
		delete(quotes, name)
	}
	for name := range quotes {
		t.Errorf("device.md has no section %q", name)
	}
}

// unquoted returns what is left of each line without the quotes, the marks and
// what holds a table together.
func unquoted(body string, quotes []string) (rest []string) {
	body = mark.ReplaceAllString(body, "")
	for _, q := range quotes {
		body = strings.ReplaceAll(body, mark.ReplaceAllString(q, ""), "")
	}
	lines := strings.Split(body, "\n")
	for i, line := range lines {
		heads := i+1 < len(lines) && strings.HasPrefix(lines[i+1], "|---")
		if line = strings.Trim(line, " |-.,;:*"); line != "" && !heads {
			rest = append(rest, line)
		}
	}
	return rest
}

func TestEveryNumberIsGivenOnceAndEveryCheckSaysWhatOrWhy(t *testing.T) {
	number := regexp.MustCompile(`^\d{1,2}\.\d{1,2}$`)
	seen := map[string]string{}
	for _, c := range conform.All() {
		if seen[c.Number] != "" || !number.MatchString(c.Number) {
			t.Errorf("%s is %q and %q", c.Number, seen[c.Number], c.Title)
		}
		seen[c.Number] = c.Title
		if c.Title == "" || strings.HasSuffix(c.Title, ".") || strings.Contains(c.Title, "\n") {
			t.Errorf("%s is called %q", c.Number, c.Title)
		}
		if c.Why != "" && c.Hand {
			t.Errorf("%s cannot be told and is done by hand", c.Number)
		}
	}
}

func TestSelectTakesNumbersAndWholeFunctions(t *testing.T) {
	for _, c := range []struct {
		numbers []string
		first   string
		n       int
		bad     bool
	}{
		{nil, "10.1", len(conform.All()), false},
		{[]string{"3.2"}, "3.2", 1, false},
		{[]string{"3"}, "3.1", 3, false},
		{[]string{"8.2", "8"}, "8.1", 2, false},
		{[]string{"8.2", "99"}, "", 0, true},
		{[]string{""}, "", 0, true},
	} {
		got, err := conform.Select(conform.All(), c.numbers...)
		if len(got) != c.n || (err != nil) != c.bad || c.n > 0 && got[0].Number != c.first {
			t.Errorf("%q: %d checks, %v", c.numbers, len(got), err)
		}
	}
}
