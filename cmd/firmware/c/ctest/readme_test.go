package ctest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"codereader/firmware/crc"
)

// page returns a page of the repository.
func page(t testing.TB, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

const (
	readme   = "../README.md"
	linkPage = "../../../../emulator/link/LINK.md"
)

// says complains of a page that does not have these words.
func says(t *testing.T, path, words string) {
	t.Helper()
	if !strings.Contains(page(t, path), words) {
		t.Errorf("%s does not say %q", path, words)
	}
}

// What is said at once, SETTINGS, DISPLAY and DONE, is told as far as it was
// kept.
func TestExampleOfThePageIsAFirmware(t *testing.T) {
	_, text, _ := strings.Cut(page(t, readme), "```c\n")
	text, _, _ = strings.Cut(text, "```")
	top, body, found := strings.Cut(text, "crl_init(")
	if !found {
		t.Fatal("the page has no example with crl_init")
	}
	dir := t.TempDir()
	flags := []string{"-O2", "../rig/uart.c"}
	for name, code := range map[string]string{"TOP": top, "MAIN": "crl_init(" + body} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(code), 0o600); err != nil {
			t.Fatal(err)
		}
		flags = append(flags, fmt.Sprintf("-D%s=%q", name, path))
	}
	h := newHost(t, 5, stream(t, build(t, "../rig/example.c", flags...)))
	if w := h.greet(0); string(w[25:]) != "mine 1.0" {
		t.Errorf("it greets with %q", w)
	}
	done := func(ms string) string { return "done at " + ms + " next never flags 0 settings [0 6 4]" }
	h.tells(t, []step{
		{restart, at(0), []string{done("0")}},
		{contact, at(100, 4, 1), []string{`100 display "4"`, done("100")}},
		{contact, at(200, 4, 0), []string{done("200")}},
		{advance, at(300), []string{done("300")}},
		{contact, at(400, 9, 1), []string{"400 settings [0 6 4]", `400 display "9"`, done("400")}},
	})
	h.refuse = true
	h.tells(t, []step{
		{contact, at(500, 9, 1), []string{"500 settings [0 6 4]", "refused 5 ", done("500")}},
		{contact, at(600, 4, 1), []string{"refused 3 ", done("500")}},
		{ping, nil, []string{done("500")}},
		{restart, at(0), []string{done("0")}},
		{contact, at(100, 4, 1), []string{`100 display "4"`, done("100")}},
	})
}

var comment = regexp.MustCompile(`(?s)/\*.*?\*/`)

// code returns the lines of a file that have code: more than a comment, and
// more than a brace alone. A function ends with a brace at the margin, which is
// returned as an empty line.
func code(t *testing.T, path string) (lines []string, count int) {
	for line := range strings.Lines(comment.ReplaceAllString(page(t, path), "")) {
		switch {
		case strings.Trim(line, "{} \r\n") != "":
			lines, count = append(lines, line), count+1
		case strings.TrimSpace(line) == "}" && line[0] == '}':
			lines = append(lines, "")
		}
	}
	return lines, count
}

func TestPagesSayHowManyLinesThereAre(t *testing.T) {
	_, source := code(t, "../codereader_link.c")
	_, header := code(t, "../codereader_link.h")
	_, messages := code(t, "../codereader_messages.h")
	says(t, readme, fmt.Sprintf("| `codereader_link.c`, the link | %d |", source))
	says(t, readme, fmt.Sprintf("| `codereader_link.h` | %d |", header))
	says(t, readme, fmt.Sprintf("| `codereader_messages.h`, which may be left | %d |", messages))
	says(t, linkPage, fmt.Sprintf("has %d lines of code, comments, blank lines and braces alone not counted, and a header of %d;", source, header))
	says(t, linkPage, fmt.Sprintf("A function for each message that a firmware sends is another %d.", messages))
}

func TestPageSaysWhatTakesTheLines(t *testing.T) {
	lines, rest := code(t, "../codereader_link.c")
	_, table, _ := strings.Cut(page(t, readme), "| part | lines |\n")
	for _, row := range regexp.MustCompile("(?m)^\\| .*: ((?:`\\w+` )+)\\| (\\d+) \\|$").FindAllStringSubmatch(table, -1) {
		sum := 0
		for _, name := range strings.Fields(row[1]) {
			begin := slices.IndexFunc(lines, func(line string) bool {
				return line != "" && line[0] != ' ' && strings.Contains(line, strings.Trim(name, "`")+"(")
			})
			if begin < 0 {
				t.Fatalf("there is no function %s", name)
			}
			sum += slices.Index(lines[begin:], "")
		}
		if want := strconv.Itoa(sum); row[2] != want {
			t.Errorf("%s have %s lines, not %s", row[1], want, row[2])
		}
		rest -= sum
	}
	says(t, readme, fmt.Sprintf("beside %d of includes and tables:", rest))
}

func TestPageShowsAFrameAsItIs(t *testing.T) {
	p := packet{ack, 7, 0, 9, nil}
	f := p.frame()
	body, ok := open(f[:len(f)-1])
	if !ok || body.ack != 9 {
		t.Fatalf("%x is no frame", f)
	}
	sum := crc.Sum16([]byte{ack, 7, 0, 9})
	says(t, linkPage, fmt.Sprintf("the packet `% x` and the frame `% x`", []byte{ack, 7, 0, 9, byte(sum), byte(sum >> 8)}, f))
}

func TestPageSaysWhatTheLinkTakes(t *testing.T) {
	gcc, size := need(t, "arm-none-eabi-gcc", "gcc-arm-none-eabi"), need(t, "arm-none-eabi-size", "binutils-arm-none-eabi")
	out, err := exec.Command(gcc, "-dumpfullversion").Output()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(string(out), "12.2.") {
		t.Skipf("the sizes are those of gcc 12.2, this is %s", out)
	}
	dir := t.TempDir()
	probe := filepath.Join(dir, "probe.c")
	if err := os.WriteFile(probe, []byte("#include \"codereader_link.h\"\nstruct crl probe;\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	object := func(source string) (flash, ram int) {
		path := filepath.Join(dir, filepath.Base(source)+".o")
		args := slices.Concat(strict, bare, []string{"-fstack-usage", "-c", "-o", path, source})
		if out, err := exec.Command(gcc, args...).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		out, err := exec.Command(size, path).Output()
		if err != nil {
			t.Fatal(err)
		}
		_, numbers, _ := strings.Cut(string(out), "\n")
		if _, err := fmt.Sscan(numbers, &flash, new(int), &ram); err != nil {
			t.Fatal(err)
		}
		return flash, ram
	}
	flash, _ := object("../codereader_link.c")
	_, ram := object(probe)
	says(t, readme, fmt.Sprintf("| the link, all functions | %d bytes | %d bytes: `struct crl`, 768 of them the queue |", flash, ram))

	deepest := 0
	for line := range strings.Lines(page(t, filepath.Join(dir, "codereader_link.c.su"))) {
		depth, err := strconv.Atoi(strings.Fields(line)[1])
		if err != nil || !strings.HasSuffix(line, "static\n") {
			t.Fatalf("%v in %q", err, line)
		}
		deepest = max(deepest, depth)
	}
	says(t, readme, fmt.Sprintf("No function of the link has more than %d bytes of stack", deepest))
}
