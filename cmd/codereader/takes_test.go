package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// commands calls f with each command of the program, those of cobra left out.
func commands(f func(*cobra.Command)) {
	root := rootCommand(streams{in: os.Stdin})
	var walk func(*cobra.Command)
	walk = func(c *cobra.Command) {
		f(c)
		for _, sub := range c.Commands() {
			walk(sub)
		}
	}
	walk(root)
}

// someValue returns a value that a flag can have.
func someValue(f *pflag.Flag) string {
	switch f.Value.Type() {
	case "bool":
		return "true"
	case "TIME":
		return "2026-01-01T00:00:00Z"
	case "da|en":
		return "en"
	case "standard|contrast":
		return "contrast"
	case "string":
		return "x"
	}
	return "1"
}

// complaints returns what is said of one flag that is given to a command, and
// whether it is refused.
func complaints(t *testing.T, c *cobra.Command, f *pflag.Flag) (lines []string, refused bool) {
	t.Helper()
	c, _, err := rootCommand(streams{in: os.Stdin}).Find(strings.Fields(c.CommandPath())[1:]) // nothing given yet
	if err == nil {
		err = c.ParseFlags([]string{"--" + f.Name + "=" + someValue(f)})
	}
	if err != nil {
		t.Fatal(err)
	}
	err = checkFlags(c, func(note error) { lines = append(lines, note.Error()) })
	if err != nil {
		lines, refused = append(lines, err.Error()), true
	}
	return lines, refused
}

// eachFlag calls g with each command and each flag that all share.
func eachFlag(g func(*cobra.Command, *pflag.Flag)) {
	commands(func(c *cobra.Command) {
		c.Root().PersistentFlags().VisitAll(func(f *pflag.Flag) { g(c, f) })
	})
}

func TestAFlagIsTakenOrNamedInEveryCommand(t *testing.T) {
	taking := 0
	eachFlag(func(c *cobra.Command, f *pflag.Flag) {
		if ok, _ := taken(c.CommandPath(), f.Name); ok {
			taking++
			return
		}
		lines, refused := complaints(t, c, f)
		if len(lines) != 1 || !strings.Contains(lines[0], "--"+f.Name+" does nothing in "+c.CommandPath()) || !strings.Contains(lines[0], "; it is taken by ") {
			t.Errorf("%s --%s: %q", c.CommandPath(), f.Name, lines)
		}
		// The contract: a mode goes on with what every mode takes.
		if want := !isMode(c.CommandPath()) || !strings.Contains(" "+everyMode, " "+f.Name+" "); refused != want {
			t.Errorf("%s --%s: refused: %v, want %v", c.CommandPath(), f.Name, refused, want)
		}
	})
	if taking == 0 {
		t.Error("no command takes any flag")
	}
}

func TestAModeGoesOnWithAFlagThatDoesNothingThereAndAListDoesNot(t *testing.T) {
	code := program(t, "", "say", "1", "--lang", "en", "--wav", filepath.Join(t.TempDir(), "one.wav"), "--png", "x.png")
	if code.status != statusOK || !strings.Contains(code.err, "--png does nothing in codereader say: it has no keys and no display; it is taken by ") {
		t.Errorf("say: %+v", code)
	}
	if _, err := os.Stat("x.png"); err == nil {
		t.Error("say wrote a picture")
	}
	if list := program(t, "", "lessons", "list", "--png", "x.png"); list.status != statusMisuse || list.out != "" || strings.Count(list.err, "\n") != 1 {
		t.Errorf("lessons list: %+v", list)
	}
}

func TestWhatIsTakenAreFlagsAndCommandsThatThereAre(t *testing.T) {
	known := map[string]*cobra.Command{}
	commands(func(c *cobra.Command) { known[c.CommandPath()] = c })
	for command, is := range takes {
		c := known[command]
		if c == nil {
			t.Errorf("there is no command %q", command)
			continue
		}
		for _, f := range strings.Fields(is.flags) {
			name, with, _ := strings.Cut(f, ":")
			for _, n := range append(strings.FieldsFunc(with, func(r rune) bool { return r == '|' }), name) {
				if c.Root().PersistentFlags().Lookup(n) == nil {
					t.Errorf("%s: there is no flag --%s", command, n)
				}
			}
		}
	}
}

func TestAFlagThatNeedsAnotherIsNamedWithoutIt(t *testing.T) {
	named := func(c *cobra.Command, f *pflag.Flag, with ...string) {
		t.Helper()
		lines, _ := complaints(t, c, f)
		if says := "--" + f.Name + " does nothing in " + c.CommandPath() + " without --" + strings.Join(with, " or --"); len(lines) != 1 || lines[0] != says {
			t.Errorf("%s --%s: %q", c.CommandPath(), f.Name, lines)
		}
	}
	eachFlag(func(c *cobra.Command, f *pflag.Flag) {
		if ok, with := taken(c.CommandPath(), f.Name); ok && with != nil {
			named(c, f, with...)
		}
	})
	seen := map[string]bool{}
	commands(func(c *cobra.Command) {
		c.LocalNonPersistentFlags().VisitAll(func(f *pflag.Flag) {
			if other := needs[f.Name]; other != "" && c.Name() != "serve" {
				seen[f.Name] = true
				named(c, f, other)
			}
		})
	})
	if len(seen) != len(needs) {
		t.Errorf("only %v are there of %v", seen, needs)
	}
}

