package inspector

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"strings"
	"testing"
	"time"

	"codereader/voice"
)

// Every text in this package is in both languages, with the same gaps.
func TestEveryTextIsInBothLanguages(t *testing.T) {
	files, err := fs.Glob(os.DirFS("."), "*.go")
	if err != nil {
		t.Fatal(err)
	}
	texts := 0
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		set := token.NewFileSet()
		f, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			lit, ok := n.(*ast.CompositeLit)
			if !ok {
				return true
			}
			said := languages(lit)
			if len(said) == 0 {
				return true
			}
			texts++
			da, en := said["Danish"], said["English"]
			if da == "" || en == "" || strings.Count(da, "%") != strings.Count(en, "%") {
				t.Errorf("%s: Danish %s, English %s", set.Position(lit.Pos()), da, en)
			}
			return true
		})
	}
	if texts < 90 {
		t.Errorf("only %d texts were found", texts)
	}
}

// languages returns what a literal has in each language.
func languages(lit *ast.CompositeLit) map[string]string {
	said := map[string]string{}
	for _, e := range lit.Elts {
		kv, ok := e.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		key, ok := kv.Key.(*ast.SelectorExpr)
		value, isText := kv.Value.(*ast.BasicLit)
		if pkg, named := key0(key, ok); named && pkg == "voice" && isText {
			said[key.Sel.Name] = value.Value
		}
	}
	return said
}

func key0(key *ast.SelectorExpr, ok bool) (string, bool) {
	if !ok {
		return "", false
	}
	x, is := key.X.(*ast.Ident)
	if !is {
		return "", false
	}
	return x.Name, true
}

func TestCommandsHaveNamesAndKeysOfTheirOwn(t *testing.T) {
	seen := map[string]Command{}
	for c := range Command(Commands) {
		for _, l := range []voice.Language{voice.Danish, voice.English} {
			if c.Text(l) == "" {
				t.Errorf("command %d has no name", c)
			}
		}
		if other, is := seen[c.Key()]; is || c.Key() == "" {
			t.Errorf("commands %d and %d have the key %q", c, other, c.Key())
		}
		seen[c.Key()] = c
	}
	if Command(Commands).Text(voice.Danish) != "" || Command(Commands).Key() != "" {
		t.Error("what is no command has a name or a key")
	}
}

func TestNumbersAreWrittenAsInTheLanguage(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{seconds(1239*ms, voice.English), "1.23 s"},
		{seconds(1239*ms, voice.Danish), "1,23 s"},
		{seconds(-40*ms, voice.English), "−0.04 s"},
		{deviceTime(62_345*ms+999*time.Microsecond, voice.English), "1:02.345"},
		{deviceTime(time.Hour+2*time.Minute+3004*ms, voice.Danish), "1:02:03,004"},
		{rateText(0.1, voice.Danish), "0,1×"},
		{rateText(0, voice.Danish), "standset"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}
