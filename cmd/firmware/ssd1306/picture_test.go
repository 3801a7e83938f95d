package ssd1306

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

// String returns the picture as text, a line a row of dots.
func (p *picture) String() string {
	var b strings.Builder
	for y := range Height {
		row := make([]byte, Width)
		for x := range Width {
			row[x] = ' '
			if p.lit(x, y) {
				row[x] = '#'
			}
		}
		b.WriteString(strings.TrimRight(string(row), " ") + "\n")
	}
	return b.String()
}

func TestLinesLookAsTheyDid(t *testing.T) {
	for _, text := range []string{"123 456", "1234 5678", "0123456789", "------", "Lyd 7", "Fart 5", "Vol 7", "Speed 5", "Dansk", "English", "890", "a line too long", "~"} {
		p := draw(text)
		file := filepath.Join("testdata", "golden", strings.ReplaceAll(text, " ", "_")+".txt")
		if *update {
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(p.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got := p.String(); got != string(want) {
			t.Errorf("%q looks different from %s:\n%s", text, file, got)
		}
	}
}

// TestLineIsInTheMiddle holds that the dots which a line may light are as far
// from the left edge as from the right, and its digits from the upper and the
// lower.
func TestLineIsInTheMiddle(t *testing.T) {
	for _, text := range []string{"8", "88", "8888888", "88888888", "8888888888"} {
		p := draw(text)
		left, right, top, bottom := Width, 0, Height, 0
		for x := range Width {
			for y := range Height {
				if p.lit(x, y) {
					left, right, top, bottom = min(left, x), max(right, x), min(top, y), max(bottom, y)
				}
			}
		}
		if d := left - (Width - 1 - right); d < -1 || d > 1 {
			t.Errorf("%q: from %d to %d", text, left, right)
		}
		if d := top - (Height - 1 - bottom); d < -1 || d > 1 {
			t.Errorf("%q: from row %d to %d", text, top, bottom)
		}
	}
}

func FuzzDraw(f *testing.F) {
	f.Add("123 456")
	f.Add("\x80\xff0123456789")
	f.Fuzz(func(t *testing.T, text string) {
		p := draw(text)
		if dark := p == (picture{}); dark != (strings.Trim(text[:min(len(text), maxLetters)], " ") == "") {
			t.Errorf("%q is dark: %v", text, dark)
		}
	})
}

func BenchmarkDraw(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		draw("123 456")
	}
}
