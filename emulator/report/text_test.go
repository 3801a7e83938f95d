package report

import (
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"

	"codereader/clock"
	"codereader/voice"
)

var verbs = regexp.MustCompile(`%[a-z]`)

// Both languages say everything, and formats take the same in both, in the same
// order.
func TestTextsAreWholeInBothLanguages(t *testing.T) {
	da, en := reflect.ValueOf(danish), reflect.ValueOf(english)
	for i := range da.NumField() {
		name := da.Type().Field(i).Name
		for k, a := range list(da.Field(i)) {
			b := list(en.Field(i))[k]
			if name == "Spoken" && k == int(stillSpoken) {
				continue
			}
			if strings.TrimSpace(a) == "" || strings.TrimSpace(b) == "" {
				t.Errorf("%s %d: %q, %q", name, k, a, b)
			}
			va, vb := verbs.FindAllString(a, -1), verbs.FindAllString(b, -1)
			if !reflect.DeepEqual(va, vb) {
				t.Errorf("%s: %q and %q take other things", name, a, b)
			}
			if format := strings.HasSuffix(name, "f") || name == "Spoken"; format != (len(va) > 0) {
				t.Errorf("%s: %q: a name with an f at its end is a format", name, a)
			}
		}
	}
}

// list returns a field's texts.
func list(v reflect.Value) []string {
	if v.Kind() == reflect.String {
		return []string{v.String()}
	}
	var all []string
	for i := range v.Len() {
		all = append(all, v.Index(i).String())
	}
	return all
}

func TestDurationsReadWell(t *testing.T) {
	for _, c := range []struct {
		d      time.Duration
		en, da string
	}{
		{0, "0 s", "0 s"},
		{1500 * time.Microsecond, "0.002 s", "0,002 s"},
		{105 * time.Millisecond, "0.105 s", "0,105 s"},
		{3900 * time.Millisecond, "3.9 s", "3,9 s"},
		{30 * time.Second, "30 s", "30 s"},
		{59999600 * time.Microsecond, "1 min 0 s", "1 min. 0 s"},
		{61250 * time.Millisecond, "1 min 1.25 s", "1 min. 1,25 s"},
		{25*time.Hour + 3*time.Second, "25 h 0 min 3 s", "25 t. 0 min. 3 s"},
	} {
		if got := english.duration(c.d); got != c.en {
			t.Errorf("%v: %q, want %q", c.d, got, c.en)
		}
		if got := danish.duration(c.d); got != c.da {
			t.Errorf("%v: %q, want %q", c.d, got, c.da)
		}
	}
}

func TestDriftIsToldInTheLanguage(t *testing.T) {
	if got := danish.drift(-2500); got != "-2,5 milliontedele" {
		t.Errorf("%q", got)
	}
	if got := english.drift(20 * clock.PPM); got != "20 parts per million" {
		t.Errorf("%q", got)
	}
	if got := texts[voice.English].drift(0); got != "none" {
		t.Errorf("%q", got)
	}
}
