package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// names is how many tests are named for one reason.
const names = 3

// summary prints what came of it all: what was skipped and why in one line,
// what failed in one, and the figures in the last.
func (t *tally) summary() {
	if t.skipped > 0 {
		var all []string
		for _, why := range slices.Sorted(maps.Keys(t.reasons)) {
			all = append(all, fmt.Sprintf("%s (%s)", why, few(t.reasons[why])))
		}
		fmt.Fprintf(t.out, "skipped: %s\n", strings.Join(all, "; "))
	}
	if t.failed > 0 {
		fmt.Fprintf(t.out, "failed: %s\n", strings.Join(t.failures, "; "))
	}
	fmt.Fprintf(t.out, "%d passed, %d failed, %d skipped\n", t.passed, t.failed, t.skipped)
}

// few names the first of some tests, and says how many more there are.
func few(tests []string) string {
	if len(tests) <= names {
		return strings.Join(tests, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(tests[:names], ", "), len(tests)-names)
}
