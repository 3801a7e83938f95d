package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// rfcKey has the secret of RFC 6238's test vectors for SHA-1.
const rfcKey = "otpauth://totp/x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"

// call is a run of the program.
type call struct {
	status   int
	out, err string
}

// program runs the program with arguments and a text on standard input.
func program(t *testing.T, input string, args ...string) call {
	t.Helper()
	in, err := os.CreateTemp(t.TempDir(), "input")
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	if _, err := in.WriteString(input); err != nil {
		t.Fatal(err)
	}
	if _, err := in.Seek(0, 0); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	status := run(context.Background(), args, streams{in, &out, &errs})
	return call{status, out.String(), errs.String()}
}

// write writes a file and returns its name.
func write(t *testing.T, name, text string, mode os.FileMode) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), mode); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestMisuseIsOneClearLineAndStatus2(t *testing.T) {
	script := write(t, "ok.txt", "press red\n", 0o600)
	for name, c := range map[string]struct {
		args []string
		says string
	}{
		"unknown command":         {[]string{"nope"}, `no command "nope"`},
		"unknown flag":            {[]string{"code", "--nope"}, "--nope"},
		"argument too many":       {[]string{"code", "extra"}, "takes no arguments"},
		"no key at all":           {[]string{"code", "--key", "junk"}, "otpauth://totp/"},
		"key of counted codes":    {[]string{"code", "--key", "otpauth://hotp/x?secret=GEZDGNBV"}, "hotp"},
		"two keys":                {[]string{"code", "--key", "x", "--key-file", "y"}, "one is enough"},
		"no code without a key":   {[]string{"code", "--key", "none"}, "without a key"},
		"missing key file":        {[]string{"code", "--key-file", filepath.Join(t.TempDir(), "no")}, "no such file"},
		"folder as key file":      {[]string{"code", "--key-file", t.TempDir()}, "folder"},
		"volume out of range":     {[]string{"code", "--volume", "10"}, "1 to 9"},
		"speed that is no number": {[]string{"code", "--speed", "fast"}, "1 to 9"},
		"unknown language":        {[]string{"code", "--lang", "fr"}, "da and en"},
		"time that is none":       {[]string{"code", "--at", "yesterday"}, "RFC 3339"},
		"time before time":        {[]string{"code", "--at", "1969-12-31T23:59:59Z"}, "1970"},
		"long serial number":      {[]string{"code", "--serial", "12345678901"}, "1 to 10 digits"},
		"drift that is none":      {[]string{"code", "--drift", "NaN"}, "parts per million"},
		"scale out of range":      {[]string{"code", "--scale", "5"}, "1 to 4"},
		"double strikes too slow": {[]string{"--double-strike", "0.6"}, "0 to 500ms"},
		"slow keys too slow":      {[]string{"--slow-keys", "3s"}, "0 to 2s"},
		"no time for slow keys":   {[]string{"term", "--slow-keys", "slow"}, "0 to 2s"},
		"unknown theme":           {[]string{"code", "--theme", "dark"}, "standard and contrast"},
		"run without a script":    {[]string{"run"}, "needs a script"},
		"missing script":          {[]string{"run", filepath.Join(t.TempDir(), "no.txt")}, "no such file"},
		"wrong step":              {[]string{"run", write(t, "bad.txt", "dance\n", 0o600)}, "dance"},
		"voice that is no folder": {[]string{"run", "--voice", "/nonexistent", script}, "no folder"},
		"voice without clips":     {[]string{"run", "--voice", t.TempDir(), script}, "clips"},
		"snapshot of a scenario":  {[]string{"run", "--load", "x", script}, "from the beginning"},
		"no bundle":               {[]string{"replay", script}, "bundle"},
	} {
		t.Run(name, func(t *testing.T) {
			got := program(t, "", c.args...)
			if got.status != statusMisuse {
				t.Errorf("status %d, want %d", got.status, statusMisuse)
			}
			if strings.Count(got.err, "\n") != 1 || !strings.Contains(got.err, c.says) {
				t.Errorf("said %q, want one line with %q", got.err, c.says)
			}
			if got.out != "" {
				t.Errorf("printed %q", got.out)
			}
		})
	}
}

func TestASecretIsNeverTold(t *testing.T) {
	const secret = "GEZDGNBVGY3TQOJQ"
	for _, args := range [][]string{
		{"code", "otpauth://totp/x?secret=" + secret},
		{"otpauth://totp/x?secret=" + secret},
		{"code", "--key", "otpauth://totp/x?digits=99&secret=" + secret},
		{"code", "--key", "otpauth://totp/%zz?secret=" + secret},
		{"code", "--key", secret},
		{"code", "--key-file", write(t, "shared", "otpauth://totp/x?secret="+secret, 0o644)},
	} {
		if got := program(t, "", args...); got.status != statusMisuse || strings.Contains(got.out+got.err, secret) {
			t.Errorf("%q: status %d, said %q", args, got.status, got.err)
		}
	}
}

func TestCodePrintsTheCodeAndNothingElse(t *testing.T) {
	// RFC 6238, appendix B.
	for at, want := range map[string]string{
		"1970-01-01T00:00:59Z":      "94287082\n",
		"2005-03-18T01:58:29Z":      "07081804\n",
		"2005-03-18T02:58:31+01:00": "14050471\n",
		"2009-02-13T23:31:30Z":      "89005924\n",
		"2033-05-18T03:33:20Z":      "69279037\n",
		"2603-10-11T11:33:20Z":      "65353130\n",
	} {
		got := program(t, "", "code", "--key", rfcKey+"&digits=8", "--at", at)
		if got.status != statusOK || got.out != want || got.err != "" {
			t.Errorf("at %s: %+v, want %q", at, got, want)
		}
	}
}

func TestKeyFile(t *testing.T) {
	at := []string{"--at", "1970-01-01T00:00:59Z"}
	private := write(t, "key", rfcKey+"\n", 0o600)
	if got := program(t, "", append(at, "code", "--key-file", private)...); got.out != "287082\n" {
		t.Errorf("from a file: %+v", got)
	}
	if got := program(t, rfcKey, append(at, "code", "--key-file", "-")...); got.out != "287082\n" {
		t.Errorf("from standard input: %+v", got)
	}
	shared := write(t, "key", rfcKey, 0o640)
	if got := program(t, "", append(at, "code", "--key-file", shared)...); got.status != statusMisuse ||
		!strings.Contains(got.err, "chmod 600 "+shared) {
		t.Errorf("that others can read: %+v", got)
	}
}
