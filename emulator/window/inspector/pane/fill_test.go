package pane

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWordsAreWrappedWhereThereIsNoMoreRoom(t *testing.T) {
	for _, c := range []struct {
		words string
		room  int
		want  []string
	}{
		{"", 10, nil},
		{"one", 10, []string{"one"}},
		{"one two three", 9, []string{"one  two", "three"}},
		{"one two three", 3, []string{"one", "two", "three"}},
		{"incomprehensible no", 5, []string{"incomprehensible", "no"}},
	} {
		got := wrap(strings.Fields(c.words), "  ", c.room, func(s string) int { return len(s) })
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q in %d (-want +got):\n%s", c.words, c.room, diff)
		}
	}
}

func TestTextIsCutToItsPlace(t *testing.T) {
	l := letterOf(t, 1)
	const text = "no. 1: seven four five, six nine zero"
	if got := l.fit(text, l.width(text)); got != text {
		t.Errorf("with room for all it is %q", got)
	}
	for room := range l.width(text) {
		got := l.fit(text, room)
		if cut, is := strings.CutSuffix(got, "…"); !is || !strings.HasPrefix(text, cut) || cut != "" && l.width(got) > room {
			t.Fatalf("in %d pixels it is %q", room, got)
		}
		if end := l.end(text, room); !strings.HasSuffix(text, end) || l.width(end) > room {
			t.Fatalf("in %d pixels its end is %q", room, end)
		}
	}
}

func TestEveryLetterOfThePaneIsInTheFont(t *testing.T) {
	l := letterOf(t, 1)
	for _, r := range "−×…–|[]æøåÆØÅ" {
		if _, _, ok := l.face.GlyphBounds(r); !ok {
			t.Errorf("%q is missing", r)
		}
	}
	if slices.Contains([]rune(l.fit("abc", 0)), 'a') {
		t.Error("without room there is text")
	}
}
