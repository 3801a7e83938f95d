package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"

	"codereader/firmware/otp"
)

// demoKey is what a reader makes its codes from that was given no key: the
// test secret of RFC 6238, known to everybody.
const demoKey = "otpauth://totp/codereader:demonstration?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=codereader"

// noKey is the --key of a reader that is not activated.
const noKey = "none"

// maxSecretFile is the largest file with a secret that is read, in bytes.
const maxSecretFile = 64 << 10

// loadKey returns the key that the flags name.
func (o *options) loadKey() (otp.Key, error) {
	uri := o.key
	switch {
	case o.key != "" && o.keyFile != "":
		return otp.Key{}, misuse("--key and --key-file are both given: one is enough")
	case o.key == noKey:
		return otp.Key{}, nil
	case o.keyFile != "":
		text, err := o.readSecret("key file", o.keyFile)
		if err != nil {
			return otp.Key{}, misuseError{err}
		}
		uri = text
	case o.key == "":
		uri = demoKey
	}
	key, err := otp.ParseURI(uri)
	if err != nil {
		return otp.Key{}, misuseError{err}
	}
	return key, nil
}

// isDemo says whether the key is the demonstration key for want of another.
func (o *options) isDemo() bool { return o.key == "" && o.keyFile == "" }

// readSecret reads a file that holds a secret, such as a "key file"; "-" is
// standard input. A file that others can read is refused: its secret is none
// any more.
func (o *options) readSecret(what, name string) (string, error) {
	f := o.io.in
	if name != "-" {
		var err error
		if f, err = os.Open(name); err != nil {
			return "", fmt.Errorf("%s: %w", what, err)
		}
		defer f.Close()
		info, err := f.Stat()
		if err != nil {
			return "", fmt.Errorf("%s: %w", what, err)
		}
		if info.IsDir() {
			return "", fmt.Errorf("%s: %s is a folder; give the file in it", what, name)
		}
		if sharedFile(info) {
			return "", fmt.Errorf("%s: others can read %s; mend that with: chmod 600 %s", what, name, name)
		}
	}
	text, err := io.ReadAll(io.LimitReader(f, maxSecretFile+1))
	switch {
	case err != nil:
		return "", fmt.Errorf("%s: %w", what, err)
	case len(text) > maxSecretFile:
		return "", fmt.Errorf("%s: it is too long to hold one secret: one line is all that it needs", what)
	}
	return string(text), nil
}

// sharedFile says whether a file can be read by others than its owner. Windows
// keeps that elsewhere.
func sharedFile(info fs.FileInfo) bool {
	return runtime.GOOS != "windows" && info.Mode().IsRegular() && info.Mode().Perm()&0o077 != 0
}
