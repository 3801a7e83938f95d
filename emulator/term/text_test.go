package term

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// words returns every text in a value, by its place.
func words(place string, v reflect.Value, found map[string]string) {
	switch v.Kind() {
	case reflect.String:
		found[place] = v.String()
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			words(place+"."+string(rune('0'+i)), v.Index(i), found)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			words(v.Type().Field(i).Name, v.Field(i), found)
		}
	}
}

func TestBothLanguagesSayEverything(t *testing.T) {
	en, da := map[string]string{}, map[string]string{}
	words("", reflect.ValueOf(english), en)
	words("", reflect.ValueOf(danish), da)
	directive := regexp.MustCompile(`%.`)
	for place, text := range en {
		if strings.HasPrefix(place, "helpLines") {
			continue // as many lines as each language needs
		}
		twin, ok := da[place]
		if !ok || (text == "") != (twin == "") {
			t.Errorf("%s: %q in English, %q in Danish", place, text, twin)
		}
		if text == "" && !strings.HasPrefix(place, "examples") {
			t.Errorf("%s says nothing", place)
		}
		if a, b := directive.FindAllString(text, -1), directive.FindAllString(twin, -1); !slices.Equal(a, b) {
			t.Errorf("%s: %v in English, %v in Danish", place, a, b)
		}
	}
	for _, all := range []map[string]string{en, da} {
		for place, text := range all {
			if n := utf8.RuneCountInString(text); n > Width {
				t.Errorf("%s has %d characters: %s", place, n, text)
			}
		}
	}
}

func TestLinesAreFolded(t *testing.T) {
	long := strings.Repeat("word ", 40) + strings.Repeat("x", 200) + "\x1b[31mred\u202e\x00 end\n\n"
	lines := fold(long, Width)
	for _, line := range lines {
		if n := utf8.RuneCountInString(line); n > Width || n == 0 {
			t.Errorf("%d characters: %q", n, line)
		}
		if strings.ContainsFunc(line, func(r rune) bool { return r < ' ' || r == '\u202e' }) {
			t.Errorf("%q could move the cursor", line)
		}
	}
	if got, want := strings.ReplaceAll(strings.Join(lines, ""), " ", ""), strings.Repeat("word", 40)+strings.Repeat("x", 200)+"[31mredend"; got != want {
		t.Errorf("folded to %q, want %q", got, want)
	}
	if got := fold(" \n", Width); got != nil {
		t.Errorf("nothing was folded to %q", got)
	}
}

func TestExcerptIsShort(t *testing.T) {
	for in, want := range map[string]string{
		"foo  bar":              "foo bar",
		"a\x1b[2Jb":             "a [2Jb",
		strings.Repeat("ø", 50): strings.Repeat("ø", quoteWidth-3) + "...",
	} {
		if got := excerpt(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
