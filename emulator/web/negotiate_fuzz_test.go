package web

import (
	"strings"
	"testing"
)

func FuzzTakesGzip(f *testing.F) {
	for _, accept := range []string{"", "gzip", "br, gzip;q=0.5", "*;q=0", "gzip;q=NaN", ";;,,", "gzip;q=-1, *"} {
		f.Add(accept)
	}
	f.Fuzz(func(t *testing.T, accept string) {
		takes := takesGzip(accept)
		if takes && !strings.Contains(strings.ToLower(accept), "gzip") && !strings.Contains(accept, "*") {
			t.Errorf("%q names no gzip", accept)
		}
		if !takesGzip("gzip, " + accept) {
			t.Errorf("gzip, and then %q, refuses gzip", accept)
		}
	})
}

func FuzzSameTag(f *testing.F) {
	for _, header := range []string{"", "*", `"a"`, `W/"a", "b"`, ",,", `"`} {
		f.Add(header)
	}
	f.Fuzz(func(t *testing.T, header string) {
		if !sameTag(header+`,"a"`, `"a"`) {
			t.Errorf("%q does not have the tag behind it", header)
		}
		if sameTag(header, `"a"`) && !strings.Contains(header, `"a"`) && !strings.Contains(header, "*") {
			t.Errorf("%q has the tag", header)
		}
	})
}
