//go:build freebsd || (linux && !android) || netbsd || openbsd

package window

import "testing"

func TestADisplayOnANetworkHasAnAddress(t *testing.T) {
	for display, want := range map[string]string{
		":0": "", ":0.1": "", "unix:0": "", "/tmp/x/org.xquartz:0": "", "nonsense": "", "host:x": "", "host:-1": "", "host:60000": "",
		"localhost:10.0": "localhost:6010", "host.example:0": "host.example:6000", "[::1]:1": "[::1]:6001", "::1:2": "[::1]:6002",
	} {
		got, ok := remote(display)
		if got != want || ok != (want != "") {
			t.Errorf("%s: %q, %t; want %q", display, got, ok, want)
		}
	}
}
