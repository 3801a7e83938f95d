package boot

import (
	"strings"
	"testing"
)

func TestPortsAreRead(t *testing.T) {
	for _, c := range []struct {
		text string
		want Port
		err  string
	}{
		{"/dev/ttyS1", Port{"/dev/ttyS1", 115200}, ""},
		{"/dev/ttyAMA0@921600", Port{"/dev/ttyAMA0", 921600}, ""},
		{"/dev/ttyS1@300", Port{"/dev/ttyS1", 300}, ""},
		{"/dev/ttyS1@4000000", Port{"/dev/ttyS1", 4000000}, ""},
		{"/dev/ttyS1@299", Port{}, "a number from 300 to 4000000"},
		{"/dev/ttyS1@4000001", Port{}, "a number from 300 to 4000000"},
		{"/dev/ttyS1@", Port{}, "a number from 300 to 4000000"},
		{"/dev/ttyS1@fast", Port{}, "a number from 300 to 4000000"},
		{"", Port{}, "a file in /dev"},
		{"ttyS1", Port{}, "a file in /dev"},
		{"/dev/", Port{}, "a file in /dev"},
		{"/dev/..", Port{}, "a file in /dev"},
		{"/dev/../data/x", Port{}, "a file in /dev"},
	} {
		got, err := ParsePort(c.text)
		if got != c.want || (err == nil) != (c.err == "") || err != nil && !strings.Contains(err.Error(), c.err) {
			t.Errorf("%q: got %v, %v; want %v, %q", c.text, got, err, c.want, c.err)
		}
	}
}

func FuzzPort(f *testing.F) {
	f.Add("/dev/ttyS1@115200")
	f.Add("/dev/ttyS1@@")
	f.Fuzz(func(t *testing.T, text string) {
		p, err := ParsePort(text)
		if err != nil {
			return
		}
		if again, err := ParsePort(p.String()); err != nil || again != p {
			t.Errorf("%q is %v, and that is %v, %v", text, p, again, err)
		}
	})
}
