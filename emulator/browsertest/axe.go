package browsertest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// axeVersion is the axe-core that pages are held against.
const axeVersion = "4.14.1"

// Finding is something that axe-core has against a page.
type Finding struct {
	Rule   string
	Impact string
	Help   string
	Nodes  []string // the elements, as HTML
}

// String returns the finding in one line.
func (f Finding) String() string {
	return fmt.Sprintf("%s (%s): %s: %s", f.Rule, f.Impact, f.Help, strings.Join(f.Nodes, " | "))
}

// AxeResult is what axe-core says of a page.
type AxeResult struct {
	Violations []Finding
	Incomplete []Finding // what it cannot decide
	Passes     int       // rules that hold
}

// axeRun runs every rule that axe-core has, best practices and AAA among them,
// but for those that it calls experimental.
const axeRun = `axe.run(document, {resultTypes: ['violations', 'incomplete'],
	runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(r => {
	const list = of => of.map(v => ({Rule: v.id, Impact: v.impact, Help: v.help, Nodes: v.nodes.slice(0, 5).map(n => n.html.slice(0, 300))}));
	return {Violations: list(r.violations), Incomplete: list(r.incomplete), Passes: r.passes.length};
})`

// Axe has axe-core look at the page as it is now. The test is skipped if
// axe-core cannot be had.
func (p *Page) Axe(t testing.TB) AxeResult {
	t.Helper()
	var there bool
	if p.Eval("'axe' in window", &there); !there {
		source, err := os.ReadFile(filepath.Join(Package(t, "axe-core", axeVersion), "axe.min.js"))
		if err != nil {
			t.Fatal(err)
		}
		p.Eval(string(source)+";undefined", nil)
	}
	var r AxeResult
	p.Eval(axeRun, &r)
	if r.Passes == 0 {
		t.Fatal("axe-core: no rule holds, so it has seen no page")
	}
	return r
}
