package main

import (
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// tally counts what go test reports and prints what a person wants to see of
// it.
type tally struct {
	out      io.Writer
	packages map[string]*pkg
	builds   map[string][]string // what building printed, by package

	passed, failed, skipped int
	failures                []string            // what failed
	reasons                 map[string][]string // the tests skipped for a reason
}

// pkg is a package whose tests are running.
type pkg struct {
	order  []string // the tests as they began
	tests  map[string]*test
	output []string // printed outside of tests
}

// test is a test or a subtest.
type test struct {
	status string // "pass", "fail", "skip"; empty while it runs
	parent bool   // it has subtests
	output []string
}

func newTally(out io.Writer) *tally {
	return &tally{out: out, packages: map[string]*pkg{}, builds: map[string][]string{}, reasons: map[string][]string{}}
}

// add takes one event.
func (t *tally) add(e event) {
	if strings.HasPrefix(e.Action, "build-") {
		t.builds[e.ImportPath] = append(t.builds[e.ImportPath], e.Output)
		return
	}
	p := t.packages[e.Package]
	if p == nil {
		p = &pkg{tests: map[string]*test{}}
		t.packages[e.Package] = p
	}
	if e.Test == "" {
		switch e.Action {
		case "output":
			p.output = append(p.output, e.Output)
		case "pass", "fail", "skip":
			t.end(e, p)
		}
		return
	}
	one := p.test(e.Test)
	switch e.Action {
	case "output":
		one.output = append(one.output, e.Output)
	case "pass", "fail", "skip":
		one.status = e.Action
	}
}

// test returns the test of a name, and makes it known.
func (p *pkg) test(name string) *test {
	one := p.tests[name]
	if one == nil {
		one = &test{}
		p.tests[name] = one
		p.order = append(p.order, name)
		if above := p.above(name); above != nil {
			above.parent = true
		}
	}
	return one
}

// above returns the test that the named one is a subtest of, if it is one. A
// subtest's own name may have slashes, so it is the nearest that has begun.
func (p *pkg) above(name string) *test {
	for i := strings.LastIndexByte(name, '/'); i >= 0; i = strings.LastIndexByte(name[:i], '/') {
		if one := p.tests[name[:i]]; one != nil {
			return one
		}
	}
	return nil
}

// end counts and prints a package whose tests have ended.
func (t *tally) end(e event, p *pkg) {
	before := t.failed
	for _, name := range p.order {
		t.count(e, name, p)
	}
	if e.Action == "fail" && t.failed == before {
		// It did not build, or ended in a way that no test is to blame for.
		t.fail(e.Package)
		t.print(t.builds[e.FailedBuild])
		t.print(p.output)
	} else if t.failed != before {
		t.print(p.output)
	} else {
		t.print(slices.DeleteFunc(p.output, func(s string) bool { return !packageLine(s) }))
	}
	delete(t.packages, e.Package)
}

// count counts a test, and prints it if it failed.
func (t *tally) count(e event, name string, p *pkg) {
	one := p.tests[name]
	if one.status == "" {
		// It began and never ended. If the package passed all the same it said
		// so with os.Exit(0), which is no way to pass.
		one.status = "fail"
	}
	switch {
	case one.status == "fail":
		if !one.parent || !p.failedWithin(name) {
			t.fail(e.Package + " " + name)
		}
		t.print(slices.DeleteFunc(one.output, progress))
	case one.parent:
	case one.status == "skip":
		t.skipped++
		why := reason(one.output)
		t.reasons[why] = append(t.reasons[why], name)
	default:
		t.passed++
	}
}

// failedWithin says whether a subtest of the named test has failed.
func (p *pkg) failedWithin(name string) bool {
	for sub, one := range p.tests {
		if strings.HasPrefix(sub, name+"/") && (one.status == "fail" || one.status == "") {
			return true
		}
	}
	return false
}

func (t *tally) fail(what string) {
	t.failed++
	t.failures = append(t.failures, what)
}

func (t *tally) print(lines []string) {
	for _, l := range lines {
		fmt.Fprint(t.out, l)
	}
}

// close counts what never ended: go test itself was stopped.
func (t *tally) close() {
	for _, name := range slices.Sorted(maps.Keys(t.packages)) {
		t.end(event{Action: "fail", Package: name}, t.packages[name])
	}
}

// progress says whether a line of output only says that a test goes on.
func progress(line string) bool {
	return strings.HasPrefix(line, "=== ")
}

// packageLine says whether a line is what go test prints of a package.
func packageLine(line string) bool {
	return strings.HasPrefix(line, "ok ") || strings.HasPrefix(line, "?  ")
}

// place is where a log line comes from, as package testing writes it.
var place = regexp.MustCompile(`^\s*[^\s:]+\.go:\d+: `)

// reason returns why a test was skipped, in one line, from what it printed.
func reason(output []string) string {
	var words []string
	for _, l := range output {
		if bare := strings.TrimSpace(l); bare != "" && !progress(l) && !strings.HasPrefix(bare, "--- SKIP") {
			words = append(words, strings.TrimSpace(place.ReplaceAllString(l, "")))
		}
	}
	if len(words) == 0 {
		return "no reason given"
	}
	return strings.Join(words, " ")
}
