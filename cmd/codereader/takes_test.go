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

// needed are arguments that a command is misused without.
var needed = map[string][]string{
	"codereader say": {"1"}, "codereader run": {"x"}, "codereader replay": {"x"},
	"codereader lessons run": {"x"}, "codereader lessons check": {"x"}, "codereader voices record": {"x"},
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

func TestAFlagIsTakenOrRefusedByNameInEveryCommand(t *testing.T) {
	taking := 0
	commands(func(c *cobra.Command) {
		c.Root().PersistentFlags().VisitAll(func(f *pflag.Flag) {
			if ok, _ := taken(c.CommandPath(), f.Name); ok {
				taking++
				return
			}
			args := slices.Concat(strings.Fields(c.CommandPath())[1:], needed[c.CommandPath()], []string{"--" + f.Name + "=" + someValue(f)})
			got := program(t, "", args...)
			if got.status != statusMisuse || strings.Count(got.err, "\n") != 1 || got.out != "" ||
				!strings.Contains(got.err, "--"+f.Name+" is not for "+c.CommandPath()) || !strings.Contains(got.err, "; it is taken by ") {
				t.Errorf("%q: %+v", args, got)
			}
		})
	})
	if taking == 0 {
		t.Error("no command takes any flag")
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

func TestAFlagThatNeedsAnotherIsRefusedWithoutIt(t *testing.T) {
	refused := func(c *cobra.Command, f *pflag.Flag, with ...string) {
		t.Helper()
		args := slices.Concat(strings.Fields(c.CommandPath())[1:], needed[c.CommandPath()], []string{"--" + f.Name + "=" + someValue(f)})
		got := program(t, "", args...)
		if says := "--" + f.Name + " does nothing in " + c.CommandPath() + " without --" + strings.Join(with, " or --"); got.status != statusMisuse ||
			strings.Count(got.err, "\n") != 1 || !strings.Contains(got.err, says) {
			t.Errorf("%q: %+v", args, got)
		}
	}
	seen := map[string]bool{}
	commands(func(c *cobra.Command) {
		c.Root().PersistentFlags().VisitAll(func(f *pflag.Flag) {
			if ok, with := taken(c.CommandPath(), f.Name); ok && with != nil {
				refused(c, f, with...)
			}
		})
		c.LocalNonPersistentFlags().VisitAll(func(f *pflag.Flag) {
			if other := needs[f.Name]; other != "" && c.Name() != "serve" {
				seen[f.Name] = true
				refused(c, f, other)
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
