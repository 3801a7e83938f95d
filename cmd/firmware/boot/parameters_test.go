package boot

import (
	"slices"
	"strings"
	"testing"
)

func TestParametersAreTakenFromTheCommandLine(t *testing.T) {
	for _, c := range []struct {
		line string
		want Parameters
	}{
		{"", nil},
		{"console=ttyAMA0 quiet\n", nil},
		{"quiet codereader.link=/dev/ttyS1", Parameters{{"link", "/dev/ttyS1"}}},
		{"codereader.link=/dev/ttyS1@9600\tcodereader.watchdog=off x", Parameters{{"link", "/dev/ttyS1@9600"}, {"watchdog", "off"}}},
		{`codereader.name="a b" codereader.parts`, Parameters{{"name", "a b"}, {"parts", ""}}},
		{`"codereader.name=a b=c"`, Parameters{{"name", "a b=c"}}},
		{"codereader.a=1 -- codereader.b=2", Parameters{{"a", "1"}}},
		{"xcodereader.a=1 codereader=2", nil},
		{`codereader.open="never closed  x`, Parameters{{"open", "never closed  x"}}},
	} {
		if got := ParseParameters(c.line); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.line, got, c.want)
		}
	}
}

func TestTheLastOfSeveralParametersCounts(t *testing.T) {
	p := ParseParameters("codereader.link=/dev/ttyS0 codereader.link=/dev/ttyS1")
	if v, ok := p.Value("link"); v != "/dev/ttyS1" || !ok {
		t.Errorf("got %q, %v", v, ok)
	}
	if v, ok := p.Value("data"); v != "" || ok {
		t.Errorf("a parameter that is not there: got %q, %v", v, ok)
	}
}

func FuzzParameters(f *testing.F) {
	f.Add("quiet codereader.link=/dev/ttyS1@115200 -- x")
	f.Add(`codereader.a="b c`)
	f.Fuzz(func(t *testing.T, line string) {
		for _, p := range ParseParameters(line) {
			if !strings.Contains(strings.ReplaceAll(line, `"`, ""), prefix+p.Name) {
				t.Errorf("%q has no parameter %q", line, p.Name)
			}
		}
	})
}
