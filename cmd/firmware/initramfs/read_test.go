package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"strconv"
	"testing"
)

// entry is a file as an archive has it.
type entry struct {
	name   string
	fields [13]uint64 // in the order of the format
	data   string
}

// The places of the fields that tests look at.
const (
	mode, uid, gid, mtime, major, minor = 1, 2, 3, 5, 9, 10
)

// read takes an archive apart, and complains of everything that a kernel would
// not take.
func read(t *testing.T, packed []byte) (all []entry) {
	t.Helper()
	zip, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(zip)
	if err != nil {
		t.Fatal(err)
	}
	if len(data)%512 != 0 {
		t.Errorf("%d bytes are no whole blocks", len(data))
	}
	at := 0
	take := func(n int) string {
		if at+n > len(data) {
			t.Fatalf("it ends within a file, at %d", len(data))
		}
		at += n
		return string(data[at-n : at])
	}
	fill := func() {
		for at%4 != 0 {
			if take(1) != "\x00" {
				t.Fatalf("no zero byte before %d", at)
			}
		}
	}
	for {
		if magic := take(6); magic != "070701" {
			t.Fatalf("at %d stands %q", at-6, magic)
		}
		var e entry
		for i := range e.fields {
			if e.fields[i], err = strconv.ParseUint(take(8), 16, 32); err != nil {
				t.Fatal(err)
			}
		}
		name := take(int(e.fields[11]))
		e.name = name[:len(name)-1]
		fill()
		e.data = take(int(e.fields[6]))
		fill()
		if e.name == "TRAILER!!!" {
			return all
		}
		all = append(all, e)
	}
}
