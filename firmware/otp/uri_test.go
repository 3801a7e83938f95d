package otp_test

import (
	"encoding/base32"
	"fmt"
	"strings"
	"testing"
	"time"

	"codereader/firmware/otp"
)

// The secret of the good URIs, and in base32.
const (
	hello   = "Hello!\xde\xad\xbe\xef"
	hello32 = "JBSWY3DPEHPK3PXP"
)

func TestParseURITakesKeysAsAppsWriteThem(t *testing.T) {
	for _, c := range []struct {
		name, uri string
		secret    string
		algorithm otp.Algorithm
		digits    int
		period    time.Duration
	}{
		{"the least", "otpauth://totp/?secret=" + hello32, hello, otp.SHA1, 6, 30 * time.Second},
		{"no path", "otpauth://totp?secret=" + hello32, hello, otp.SHA1, 6, 30 * time.Second},
		{"a name and an issuer", "otpauth://totp/Bank:anna@example.com?secret=" + hello32 + "&issuer=Bank", hello, otp.SHA1, 6, 30 * time.Second},
		{"a name with spaces", "otpauth://totp/My%20Bank:Anna?secret=" + hello32, hello, otp.SHA1, 6, 30 * time.Second},
		{"a name in Danish", "otpauth://totp/Åse:Øre?secret=" + hello32, hello, otp.SHA1, 6, 30 * time.Second},
		{"all of it", "otpauth://totp/x?secret=" + hello32 + "&algorithm=SHA256&digits=8&period=60", hello, otp.SHA256, 8, time.Minute},
		{"in another order", "otpauth://totp/x?period=60&digits=8&algorithm=SHA512&secret=" + hello32, hello, otp.SHA512, 8, time.Minute},
		{"seven digits", "otpauth://totp/x?secret=" + hello32 + "&digits=7", hello, otp.SHA1, 7, 30 * time.Second},
		{"the standards spelled out", "otpauth://totp/x?secret=" + hello32 + "&algorithm=SHA1&digits=6&period=30", hello, otp.SHA1, 6, 30 * time.Second},
		{"empty parameters", "otpauth://totp/x?secret=" + hello32 + "&algorithm=&digits=&period=", hello, otp.SHA1, 6, 30 * time.Second},
		{"parameters that we do not know", "otpauth://totp/x?secret=" + hello32 + "&image=a&image=b&counter=7", hello, otp.SHA1, 6, 30 * time.Second},
		{"the standard's name of the algorithm", "otpauth://totp/x?secret=" + hello32 + "&algorithm=SHA-256", hello, otp.SHA256, 6, 30 * time.Second},
		{"a lower-case algorithm", "otpauth://totp/x?secret=" + hello32 + "&algorithm=sha512", hello, otp.SHA512, 6, 30 * time.Second},
		{"an upper-case scheme and type", "OTPAUTH://TOTP/x?secret=" + hello32, hello, otp.SHA1, 6, 30 * time.Second},
		{"a lower-case secret", "otpauth://totp/x?secret=" + strings.ToLower(hello32), hello, otp.SHA1, 6, 30 * time.Second},
		{"a secret in groups", "otpauth://totp/x?secret=jbsw%20y3dp+ehpk-3pxp", hello, otp.SHA1, 6, 30 * time.Second},
		{"padding", "otpauth://totp/x?secret=MZXW6===", "foo", otp.SHA1, 6, 30 * time.Second},
		{"escaped padding", "otpauth://totp/x?secret=MZXW6%3D%3D%3d", "foo", otp.SHA1, 6, 30 * time.Second},
		{"no padding", "otpauth://totp/x?secret=MZXW6", "foo", otp.SHA1, 6, 30 * time.Second},
		{"one byte", "otpauth://totp/x?secret=MY", "f", otp.SHA1, 6, 30 * time.Second},
		{"space around", " \n\totpauth://totp/x?secret=" + hello32 + "\r\n", hello, otp.SHA1, 6, 30 * time.Second},
		{"the shortest period", "otpauth://totp/x?secret=" + hello32 + "&period=1", hello, otp.SHA1, 6, time.Second},
		{"the longest period", "otpauth://totp/x?secret=" + hello32 + "&period=86400", hello, otp.SHA1, 6, 24 * time.Hour},
	} {
		t.Run(c.name, func(t *testing.T) {
			k, err := otp.ParseURI(c.uri)
			if err != nil {
				t.Fatal(err)
			}
			if k.IsZero() || k.Algorithm() != c.algorithm || k.Digits() != c.digits || k.Period() != c.period {
				t.Errorf("%v; want %v, %d digits, every %v", k, c.algorithm, c.digits, c.period)
			}
			same := newKey(t, []byte(c.secret), c.algorithm, c.digits, c.period)
			if got, want := k.Code(41152263), same.Code(41152263); got != want {
				t.Errorf("code %v, want %v: it has another secret", got, want)
			}
		})
	}
}

