package main

import (
	"errors"
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

// maxKeyFile is the largest key file that is read, in bytes.
const maxKeyFile = 64 << 10

// loadKey returns the key that the flags name.
func (o *options) loadKey() (otp.Key, error) {
	uri := o.key
	switch {
	case o.key != "" && o.keyFile != "":
		return otp.Key{}, misuse("--key and --key-file are both given: one is enough")
	case o.key == noKey:
		return otp.Key{}, nil
	case o.keyFile != "":
		text, err := o.readKeyFile()
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

// readKeyFile reads the URI from the key file. A file that others can read is
// refused: its key is no secret any more.
func (o *options) readKeyFile() (string, error) {
	f := o.io.in
	if o.keyFile != "-" {
		var err error
		if f, err = os.Open(o.keyFile); err != nil {
			return "", fmt.Errorf("key file: %w", err)
		}
		defer f.Close()
		info, err := f.Stat()
		if err != nil {
			return "", fmt.Errorf("key file: %w", err)
		}
		if info.IsDir() {
			return "", fmt.Errorf("key file: %s is a folder; give the file in it", o.keyFile)
		}
		if sharedFile(info) {
			return "", fmt.Errorf("key file: others can read %s; mend that with: chmod 600 %s", o.keyFile, o.keyFile)
		}
	}
	text, err := io.ReadAll(io.LimitReader(f, maxKeyFile+1))
	switch {
	case err != nil:
		return "", fmt.Errorf("key file: %w", err)
	case len(text) > maxKeyFile:
		return "", errors.New("key file: it is too long to hold a key: one otpauth URI is all that it needs")
	}
	return string(text), nil
}

// sharedFile says whether a file can be read by others than its owner. Windows
// keeps that elsewhere.
func sharedFile(info fs.FileInfo) bool {
	return runtime.GOOS != "windows" && info.Mode().IsRegular() && info.Mode().Perm()&0o077 != 0
}
