package cmd_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// driver is the one file that waits for time to pass.
const driver = "emulator/live.go"

// clockFuncs are the functions of package time that look at the clock or wait.
var clockFuncs = []string{
	"Now", "Since", "Until", "Sleep", "After", "AfterFunc", "Tick", "NewTimer", "NewTicker",
}

// system is the clock of the operating system, to which the rest of package
// clock is a stranger.
const system = "System"

func TestTimeIsHandedIn(t *testing.T) {
	for _, name := range sources(t) {
		text, err := os.ReadFile(filepath.Join("..", name))
		if err != nil {
			t.Fatal(err)
		}
		for _, wrong := range scan(t, name, string(text)) {
			t.Error(wrong)
		}
	}
}

func TestClocksAndGoroutinesAreFound(t *testing.T) {
	const now = "package p\nimport \"time\"\nvar start = time.Now()\n"
	const renamed = "package p\nimport t \"time\"\nfunc f() { t.Sleep(1) }\n"
	const begin = "package p\nfunc f() { go f() }\n"
	const value = "package p\nimport \"time\"\nvar now func() time.Time = time.Now\n"
	const ofSystem = "package clock\nimport \"time\"\nfunc NewSystem() System { return System{time.Now()} }\n" +
		"func (s *System) Now() time.Duration { return time.Since(s.start) }\n"
	const harmless = "package p\nimport \"time\"\nconst frame = 16 * time.Millisecond\ntype after struct{ Now int }\nvar x = after{}.Now\n"
	for _, c := range []struct{ name, text, want string }{
		{"firmware/reader.go", now, "firmware/reader.go:3: time.Now"},
		{"firmware/reader.go", value, "firmware/reader.go:3: time.Now"},
		{"firmware/reader.go", begin, "firmware/reader.go:2: a goroutine"},
		{"firmware/reader.go", harmless, ""},
		{"firmware/otp/code.go", renamed, "firmware/otp/code.go:3: time.Sleep"},
		{"firmware/reader_test.go", begin, ""},
		{"clock/ticker.go", now, "clock/ticker.go:3: time.Now"},
		{"clock/ticker.go", ofSystem, ""},
		{"keypad/ticker.go", ofSystem, "keypad/ticker.go:3: time.Now"},
		{"emulator/machine.go", now, "emulator/machine.go:3: time.Now"},
		{"emulator/machine.go", begin, ""},
		{"emulator/live.go", renamed, ""},
		{"emulator/machine_test.go", now, ""},
		{"emulator/machine_test.go", renamed, "emulator/machine_test.go:3: time.Sleep"},
		{"emulator/window/app.go", now, ""},
		{"emulator/window/app.go", renamed, "emulator/window/app.go:3: time.Sleep"},
	} {
		got := strings.Join(scan(t, c.name, c.text), "\n")
		if c.want == "" && got != "" || !strings.HasPrefix(got, c.want) {
			t.Errorf("%s: %s: got %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

// scan returns what is wrong with a source file by the rules on time of the
// folder that it is in.
func scan(t *testing.T, name, text string) []string {
	t.Helper()
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, name, text, parser.SkipObjectResolution)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return nil
	}
	var (
		row     = table[path.Dir(name)]
		test    = strings.HasSuffix(name, "_test.go")
		clocked = importName(file, "time")
		wrong   []string
	)
	complain := func(at ast.Node, what string) {
		wrong = append(wrong, fmt.Sprintf("%s:%d: %s", name, files.Position(at.Pos()).Line, what))
	}
	for _, decl := range file.Decls {
		mayLook := test || !row.still && !row.virtual || path.Dir(name) == "clock" && isSystem(decl)
		ast.Inspect(decl, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.GoStmt:
				if row.still && !test {
					complain(n, "a goroutine, of which this folder has none")
				}
			case *ast.SelectorExpr:
				x, ok := n.X.(*ast.Ident)
				if !ok || clocked == "" || x.Name != clocked || name == driver {
					break
				}
				switch {
				case n.Sel.Name == "Sleep":
					complain(n, "time.Sleep: tests run in virtual time, and "+driver+" alone waits")
				case !mayLook && slices.Contains(clockFuncs, n.Sel.Name):
					complain(n, "time."+n.Sel.Name+": this folder is handed the time")
				}
			}
			return true
		})
	}
	return wrong
}

// importName returns what a file calls a package that it imports, or "".
func importName(file *ast.File, pkg string) string {
	for _, i := range file.Imports {
		if p, err := strconv.Unquote(i.Path.Value); err == nil && p == pkg {
			if i.Name != nil {
				return i.Name.Name
			}
			return path.Base(pkg)
		}
	}
	return ""
}

// isSystem says whether a declaration makes a clock.System or is a method of
// it.
func isSystem(decl ast.Decl) bool {
	f, ok := decl.(*ast.FuncDecl)
	if !ok {
		return false
	}
	if f.Recv == nil {
		return f.Name.Name == "New"+system
	}
	of := f.Recv.List[0].Type
	if star, ok := of.(*ast.StarExpr); ok {
		of = star.X
	}
	name, ok := of.(*ast.Ident)
	return ok && name.Name == system
}
