package web

import (
	"strings"
	"testing"
)

func FuzzCodingFor(f *testing.F) {
	for _, accept := range []string{"", "gzip", "br, gzip;q=0.5", "*;q=0", "gzip;q=NaN", ";;,,", "gzip;q=-1, *", "br;q=0.5, gzip", "BR, x-gzip;q=2"} {
		f.Add(accept)
	}
	f.Fuzz(func(t *testing.T, accept string) {
		names := strings.ToLower(accept)
		for _, br := range []bool{false, true} {
			switch coding := codingFor([]string{accept}, br); coding {
			case "":
			case "gzip":
				if !strings.Contains(names, "gzip") && !strings.Contains(names, "*") {
					t.Errorf("%q names no gzip", accept)
				}
			case "br":
				if !br || !strings.Contains(names, "br") {
					t.Errorf("%q, %t: br", accept, br)
				}
			default:
				t.Errorf("%q: %q", accept, coding)
			}
		}
		if coding := codingFor([]string{"gzip", accept}, false); coding != "gzip" {
			t.Errorf("gzip, and then %q, refuses gzip", accept)
		}
		if coding := codingFor([]string{accept, "br"}, true); coding != "br" {
			t.Errorf("%q, and then br, has %q", accept, coding)
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
