package linktest

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

// scriptSteps is how many things a random scenario has done.
const scriptSteps = 30

// WriteScripts writes n random scenarios to a folder, which is made if need be,
// and returns the names of their files: the same ones each time, and those of a
// smaller n are the first of a larger one.
func WriteScripts(dir string, n int) ([]string, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, fmt.Errorf("linktest: %w", err)
	}
	var names []string
	for r := rand.New(rand.NewPCG(5, 7)); len(names) < n; {
		name := filepath.Join(dir, fmt.Sprintf("random-%04d.txt", len(names)+1))
		if err := os.WriteFile(name, []byte(script(r)), 0o666); err != nil {
			return nil, fmt.Errorf("linktest: %w", err)
		}
		names = append(names, name)
	}
	return names, nil
}

// script makes up a scenario: taps, chords, both keys in the wrong order, and
// waits of up to half a minute.
func script(r *rand.Rand) string {
	var s strings.Builder
	for range scriptSteps {
		switch d := r.IntN(10); r.IntN(6) {
		case 0:
			fmt.Fprintf(&s, "press %d\n", d)
		case 1, 2:
			fmt.Fprintf(&s, "chord %d\n", d)
		case 3:
			fmt.Fprintf(&s, "press red %dms\n", 1+r.IntN(300))
		case 4:
			fmt.Fprintf(&s, "down %d\nwait %dms\npress red\nup %d\n", d, r.IntN(300), d)
		case 5:
			fmt.Fprintf(&s, "wait %dms\n", r.IntN(1<<r.IntN(16)))
		}
	}
	return s.String()
}