func TestHelpShowsTheFlagsThatACommandTakes(t *testing.T) {
	commands(func(c *cobra.Command) {
		got := program(t, "", append(strings.Fields(c.CommandPath())[1:], "--help")...)
		c.Root().PersistentFlags().VisitAll(func(f *pflag.Flag) {
			ok, _ := taken(c.CommandPath(), f.Name)
			if got.status != statusOK || strings.Contains(got.out, " --"+f.Name+" ") != ok {
				t.Errorf("%s --help: status %d; that it shows --%s should be %v", c.CommandPath(), got.status, f.Name, ok)
			}
		})
	})
}

// outputFlags are the flags that write a file.
var outputFlags = strings.Fields(recordingFlags + "save")

func TestEveryFileThatACommandTakesAFlagForIsWritten(t *testing.T) {
	dir := t.TempDir()
	script := write(t, "s.txt", "press red\nsettle\n", 0o600)
	session := filepath.Join(dir, "session.bundle")
	if got := program(t, "", "run", "--record", session, script); got.status != statusOK {
		t.Fatalf("%+v", got)
	}
	calls := map[string][]string{
		"codereader run": {script}, "codereader replay": {session}, "codereader say": {"1"}, "codereader code": nil, "codereader term": nil,
	}
	for command, rest := range calls {
		for _, flag := range outputFlags {
			if ok, _ := taken(command, flag); !ok {
				continue
			}
			t.Run(command+" --"+flag, func(t *testing.T) {
				file := filepath.Join(t.TempDir(), "file")
				args := slices.Concat(strings.Fields(command)[1:], rest, []string{"--" + flag, file})
				if command == "codereader term" {
					args = append(args, "--state", filepath.Join(dir, "state"))
				}
				if got := program(t, "", args...); got.status != statusOK {
					t.Fatalf("%q: %+v", args, got)
				}
				if is, err := os.Stat(file); err != nil || is.Size() == 0 {
					t.Errorf("%q wrote nothing (%v)", args, err)
				}
			})
		}
	}
}

func TestCodeIsTheSameWhenItIsRecorded(t *testing.T) {
	dir := t.TempDir()
	for _, at := range []string{"1970-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "2026-01-01T00:00:29.999Z"} {
		want := program(t, "", "code", "--at", at)
		captions := filepath.Join(dir, "c.vtt")
		got := program(t, "", "code", "--at", at, "--lang", "en", "--captions", captions, "--drift", "-1000")
		if got.status != statusOK || got.out != want.out {
			t.Errorf("at %s: %+v, want %+v", at, got, want)
		}
		if text, err := os.ReadFile(captions); err != nil || strings.Count(string(text), "-->") != 1 {
			t.Errorf("at %s the captions are %q (%v)", at, text, err)
		}
	}
}

func TestSayRecordsWhatItSaysInCaptionsAndTrace(t *testing.T) {
	dir := t.TempDir()
	trace, captions := filepath.Join(dir, "t.jsonl"), filepath.Join(dir, "c.vtt")
	got := program(t, "", "say", "493 027", "--lang", "en", "--speed", "7", "--trace", trace, "--captions", captions, "--serial", "42")
	if got.status != statusOK {
		t.Fatalf("%+v", got)
	}
	for file, says := range map[string][]string{
		trace:    {`"kind":"start"`, `"serial":"42"`, `"kind":"say"`, `"speed":7`, `"kind":"said"`, `"kind":"end"`},
		captions: {"00:00:00.000 -->", strings.TrimSpace(got.out)},
	} {
		text, err := os.ReadFile(file)
		for _, s := range says {
			if err != nil || !strings.Contains(string(text), s) {
				t.Errorf("%s lacks %q (%v): %s", file, s, err, text)
			}
		}
	}
}

func TestReplayRecordsWhatWasRecorded(t *testing.T) {
	dir := t.TempDir()
	file := func(name string) string { return filepath.Join(dir, name) }
	script := write(t, "s.txt", "press red\nsettle\nchord 9\nsettle\n", 0o600)
	flags := func(prefix string) (args []string) {
		for _, f := range []string{"wav", "png", "trace", "captions", "record"} {
			args = append(args, "--"+f, file(prefix+f))
		}
		return args
	}
	if got := program(t, "", append(flags("run."), "run", script)...); got.status != statusOK {
		t.Fatalf("%+v", got)
	}
	if got := program(t, "", append(flags("replay."), "replay", file("run.record"))...); got.status != statusOK {
		t.Fatalf("%+v", got)
	}
	for _, f := range []string{"wav", "png", "trace", "captions", "record"} {
		want, err := os.ReadFile(file("run." + f))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(file("replay." + f)); err != nil || string(got) != string(want) {
			t.Errorf("--%s differs (%v)", f, err)
		}
	}
}
