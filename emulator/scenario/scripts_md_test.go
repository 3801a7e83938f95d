package scenario_test

import (
	"bytes"
	"strings"
	"testing"

	"codereader/emulator/scenario"
)

// TestThePageHolds runs the scenarios that SCRIPTS.md shows, and looks for
// every step and condition in it.
func TestThePageHolds(t *testing.T) {
	page := string(read(t, "SCRIPTS.md"))
	blocks := strings.Split(page, "```scenario\n")[1:]
	if len(blocks) < 5 {
		t.Fatalf("%d scenarios in the page", len(blocks))
	}
	for _, block := range blocks {
		src, _, _ := strings.Cut(block, "```")
		if _, err := run(t, src); err != nil {
			t.Errorf("%v in\n%s", err, src)
		}
	}

	var help bytes.Buffer
	if err := scenario.WriteHelp(&help); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(help.String()) {
		synopsis := strings.TrimSpace(strings.ReplaceAll(line, "|", `\|`)) // as in a table
		if line[0] != ' ' && !strings.Contains(page, "`"+synopsis+"`") {
			t.Errorf("%s is not in the page", synopsis)
		}
	}
}
