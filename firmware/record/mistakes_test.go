package record_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// mistakes are changes of this package's code that recordtest must catch.
var mistakes = []struct{ name, file, was, is string }{
	{"header first", "pair.go", "at+commitSize, p.record[commitSize:size]); err != nil {\n\t\treturn err\n\t}\n\tif err := p.verify(target, commitSize, size)",
		"at, p.record[:size]); err != nil {\n\t\treturn err\n\t}\n\tif err := p.verify(target, 0, size)"},
	{"no check of the CRC", "format.go", "sum(r, n) != get16(r[crcAt:])", "false"},
	{"not read back", "pair.go", "return ErrVerify", "return nil"},
	{"always sector A", "pair.go", "target = 1 - p.live", "target = 0"},
	{"the older is preferred", "pair.go", "newer(seq, p.seq)", "newer(p.seq, seq)"},
	{"the live sector is erased", "pair.go", "p.wipe(target, commitSize)", "p.wipe(max(p.live, 0), commitSize)"},
	{"length unchecked", "format.go", "n > MaxSize-headerSize", "false"},
	{"no wrap-around", "format.go", "int32(a-b) > 0", "a > b"},
	{"number not advanced", "pair.go", "p.seq + 1", "p.seq"},
	{"damage not told", "pair.go", "damaged++\n", "\n"},
}

// Each mistake is planted in a copy of the package of its own, which stands in
// the module for this one build alone; one program checks them all.
func TestPlantedMistakesAreCaught(t *testing.T) {
	program, err := exec.LookPath("go")
	if err != nil {
		t.Skip("no go command in PATH")
	}
	dir, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	temp, replace := t.TempDir(), map[string]string{}
	plant := func(name, text string) {
		to := filepath.Join(temp, strings.ReplaceAll(name, "/", "_"))
		if err := os.WriteFile(to, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		replace[filepath.Join(dir, filepath.FromSlash(name))] = to
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var imports, calls strings.Builder
	for i, m := range mistakes {
		planted := false
		for _, f := range files {
			if strings.HasSuffix(f, "_test.go") {
				continue
			}
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			text := string(b)
			// The types that recordtest names are those of the real package.
			text = strings.Replace(text, "type Flash interface", "type Flash = real.Flash\n\ntype oldFlash interface", 1)
			text = strings.Replace(text, "type Geometry struct", "type Geometry = real.Geometry\n\ntype oldGeometry struct", 1)
			text = strings.Replace(text, "type Status uint8", "type Status = real.Status", 1)
			text = strings.Replace(text, "type State struct", "type State = real.State\n\ntype oldState struct", 1)
			text = strings.Replace(text, "func (g Geometry) holds(first int)", "func holds(g Geometry, first int)", 1)
			text = strings.Replace(text, "g.holds(first)", "holds(g, first)", 1)
			if at := strings.Index(text, "// String returns the status"); at >= 0 {
				text = text[:at]
			}
			if strings.Contains(text, "real.") {
				text = strings.Replace(text, "package record\n", "package record\n\nimport real \"codereader/firmware/record\"\n", 1)
			}
			if f == m.file {
				planted = strings.Count(text, m.was) == 1
				text = strings.Replace(text, m.was, m.is, 1)
			}
			plant(fmt.Sprintf("mistake%d/%s", i, f), text)
		}
		if !planted {
			t.Fatalf("%s: %s does not have %q once: change this test with it", m.name, m.file, m.was)
		}
		fmt.Fprintf(&imports, "m%d \"codereader/firmware/record/mistake%[1]d\"\n", i)
		fmt.Fprintf(&calls, "check(func() recordtest.Store { return new(m%d.Store) })\n", i)
	}
	plant("mistakes/main.go", "package main\nimport (\n\"fmt\"\n\"strings\"\n\"codereader/firmware/record/recordtest\"\n"+imports.String()+
		")\nfunc main() {\n"+calls.String()+"}\nfunc check(f func() recordtest.Store) {\n"+
		"_, err := recordtest.Check(f, 5)\nfmt.Println(strings.ReplaceAll(fmt.Sprint(err), \"\\n\", \" \"))\n}\n")
	overlay, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		t.Fatal(err)
	}
	list := filepath.Join(temp, "overlay.json")
	if err := os.WriteFile(list, overlay, 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program, "run", "-overlay", list, "codereader/firmware/record/mistakes")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	out, err := cmd.CombinedOutput()
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	if err != nil || len(lines) != len(mistakes) {
		t.Fatalf("%v\n%s", err, out)
	}
	for i, m := range mistakes {
		if lines[i] == "<nil>" {
			t.Errorf("%s: not caught", m.name)
		}
		t.Logf("%s: %s", m.name, lines[i])
	}
}
