package term

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"codereader/keypad"
)

func TestCommandsInBothLanguages(t *testing.T) {
	digits := func(d ...keypad.Key) []keypad.Key { return d }
	tests := []struct {
		want  command
		lines []string
	}{
		{command{verb: verbRed, length: pressTime}, []string{"red", "RED", "rød", "Rød", " red "}},
		{command{verb: verbRed}, []string{"r", "R"}},
		{command{verb: verbRed, digits: digits(9), length: pressTime}, []string{"red 9", "rød 9", "chord 9"}},
		{command{verb: verbRed, digits: digits(9, 9, 7), length: pressTime}, []string{"red 9 9 7", "red 997", "rød 99 7"}},
		{command{verb: verbDigit, digits: digits(5)}, []string{"5"}},
		{command{verb: verbDigit, digits: digits(5, 0)}, []string{"5 0", "50"}},
		{command{verb: verbHold, key: keypad.Red, length: 3 * time.Second}, []string{"hold red 3s", "hold rød 3", "press red 3000ms", "tryk rød 3,0"}},
		{command{verb: verbHold, key: 5, length: pressTime}, []string{"press 5", "tryk 5"}},
		{command{verb: verbDown, key: keypad.Red, length: pressTime}, []string{"down red", "hold red", "ned rød", "hold rød"}},
		{command{verb: verbUp, key: 7, length: pressTime}, []string{"up 7", "op 7", "release 7", "slip 7"}},
		{command{verb: verbWait, length: 1500 * time.Millisecond}, []string{"wait 1.5", "vent 1,5s", "wait 1500ms"}},
		{command{verb: verbLatch}, []string{"latch", "lås", "+"}},
		{louder, []string{"volume up", "lydstyrke op", "Volume  Up", "louder"}},
		{quieter, []string{"volume down", "lydstyrke ned", "quieter"}},
		{faster, []string{"speed up", "hastighed op", "faster", "hurtigere"}},
		{slower, []string{"speed down", "hastighed ned", "slower", "langsommere"}},
		{language, []string{"language", "sprog", "l"}},
		{serial, []string{"serial", "serial number", "serienummer", "s"}},
		{again, []string{"again", "igen", "læs igen"}},
		{command{verb: verbMute}, []string{"mute", "lyd fra"}},
		{command{verb: verbUnmute}, []string{"unmute", "lyd til"}},
		{command{verb: verbState}, []string{"state", "tilstand"}},
		{command{verb: verbDisplay}, []string{"display"}},
		{command{verb: verbSettle}, []string{"settle"}},
		{command{verb: verbHelp}, []string{"help", "hjælp", "?", "h"}},
		{command{verb: verbQuit}, []string{"quit", "slut", "exit", "q"}},
	}
	for _, tt := range tests {
		for _, line := range tt.lines {
			got, err := parse(line)
			if err != nil {
				t.Errorf("%q: %v", line, err)
			}
			if got.verb != tt.want.verb || got.key != tt.want.key || got.length != tt.want.length || !slices.Equal(got.digits, tt.want.digits) {
				t.Errorf("%q: %+v, want %+v", line, got, tt.want)
			}
		}
	}
}

func TestMistakesAreOfTheVerbThatWasMeant(t *testing.T) {
	tests := []struct {
		want  verb
		lines []string
	}{
		{verbNone, []string{"", "foo", "foo 5", "volume", "volume 5", "mute now", "é", "\x00", "-5"}},
		{verbRed, []string{"red x", "red 9x", "red -1", "red green", "chord", "red " + strings.Repeat("9", maxDigits+1)}},
		{verbDigit, []string{"5x", "5 red", "1234567890123456789012345"}},
		{verbHold, []string{"press", "hold", "hold blue", "hold red x", "hold red -1s", "hold red 2h", "hold red 0", "hold red 1s 2s", "hold 10 1s"}},
		{verbDown, []string{"down", "down x", "down red 5"}},
		{verbUp, []string{"up", "up 11", "release"}},
		{verbWait, []string{"wait", "wait x", "wait -1s", "wait 61m", "wait 1e9", "wait 1s 2s"}},
	}
	for _, tt := range tests {
		for _, line := range tt.lines {
			_, err := parse(line)
			var m *mistake
			if !errors.As(err, &m) || m.verb != tt.want {
				t.Errorf("%q: %v, want a mistake of verb %d", line, err, tt.want)
			}
		}
	}
}

// TestExamplesAreRight holds what mistakes are answered with against the
// parser.
func TestExamplesAreRight(t *testing.T) {
	for _, x := range []*texts{&english, &danish} {
		for v, example := range x.examples {
			example, _, _ = strings.Cut(example, ",")
			for part := range strings.SplitSeq(strings.ReplaceAll(example, " eller ", " or "), " or ") {
				if part == "" {
					continue
				}
				if _, err := parse(part); err != nil {
					t.Errorf("example %q of verb %d: %v", part, v, err)
				}
			}
		}
	}
}

// TestHelpNamesCommandsThatAre holds the lists in the help and at start
// against the parser.
func TestHelpNamesCommandsThatAre(t *testing.T) {
	lists := []string{
		english.introLines[1][len("One command a line: "):], danish.introLines[1][len("Én kommando pr. linje: "):],
		"hold red 3s, hold red, release red, latch, wait 2s", "hold rød 3s, hold rød, slip rød, lås, vent 2s",
	}
	lists = append(lists, english.helpLines[3:]...)
	lists = append(lists, danish.helpLines[3:]...)
	for _, list := range lists {
		for command := range strings.SplitSeq(strings.TrimSuffix(list, "."), ", ") {
			if _, err := parse(command); err != nil {
				t.Errorf("%q of %q: %v", command, list, err)
			}
		}
	}
}

func FuzzLine(f *testing.F) {
	for _, seed := range []string{"red 9 9", "hold red 3s", "vent 1,5", "lyd fra", "\x1b[A", "red\x00", "press 5 1e3h", "Rød"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, line string) {
		c, err := parse(line)
		if err != nil {
			var m *mistake
			if !errors.As(err, &m) || m.verb >= verbs || m.Error() == "" {
				t.Errorf("%q: %v", line, err)
			}
			return
		}
		if c.verb == verbNone || c.verb >= verbs {
			t.Errorf("%q: verb %d", line, c.verb)
		}
		if c.length < 0 || c.length > maxLength || len(c.digits) > maxDigits {
			t.Errorf("%q: %+v is out of range", line, c)
		}
		for _, d := range c.digits {
			if !d.IsDigit() {
				t.Errorf("%q: %v is no digit", line, d)
			}
		}
		if c.verb == verbHold && c.key >= keypad.Keys {
			t.Errorf("%q: no key", line)
		}
	})
}
