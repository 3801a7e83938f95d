package otp_test

import (
	"bytes"
	"encoding/base32"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"codereader/firmware/otp"
)

const topSecret = "quite-a-secret-of-20"

// leaks returns a part of the secret that stands in text, in any of the ways in
// which it could be written, or "".
func leaks(text string) string {
	b32 := base32.StdEncoding.EncodeToString([]byte(topSecret))
	for _, form := range []string{
		topSecret, b32, hex.EncodeToString([]byte(topSecret)), hex.EncodeToString([]byte(b32)),
		strings.Trim(fmt.Sprint([]byte(topSecret)), "[]"), strings.Trim(fmt.Sprint([]byte(b32)), "[]"),
	} {
		// Any eight characters of it are too many.
		for i := 0; i+8 <= len(form); i++ {
			if part := form[i : i+8]; strings.Contains(strings.ToLower(text), strings.ToLower(part)) {
				return part
			}
		}
	}
	return ""
}

func TestLeaksSeesASecret(t *testing.T) {
	b32 := base32.StdEncoding.EncodeToString([]byte(topSecret))
	for _, text := range []string{
		topSecret, strings.ToLower(b32), "x" + b32[5:] + "y",
		fmt.Sprintf("%x", topSecret), fmt.Sprintf("%X", b32), fmt.Sprint([]byte(topSecret)), fmt.Sprint([]byte(b32)),
	} {
		if leaks(text) == "" {
			t.Errorf("not seen in %q", text)
		}
	}
}

func TestNoVerbPrintsTheSecret(t *testing.T) {
	k := newKey(t, []byte(topSecret), otp.SHA1, 6, 30*time.Second)
	type exported struct{ Key otp.Key }
	type hidden struct{ key otp.Key }
	type deeper struct{ in []hidden }
	values := map[string]any{
		"a key":                      k,
		"a pointer to one":           &k,
		"a slice":                    []otp.Key{k},
		"a map":                      map[string]otp.Key{"k": k},
		"a struct":                   exported{k},
		"a struct that hides it":     hidden{k},
		"a pointer to such a struct": &hidden{k},
		"deeper":                     &deeper{[]hidden{{k}}},
		"an interface":               []any{k, &k},
	}
	for name, v := range values {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "% x", "%d", "%o", "%b", "%c", "%U", "%t", "%e", "%p", "%T", "%100.100v", "%-v", "%z"} {
			if text := fmt.Sprintf(verb, v); leaks(text) != "" {
				t.Errorf("%s with %s: %s", name, verb, text)
			}
		}
		if text := fmt.Sprint(v) + fmt.Sprintln(v); leaks(text) != "" {
			t.Errorf("%s with Print: %s", name, text)
		}
		if text, err := json.Marshal(v); err == nil && leaks(string(text)) != "" {
			t.Errorf("%s as JSON: %s", name, text)
		}
		var b bytes.Buffer
		slog.New(slog.NewTextHandler(&b, nil)).Info("x", "v", v)
		slog.New(slog.NewJSONHandler(&b, nil)).Info("x", "v", v)
		if leaks(b.String()) != "" {
			t.Errorf("%s in a log: %s", name, b.String())
		}
	}
}

func TestKeyDescribesItself(t *testing.T) {
	k := newKey(t, []byte(topSecret), otp.SHA256, 8, time.Minute)
	for text, want := range map[string]string{
		k.String():                "TOTP key, SHA256, 8 digits, every 1m0s",
		fmt.Sprint(k):             "TOTP key, SHA256, 8 digits, every 1m0s",
		fmt.Sprintf("%d", k):      "TOTP key, SHA256, 8 digits, every 1m0s",
		k.GoString():              "otp.Key{TOTP key, SHA256, 8 digits, every 1m0s}",
		otp.Key{}.String():        "no key",
		otp.Algorithm(9).String(): "unknown",
	} {
		if text != want {
			t.Errorf("%q, want %q", text, want)
		}
	}
}

// Whatever is wrong with a URI, the error keeps the secret.
func TestNoErrorRepeatsTheSecret(t *testing.T) {
	b32 := base32.StdEncoding.EncodeToString([]byte(topSecret))
	for _, uri := range []string{
		b32, topSecret, "secret=" + b32, b32 + "://totp/x", "otpauth://" + b32 + "/x", "otpauth://hotp/x?secret=" + b32,
		"otpauth://totp/x?secret=" + b32 + "1", "otpauth://totp/x?secret=" + b32 + "A", "otpauth://totp/x?secret=" + topSecret,
		"otpauth://totp/x?secret=" + b32 + "&secret=" + b32, "otpauth://totp/x?secret=" + b32 + "&digits=" + b32,
		"otpauth://totp/x?secret=" + b32 + "&period=" + b32, "otpauth://totp/x?secret=" + b32 + "&algorithm=" + b32,
		"otpauth://totp/x?secret=" + b32 + "&" + b32 + "=1;2", "otpauth://totp/x?secret=" + b32 + "%zz",
		"otpauth://totp/x?secret=" + b32 + "#" + b32, "otpauth://totp/\x00?secret=" + b32, "otpauth://tot p/x?secret=" + b32,
	} {
		k, err := otp.ParseURI(uri)
		if err == nil {
			t.Errorf("%q is taken", uri)
			continue
		}
		for _, text := range []string{err.Error(), fmt.Sprintf("%+v", err), fmt.Sprintf("%#v", err), fmt.Sprintf("%#v", k)} {
			if part := leaks(text); part != "" {
				t.Errorf("%q gives away %q: %s", uri, part, text)
			}
		}
	}
}
