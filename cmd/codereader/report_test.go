package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"codereader/emulator/browsertest"
)

// scenarioFiles are the repository's scenarios.
func scenarioFiles(t *testing.T) []string {
	t.Helper()
	var files []string
	for _, ending := range []string{"*.txt", "*.txtar"} {
		found, err := filepath.Glob(filepath.Join("..", "..", "testdata", "scenarios", ending))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	if len(files) < 30 {
		t.Fatalf("%d scenarios found, which cannot be all", len(files))
	}
	return files
}

// An accessibility tester runs every scenario at once, with a report and a
// trace, and all of it opens.
func TestReportsAndTracesOfEveryScenario(t *testing.T) {
	dir, files := t.TempDir(), scenarioFiles(t)
	args := []string{"run", "--report", filepath.Join(dir, "r.html"), "--trace", filepath.Join(dir, "t.vcd")}
	if got := program(t, "", append(args, files...)...); got.status != statusOK {
		t.Fatalf("%+v", got)
	}
	var names []string
	for _, f := range files {
		names = append(names, strings.TrimSuffix(filepath.Base(f), filepath.Ext(f)))
	}
	t.Run("AreThere", func(t *testing.T) { areThere(t, dir, names) })
	t.Run("GTKWaveReadsTheTraces", func(t *testing.T) { gtkWaveReads(t, dir, names) })
	t.Run("ABrowserOpensTheReports", func(t *testing.T) { browserOpens(t, dir) })
}

// areThere checks that there is a whole page and a trace for each, and nothing
// else.
func areThere(t *testing.T, dir string, names []string) {
	for _, name := range names {
		page, err := os.ReadFile(filepath.Join(dir, "r-"+name+".html"))
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"<h1>", name + ".txt", `class="verdict held"`, "</html>\n"} {
			if !bytes.Contains(page, []byte(want)) {
				t.Errorf("the report of %s has no %q", name, want)
			}
		}
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 2*len(names) {
		t.Errorf("%d files of %d scenarios, %v", len(left), len(names), err)
	}
}

func gtkWaveReads(t *testing.T, dir string, names []string) {
	if _, err := exec.LookPath("vcd2fst"); err != nil {
		t.Skip("no vcd2fst: install the Debian package gtkwave")
	}
	for _, name := range names {
		file := filepath.Join(dir, "t-"+name+".vcd")
		if out, err := exec.Command("vcd2fst", "-v", file, "-f", file+".fst").CombinedOutput(); err != nil || len(out) > 0 {
			t.Errorf("%s: %v: %s", name, err, out)
		}
	}
}

// browserOpens opens pages of some scenarios that have much of what there is.
func browserOpens(t *testing.T, dir string) {
	if testing.Short() {
		t.Skip("it needs a browser, which -short does without")
	}
	b := browsertest.Start(t)
	for _, name := range []string{"function-1-on", "words-english", "no-key", "clock-set", "volume-range"} {
		t.Run(name, func(t *testing.T) {
			page := b.Open(t, browsertest.File(t, filepath.Join(dir, "r-"+name+".html")))
			page.Look(browsertest.Look{Scheme: "light", Width: 1280, Height: 900})
			var broken int
			page.Eval(`Promise.all([...document.querySelectorAll('audio')].map(a => new Promise(done => {
				a.addEventListener('canplaythrough', () => done(0));
				a.addEventListener('error', () => done(1));
				a.preload = 'auto';
				a.load();
			}))).then(all => all.length === 0 ? -1 : all.reduce((x, y) => x + y))`, &broken)
			if broken != 0 {
				t.Errorf("%d sounds cannot be played", broken)
			}
			for _, wrong := range page.Axe(t).Violations {
				t.Error(wrong)
			}
			if c := page.Complaints(); len(c) > 0 {
				t.Errorf("the browser complains: %q", c)
			}
		})
	}
}

func TestAFailingScenarioHasAReportThatSaysSo(t *testing.T) {
	file := filepath.Join(t.TempDir(), "r.html")
	script := write(t, "s.txt", "press red\ndisplay 'no'\npower on\n", 0o600)
	if got := program(t, "", "run", "--lang", "en", "--report", file, script); got.status != statusFailed {
		t.Fatalf("%+v", got)
	}
	page, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"FAIL in line 2. 0 of 2 expectations hold.", "public demonstration key", "not reached"} {
		if !bytes.Contains(page, []byte(want)) {
			t.Errorf("it has no %q", want)
		}
	}
	if bytes.Contains(page, []byte("GEZDGNBV")) {
		t.Error("it has the key")
	}
}

// Where the report cannot be written this is told before anything is run, and
// an old one stays.
func TestAReportThatCannotBeWrittenIsToldAtOnce(t *testing.T) {
	old := write(t, "old.jsonl", "precious\n", 0o600)
	got := program(t, "", "run", "--trace", old, "--report", filepath.Join(t.TempDir(), "no", "r.html"),
		write(t, "s.txt", "press red\n", 0o600))
	if got.status != statusFailed || !strings.Contains(got.err, "r.html") || strings.Contains(got.out, "ok") {
		t.Errorf("%+v", got)
	}
	if text, err := os.ReadFile(old); err != nil || string(text) != "precious\n" {
		t.Errorf("the old file holds %q (%v)", text, err)
	}
}

// The ending of a trace's name decides on its form.
func TestTracesHaveTheFormOfTheirEnding(t *testing.T) {
	script := write(t, "s.txt", "press red\nsettle\n", 0o600)
	for ending, begins := range map[string]string{".jsonl": `{"t":0,"kind":"start"`, ".vcd": "$date\n", ".json": "[\n{", ".txt": `{"t":0,"kind":"start"`} {
		file := filepath.Join(t.TempDir(), "t"+ending)
		if got := program(t, "", "run", "--trace", file, script); got.status != statusOK {
			t.Fatalf("%+v", got)
		}
		if text, err := os.ReadFile(file); err != nil || !bytes.HasPrefix(text, []byte(begins)) {
			t.Errorf("%s begins with %.30q (%v)", ending, text, err)
		}
	}
}
