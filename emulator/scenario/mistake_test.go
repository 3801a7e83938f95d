package scenario_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"codereader/emulator/scenario"
)

// TestMistakesAreNamedBeforeAnythingRuns: each is found by Parse, with its
// line and with what would be right.
func TestMistakesAreNamedBeforeAnythingRuns(t *testing.T) {
	for _, test := range []struct{ line, want string }{
		// The engine's own commands are not there.
		{"exec true", `"exec" is no step: there are press, down, up, chord, wait, settle, display, spoken, power, setting, within, screenshot, cmpimage`},
		{"env HOME=x", `"env" is no step`},
		{"cat a.txt", `"cat" is no step`},
		{"cp a b", `"cp" is no step`},
		{"rm a", `"rm" is no step`},
		{"mkdir a", `"mkdir" is no step`},
		{"symlink a -> b", `"symlink" is no step`},
		{"echo a", `"echo" is no step`},
		{"cd ..", `"cd" is no step`},
		{"stop", `"stop" is no step`},
		{"skip", `"skip" is no step`},
		{"sleep 1s", `"sleep" is no step`},
		{"help", `"help" is no step`},
		{"! exists a", `"exists" is no step`},
		{"wait &", "& does not work here"},
		{"[exec:true] settle", `unknown condition prefix "exec": the conditions are [key], [digits:N], [lang:da|en], [volume:1-9], [speed:1-9]`},
		{"[root] settle", `unknown condition "root": the conditions are`},
		{"[GOOS:linux] settle", `unknown condition prefix "GOOS"`},
		{"[short] settle", `unknown condition "short"`},

		// What the engine reads in front of and within steps.
		{"! press red", "! turns an expectation round, and press is none"},
		{"! settle", "! turns an expectation round, and settle is none"},
		{"! screenshot a.png", "! turns an expectation round, and screenshot is none"},
		{"? power on", "leave the line out"},
		{"? press red", "leave the line out"},
		{"! ! power on", "duplicated '!' or '?' token"},
		{"!", "missing command"},
		{"[lang:da]", "missing command"},
		{"[] settle", "empty condition: the conditions are"},
		{"[lang] settle", `condition "lang" requires a suffix`},
		{"[key:x] settle", `condition "key" cannot be used with a suffix`},
		{"[lang:de] settle", `"de" is no language of the reader: they are da and en`},
		{"[!lang:de] settle", `"de" is no language`},
		{"[digits:9] settle", "a code has 6 to 8 digits"},
		{"[volume:0] settle", `"0": voice: volume and speed are 1 to 9`},
		{"[speed:ten] settle", `"ten": voice: volume and speed are 1 to 9`},
		{strings.Repeat("[key] ", 9) + "settle", "at most 8 conditions"},
		{"display $HOME", "there are no variables: put a text with $ in single quotes"},
		{"display ${PWD}", "there are no variables"},
		{"display 'a", "unterminated quoted argument"},
		{"'press' red", `"red" is no step`},
		{"display \x1b[2J", "U+001B, which cannot be seen"},
		{"display a\u00a0b", "U+00A0, which cannot be seen"},
		{"display 'a\rb'", "U+000D, which cannot be seen"},
		{"display \x00", "U+0000, which cannot be seen"},
		{"display \xff", "not UTF-8"},
		{"display " + strings.Repeat("x", 5000), "at most 4096"},

		// The steps.
		{"press", "press takes a key, and how long it is held"},
		{"press red 1s 2s", "press takes a key"},
		{"press blue", `"blue" is no key: the keys are red and 0 to 9`},
		{"press RED", `"RED" is no key`},
		{"press 10", `"10" is no key`},
		{"press red 5", `"5" is no duration: write 20s, 1.5s or 100ms`},
		{"down", "one key each"},
		{"up red 1s", "one key each"},
		{"down x", `"x" is no key`},
		{"chord", "chord takes one digit or more: red is held for you"},
		{"chord red 9", `"red" is no digit: chord takes one digit or more, and holds red for you`},
		{"chord 99", `"99" is no digit`},
		{"wait", "wait takes a duration"},
		{"wait 1s 2s", "wait takes a duration"},
		{"wait 20", `"20" is no duration: write 20s`},
		{"wait -1s", "-1s is negative"},
		{"wait 25h", "a scenario lasts at most 24h"},
		{"wait 9999999h", "is no duration"},
		{"settle 5s", "settle takes nothing: for a certain time there is wait"},
		{"display", "display takes one text, in single quotes"},
		{"display 123 456", "display takes one text, in single quotes"},
		{"spoken one two", "spoken takes one text, in single quotes"},
		{"power", "power takes on or off"},
		{"power yes", "power takes on or off"},
		{"setting volume", "setting takes a name and a value"},
		{"setting bass 3", `"bass" is no setting: there are language, volume and speed`},
		{"setting volume 10", `"10": voice: volume and speed are 1 to 9`},
		{"setting language 3", `"3" is no language`},
		{"within 5s", "within takes a duration and an expectation"},
		{"within 5s !", "within takes an expectation after the duration"},
		{"within power on", `"power" is no duration`},
		{"within 5s press red", `"press" is nothing to wait for: within takes display, spoken, power or setting`},
		{"within 5s within 5s power on", `"within" is nothing to wait for`},
		{"within 5s power maybe", "power takes on or off"},

		// Files.
		{"screenshot", "screenshot takes one file"},
		{"screenshot /etc/x.png", "is not in the script's folder"},
		{"screenshot ../x.png", "is not in the script's folder"},
		{"screenshot out/../../x.png", "is not in the script's folder"},
		{`screenshot C:\x.png`, "is not in the script's folder"},
		{`screenshot ..\x.png`, "is not in the script's folder"},
		{"screenshot ''", "is not in the script's folder"},
		{"screenshot notes.txt", "it must end in .png"},
		{"screenshot .bashrc", "it must end in .png"},
		{"cmpimage a.png", "cmpimage takes a picture and the one that it is held against"},
		{"cmpimage a.png a.png", "a.png is held against itself"},
		{"cmpimage a.png ./A.PNG", "is held against itself"},
		{"cmpimage a.png /etc/passwd", "is not in the script's folder"},
		{"cmpimage /etc/passwd a.png", "is not in the script's folder"},
	} {
		t.Run(test.line[:min(len(test.line), 40)], func(t *testing.T) {
			_, err := scenario.Parse("s.txt", []byte("# A comment.\npower off\n"+test.line+"\n"), ".")
			var wrong *scenario.Mistake
			if !errors.As(err, &wrong) {
				t.Fatalf("Parse: %v, want a mistake", err)
			}
			if wrong.Line != 3 || wrong.Script != "s.txt" || !strings.Contains(wrong.Problem.Error(), test.want) {
				t.Errorf("got %v\nwant s.txt:3: …%s…", err, test.want)
			}
			if strings.Contains(err.Error(), "\n") || !strings.HasPrefix(err.Error(), "scenario: s.txt:3: ") {
				t.Errorf("not one line that begins as it should: %q", err)
			}
			if got := scenario.ExitStatus(err); got != scenario.ExitMisuse {
				t.Errorf("exit status %d", got)
			}
		})
	}
}