func TestParseURIRefusesWhatWouldMakeWrongCodes(t *testing.T) {
	const good = "otpauth://totp/x?secret=" + hello32
	for _, c := range []struct{ name, uri, says string }{
		{"nothing", "", "must look like otpauth://totp"},
		{"space", " \n", "must look like otpauth://totp"},
		{"no URI", hello32, "must look like otpauth://totp"},
		{"another scheme", "https://totp/x?secret=" + hello32, "must look like otpauth://totp"},
		{"no host", "otpauth:totp?secret=" + hello32, "must look like otpauth://totp"},
		{"another type", "otpauth://motp/x?secret=" + hello32, "must look like otpauth://totp"},
		{"a port", "otpauth://totp:30/x?secret=" + hello32, "must look like otpauth://totp"},
		{"a type that looks like it", "otpauth://tоtp/x?secret=" + hello32, "must look like otpauth://totp"},
		{"counted codes", "otpauth://hotp/x?counter=0&secret=" + hello32, "otpauth://totp"},
		{"a bad escape", good + "%zz", "must look like otpauth://totp"},
		{"a semicolon", good + ";digits=8", "must look like otpauth://totp"},
		{"a number sign, which would cut it short", good + "#ABCDEFGH", "must look like otpauth://totp"},
		{"a number sign in the name", "otpauth://totp/Bank #1?secret=" + hello32, "must look like otpauth://totp"},
		{"no secret", "otpauth://totp/x", "secret=BASE32"},
		{"an empty secret", "otpauth://totp/x?secret=", "secret=BASE32"},
		{"a secret of padding", "otpauth://totp/x?secret=====", "secret=BASE32"},
		{"a secret of spaces", "otpauth://totp/x?secret=%20-%20", "secret=BASE32"},
		{"a secret under another name", "otpauth://totp/x?Secret=" + hello32, "secret=BASE32"},
		{"a length of 1 more", good + "A", "base32"},
		{"a length of 3 more", good + "AAA", "base32"},
		{"a length of 6 more", good + "AAAAAA", "base32"},
		{"one character", "otpauth://totp/x?secret=A", "base32"},
		{"0, 1, 8 and 9", "otpauth://totp/x?secret=01890189", "base32"},
		{"padding in the middle", "otpauth://totp/x?secret=MZXW6===MZXW6===", "base32"},
		{"a line end in the middle", "otpauth://totp/x?secret=JBSWY3DP%0AEHPK3PXP", "base32"},
		{"one that leaves the length as it can be", "otpauth://totp/x?secret=JBSWY3D%0AEHPK3PXP", "base32"},
		{"hexadecimal", "otpauth://totp/x?secret=48656c6c6f21deadbeef", "base32"},
		{"a letter whose upper case is I", "otpauth://totp/x?secret=ıBSWY3DPEHPK3PX", "base32"},
		{"a letter whose upper case is S", "otpauth://totp/x?secret=ſBSWY3DPEHPK3PX", "base32"},
		{"a letter whose lower case is k", "otpauth://totp/x?secret=\u212aBSWY3DPEHPK3P", "base32"},
		{"full-width letters", "otpauth://totp/x?secret=ＪＢＳＷＹ３ＤＰ", "base32"},
		{"bytes that are no text", "otpauth://totp/x?secret=%FF%FE%00%01", "base32"},
		{"two secrets", good + "&secret=" + hello32, `"secret" more than once`},
		{"two algorithms", good + "&algorithm=SHA1&algorithm=SHA256", `"algorithm" more than once`},
		{"two numbers of digits", good + "&digits=6&digits=8", `"digits" more than once`},
		{"a hundred secrets", good + strings.Repeat("&secret="+hello32, 99), `"secret" more than once`},
		{"two periods", good + "&period=30&period=30", `"period" more than once`},
		{"an algorithm that pquerna knows and the reader does not", good + "&algorithm=MD5", "SHA1, SHA256 or SHA512"},
		{"an unknown algorithm", good + "&algorithm=SHA3", "SHA1, SHA256 or SHA512"},
		{"an algorithm that folds to one", good + "&algorithm=ſHA1", "SHA1, SHA256 or SHA512"},
		{"5 digits", good + "&digits=5", "6 to 8"},
		{"9 digits", good + "&digits=9", "6 to 8"},
		{"0 digits", good + "&digits=0", "6 to 8"},
		{"-6 digits", good + "&digits=-6", "6 to 8"},
		{"x digits", good + "&digits=x", "6 to 8"},
		{"262 digits, which is 6 in a byte", good + "&digits=262", "6 to 8"},
		{"6.0 digits", good + "&digits=6.0", "6 to 8"},
		{"Arabic digits", good + "&digits=٦", "6 to 8"},
		{"a period of 0", good + "&period=0", "1 to 86400"},
		{"a period of -1", good + "&period=-1", "1 to 86400"},
		{"a period of x", good + "&period=x", "1 to 86400"},
		{"a period of 30s", good + "&period=30s", "1 to 86400"},
		{"a period over a day", good + "&period=86401", "1 to 86400"},
		{"a period that is 30 in 32 bits", good + "&period=4294967326", "1 to 86400"},
		{"a period of 30 digits", good + "&period=" + strings.Repeat("9", 30), "1 to 86400"},
		{"binary", "\x7fELF\x02\x01\x01\x00\x00", "must look like otpauth://totp"},
		{"binary behind the scheme", "otpauth://totp/\x00?secret=" + hello32, "must look like otpauth://totp"},
		{"a megabyte of nothing", strings.Repeat("A", 1<<20), "must look like otpauth://totp"},
		{"a megabyte of parameters", good + strings.Repeat("&secret="+hello32, 1<<15), "must look like otpauth://totp"},
		{"a megabyte of padding in the middle", good + strings.Repeat("=", 1<<20) + "A", "base32"},
	} {
		t.Run(c.name, func(t *testing.T) {
			k, err := otp.ParseURI(c.uri)
			if err == nil || !k.IsZero() {
				t.Fatalf("taken: %v", k)
			}
			if !strings.HasPrefix(err.Error(), "otp: ") || !strings.Contains(err.Error(), c.says) {
				t.Errorf("%q does not say %q", err, c.says)
			}
			if len(err.Error()) > 160 {
				t.Errorf("an error of %d characters", len(err.Error()))
			}
		})
	}
}

