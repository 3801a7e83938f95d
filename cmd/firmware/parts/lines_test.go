package parts

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestLinesAreThoseOfThePage(t *testing.T) {
	page, err := os.ReadFile("../BOARD.md")
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range RowLines {
		if !inTable(string(page), name, fmt.Sprintf("keys, row %d:", i+1)) {
			t.Errorf("BOARD.md does not have row %d on %s", i+1, name)
		}
	}
	for i, name := range ColumnLines {
		if !inTable(string(page), name, fmt.Sprintf("keys, column %d:", i+1)) {
			t.Errorf("BOARD.md does not have column %d on %s", i+1, name)
		}
	}
}

// inTable says whether a table of a page has a row that begins with a name and
// tells of something.
func inTable(page, name, what string) bool {
	for line := range strings.Lines(page) {
		if strings.HasPrefix(line, "| "+name+" |") && strings.Contains(line, what) {
			return true
		}
	}
	return false
}