func TestAllMistakesAreFoundAtOnce(t *testing.T) {
	_, err := scenario.Parse("s.txt", []byte("press red\npress blue\nwait 3\n\npower on\n-- config --\nserial x\nvoice y\n"), ".")
	var wrong scenario.Mistakes
	if !errors.As(err, &wrong) {
		t.Fatalf("Parse: %v", err)
	}
	var lines []int
	for _, m := range wrong {
		lines = append(lines, m.Line)
	}
	if fmt.Sprint(lines) != "[2 3 7 8]" {
		t.Errorf("mistakes in lines %v:\n%v", lines, err)
	}
}

func TestNoMoreMistakesThanAPersonReads(t *testing.T) {
	_, err := scenario.Parse("s.txt", []byte(strings.Repeat("sing\n", 1000)), ".")
	var wrong scenario.Mistakes
	if !errors.As(err, &wrong) || len(wrong) != scenario.MaxMistakes {
		t.Errorf("%d mistakes, want %d", len(wrong), scenario.MaxMistakes)
	}
}

func TestScriptsThatAreNone(t *testing.T) {
	for _, test := range []struct{ name, src, want string }{
		{"empty", "", "scenario: s.txt: the script has no step"},
		{"comments alone", "# nothing\n\n# here\n", "scenario: s.txt: the script has no step"},
		{"files alone", "-- a.png --\nx\n", "scenario: s.txt: the script has no step"},
		{"too large", strings.Repeat("#\n", scenario.MaxSize), "scenario: s.txt: the script is larger than 1024 KiB"},
	} {
		if _, err := scenario.Parse("s.txt", []byte(test.src), "."); err == nil || err.Error() != test.want {
			t.Errorf("%s: %v, want %s", test.name, err, test.want)
		}
	}
}

func TestArchiveMistakes(t *testing.T) {
	for _, test := range []struct{ src, want string }{
		{"-- ../x --\n", "s.txt:2: \"../x\" is not in the script's folder"},
		{"-- /etc/passwd --\n", "s.txt:2: \"/etc/passwd\" is not in the script's folder"},
		{"-- a.png --\n1\n2\n-- a.png --\n", "s.txt:5: the archive has a.png twice"},
		{"-- a\x1b.png --\n", "s.txt:2: the line has the character U+001B"},
		{"-- config --\nkey hotp\n", "s.txt:3: config: otp: "},
		{"-- config --\n\nserial 12345678901\n", "s.txt:4: config: \"12345678901\": firmware: a serial number has 1 to 10 digits"},
		{"-- config --\nat yesterday\n", `s.txt:3: config: "yesterday": clock: a time is written as RFC 3339 has it`},
		{"-- config --\ndrift fast\n", "s.txt:3: config: \"fast\": clock: drift must be"},
		{"-- config --\nlang de\n", "s.txt:3: config: \"de\": voice: unknown language"},
		{"-- config --\nvolume 11\n", `s.txt:3: config: "11": voice: volume and speed are 1 to 9`},
		{"-- config --\nspeed\n", `s.txt:3: config: "": voice: volume and speed are 1 to 9`},
		{"-- config --\nstate x\n", `s.txt:3: config: "state" is nothing to set up: there are key, serial, at, drift, lang, volume and speed`},
	} {
		_, err := scenario.Parse("s.txt", []byte("settle\n"+test.src), ".")
		if err == nil || !strings.HasPrefix(err.Error(), "scenario: "+test.want) {
			t.Errorf("%q: %v\nwant %s", test.src, err, test.want)
		}
	}
}

func TestAKeyIsNeverRepeatedInAMistake(t *testing.T) {
	const secret = "GEZDGNBVGY3TQOJQ1"
	for _, key := range []string{"otpauth://totp/x?secret=" + secret, "otpauth://totp/x?secret=" + secret + "&digits=99", secret} {
		_, err := scenario.Parse("s.txt", []byte("settle\n-- config --\nkey "+key+"\n"), ".")
		if err == nil || strings.Contains(err.Error(), "GEZD") {
			t.Errorf("%s: %v", key, err)
		}
	}
}
