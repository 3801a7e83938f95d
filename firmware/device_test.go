package firmware_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// deviceFile is the description of the device, which stands outside of the
// repository.
var deviceFile = filepath.Join("..", "..", "shared", "device.md")

// sentence is a statement of device.md, to the letter, and the test that holds
// the firmware to it.
type sentence struct {
	quote string
	holds func(t *testing.T)

	// elsewhere is where a statement that is not about the firmware is held.
	elsewhere string
}

// sections are device.md's, in its order.
var sections = []struct {
	title     string
	sentences []sentence
}{
	{"Panel", panelSentences},
	{"The nine functions", functionSentences},
	{"How keys are understood", keySentences},
	{"Code", codeSentences},
	{"Settings, kept while off and across power loss", settingSentences},
	{"Turning off", offSentences},
	{"Serial number", serialSentences},
	{"Words", wordSentences},
	{"Time", timeSentences},
}

// TestDevice holds the firmware to device.md, sentence by sentence.
func TestDevice(t *testing.T) {
	for _, section := range sections {
		for _, s := range section.sentences {
			if s.holds != nil {
				t.Run(section.title+"/"+s.quote, s.holds)
			} else if s.elsewhere == "" {
				t.Errorf("nothing holds %q", s.quote)
			}
		}
	}
}

// TestEverySentenceIsQuoted finds each quote in its section of device.md, and
// nothing else there.
func TestEverySentenceIsQuoted(t *testing.T) {
	text, err := os.ReadFile(deviceFile)
	if err != nil {
		t.Skipf("the description of the device is not beside the repository: %v", err)
	}
	inDocument := strings.Split(string(text), "\n## ")[1:]
	if len(inDocument) != len(sections) {
		t.Fatalf("device.md has %d sections, the tests have %d", len(inDocument), len(sections))
	}
	for i, section := range sections {
		title, body, _ := strings.Cut(inDocument[i], "\n")
		if mark.ReplaceAllString(title, "") != section.title {
			t.Errorf("section %d of device.md is %q, here %q", i+1, title, section.title)
		}
		for _, s := range section.sentences {
			if !strings.Contains(inDocument[i], s.quote) {
				t.Errorf("%s does not say: %s", title, s.quote)
			}
		}
		for _, rest := range unquoted(body, section.sentences) {
			t.Errorf("%s says, and no test quotes: %s", title, rest)
		}
	}
}

// mark is what device.md says of a statement's origin.
var mark = regexp.MustCompile(`\s*\[(source|ours)[^\]]*\]`)

// unquoted returns what is left of each line without the quotes, the marks and
// what holds a table together.
func unquoted(body string, sentences []sentence) []string {
	body = mark.ReplaceAllString(body, "")
	for _, s := range sentences {
		body = strings.ReplaceAll(body, mark.ReplaceAllString(s.quote, ""), "")
	}
	var rest []string
	lines := strings.Split(body, "\n")
	for i, line := range lines {
		heads := i+1 < len(lines) && strings.HasPrefix(lines[i+1], "|---")
		if line = strings.Trim(line, " |-.,;:*"); line != "" && !heads {
			rest = append(rest, line)
		}
	}
	return rest
}

func TestUnquotedSeesAStrayWord(t *testing.T) {
	body := "| a | b | |\n|---|---|---|\n| red + 0 | reads | [source] |\n- It is so. It is not. [ours]\n"
	got := unquoted(body, []sentence{{quote: "red + 0 | reads"}, {quote: "It is so."}})
	if len(got) != 1 || got[0] != "It is not" {
		t.Errorf("left over: %q, want what no quote has", got)
	}
}
