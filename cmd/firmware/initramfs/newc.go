package main

import (
	"fmt"
	"io"
)

// writer writes the kernel's cpio format (initramfs buffer format, "newc"): for
// each file "070701", thirteen numbers of eight hexadecimal digits, the name
// with a zero byte, the data; name and data are filled up to a multiple of
// four bytes.
type writer struct {
	w    io.Writer
	n    int // bytes written
	inos uint32
	err  error
}

// file writes a file.
func (w *writer) file(f file) {
	w.inos++
	links := uint32(1)
	if f.mode&folder != 0 {
		links = 2
	}
	w.entry(w.inos, f, links)
}

// end writes the entry that ends an archive, and fills up to a block of 512
// bytes, as cpio does.
func (w *writer) end() {
	w.entry(0, file{name: "TRAILER!!!"}, 1)
	w.fill(512)
}

func (w *writer) entry(ino uint32, f file, links uint32) {
	w.string("070701")
	for _, v := range [...]uint32{
		ino, f.mode,
		0, 0, // user and group: root
		links,
		0, // when it was changed: never, so that the same files give the same bytes
		uint32(len(f.data)),
		0, 0, // the disk that it lay on
		f.major, f.minor,
		uint32(len(f.name) + 1),
		0, // no checksum in this format
	} {
		w.string(fmt.Sprintf("%08X", v))
	}
	w.string(f.name + "\x00")
	w.fill(4)
	w.string(string(f.data))
	w.fill(4)
}

func (w *writer) string(s string) {
	if w.err == nil {
		_, w.err = io.WriteString(w.w, s)
		w.n += len(s)
	}
}

// fill writes zero bytes up to a multiple of n.
func (w *writer) fill(n int) {
	w.string(string(make([]byte, (n-w.n%n)%n)))
}
