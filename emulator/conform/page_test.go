package conform_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"codereader/emulator/conform"
)

var update = flag.Bool("update", false, "write the table in CONFORM.md anew")

// The table at the end of the page is the list of checks: who changes a number
// sees it there.
func TestThePageHasEveryCheck(t *testing.T) {
	const name, heading = "CONFORM.md", "## The checks\n"
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	before, got, found := strings.Cut(string(text), heading)
	if !found {
		t.Fatalf("the page has no %q", heading)
	}
	var want strings.Builder
	section := ""
	for _, c := range conform.All() {
		if c.Section != section {
			section = c.Section
			fmt.Fprintf(&want, "\n### %s\n| check | by hand | what holds |\n|---|---|---|\n", section)
		}
		how := ""
		switch {
		case c.Why != "":
			how = "no check"
		case c.Hand:
			how = "yes"
		}
		title := c.Title
		if c.Why != "" {
			title += " (" + c.Why + ")"
		}
		fmt.Fprintf(&want, "| %s | %s | %s |\n", c.Number, how, title)
	}
	if *update {
		if err := os.WriteFile(name, []byte(before+heading+want.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got != want.String() {
		t.Error("the table of checks is another one; look at what `go test ./emulator/conform -update` makes of it")
	}
}
