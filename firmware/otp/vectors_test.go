package otp_test

import (
	"encoding/hex"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"codereader/clock"
	"codereader/firmware/otp"
)

// vectors returns the rows of a vector file, each of so many columns.
func vectors(t *testing.T, name string, columns int) [][]string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "testdata", "vectors", name))
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		row := strings.Fields(line)
		if len(row) != columns {
			t.Fatalf("%s: %q has %d columns, want %d", name, line, len(row), columns)
		}
		rows = append(rows, row)
	}
	return rows
}

// number reads a number that a vector file gives, in a base.
func number(t *testing.T, s string, base int) uint64 {
	t.Helper()
	n, err := strconv.ParseUint(s, base, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// newKey is otp.NewKey for arguments that are right.
func newKey(t testing.TB, secret []byte, a otp.Algorithm, digits int, period time.Duration) otp.Key {
	t.Helper()
	k, err := otp.NewKey(secret, a, digits, period)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func TestEveryRowOfRFC4226AppendixD(t *testing.T) {
	rows := vectors(t, "rfc4226.txt", 6)
	if len(rows) != 10 {
		t.Fatalf("%d rows, want 10", len(rows))
	}
	for i, row := range rows {
		count, secret := number(t, row[0], 10), []byte(row[1])
		if count != uint64(i) {
			t.Fatalf("row %d has count %d", i, count)
		}
		mac := hmacOf(otp.SHA1, secret, count)
		if got := hex.EncodeToString(mac); got != row[2] {
			t.Errorf("count %d: HMAC %s, want %s", count, got, row[2])
		}
		truncated := truncate(mac)
		if truncated != number(t, row[3], 16) || truncated != number(t, row[4], 10) {
			t.Errorf("count %d: truncated to %d, want %s, %s", count, truncated, row[3], row[4])
		}
		if got := newKey(t, secret, otp.SHA1, 6, 30*time.Second).Code(count).String(); got != row[5] {
			t.Errorf("count %d: code %s, want %s", count, got, row[5])
		}
		// A code of more digits shows more of the truncated value.
		for digits := 6; digits <= 8; digits++ {
			k := newKey(t, secret, otp.SHA1, digits, 30*time.Second)
			if got, want := k.Code(count).String(), lastDigits(truncated, digits); got != want {
				t.Errorf("count %d with %d digits: code %s, want %s of %d", count, digits, got, want, truncated)
			}
		}
	}
}

func TestEveryRowOfRFC6238AppendixB(t *testing.T) {
	algorithms := map[string]otp.Algorithm{"SHA1": otp.SHA1, "SHA256": otp.SHA256, "SHA512": otp.SHA512}
	lengths := map[string]int{"SHA1": 20, "SHA256": 32, "SHA512": 64}
	rows := vectors(t, "rfc6238.txt", 6)
	if len(rows) != 18 {
		t.Fatalf("%d rows, want 18", len(rows))
	}
	for _, row := range rows {
		if len(row[5]) != lengths[row[4]] {
			t.Fatalf("the secret of %s has %d bytes", row[4], len(row[5]))
		}
		now := time.Unix(int64(number(t, row[0], 10)), 0)
		if text := now.UTC().Format(time.RFC3339); text != row[1] {
			t.Fatalf("%s is %s, not %s", row[0], text, row[1])
		}
		k := newKey(t, []byte(row[5]), algorithms[row[4]], 8, 30*time.Second)
		step := clock.Step(now, k.Period())
		if want := number(t, row[2], 16); step != want {
			t.Errorf("%s: step %X, want %X", row[1], step, want)
		}
		if got := k.Code(step).String(); got != row[3] {
			t.Errorf("%s %s: code %s, want %s", row[1], row[4], got, row[3])
		}
		// Six digits are the last six of eight.
		six := newKey(t, []byte(row[5]), algorithms[row[4]], 6, 30*time.Second)
		if got, want := six.Code(step).String(), row[3][2:]; got != want {
			t.Errorf("%s %s: six digits are %s, want %s", row[1], row[4], got, want)
		}
	}
}