// A key may be as long as it likes.
func TestParseURITakesAMegabyte(t *testing.T) {
	secret := strings.Repeat(hello, 1<<16)
	k, err := otp.ParseURI("otpauth://totp/x?secret=" + strings.Repeat(hello32, 1<<16))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := k.Code(1), newKey(t, []byte(secret), otp.SHA1, 6, 30*time.Second).Code(1); got != want {
		t.Errorf("code %v, want %v", got, want)
	}
}

// Secrets of every length survive, padded or not.
func TestParseURITakesEveryLengthOfSecret(t *testing.T) {
	for n := 1; n <= 100; n++ {
		secret := []byte(strings.Repeat("\xA5\x3C\x07", 34)[:n])
		want := newKey(t, secret, otp.SHA256, 8, 30*time.Second).Code(uint64(n))
		for _, encoding := range []*base32.Encoding{base32.StdEncoding, base32.StdEncoding.WithPadding(base32.NoPadding)} {
			uri := fmt.Sprintf("otpauth://totp/x?secret=%s&algorithm=SHA256&digits=8", encoding.EncodeToString(secret))
			k, err := otp.ParseURI(uri)
			if err != nil {
				t.Fatalf("%d bytes: %v", n, err)
			}
			if got := k.Code(uint64(n)); got != want {
				t.Errorf("%d bytes: code %v, want %v", n, got, want)
			}
		}
	}
}
