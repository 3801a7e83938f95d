package main

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"slices"
	"testing"

	"codereader/assets/font"

	"golang.org/x/image/font/sfnt"
)

// wrap packs an OpenType file as WOFF 1.0: what unwrap undoes.
func wrap(ttf []byte) []byte {
	be := binary.BigEndian
	n := int(be.Uint16(ttf[4:]))
	head := append([]byte("wOFF"), ttf[:4]...)
	head = be.AppendUint32(head, 0)
	head = be.AppendUint16(head, uint16(n))
	head = append(head, make([]byte, woffHeader-len(head))...)
	var body []byte
	for i := range n {
		e := ttf[sfntHeader+i*sfntEntry:]
		size := be.Uint32(e[12:])
		table := ttf[be.Uint32(e[8:]):][:size]
		var z bytes.Buffer
		w := zlib.NewWriter(&z)
		w.Write(table)
		w.Close()
		packed := z.Bytes()
		if len(packed) >= len(table) {
			packed = table
		}
		head = append(head, e[:4]...)
		head = be.AppendUint32(head, uint32(woffHeader+n*woffEntry+len(body)))
		head = be.AppendUint32(head, uint32(len(packed)))
		head = be.AppendUint32(head, size)
		head = append(head, e[4:8]...)
		body = append(body, packed...)
	}
	return append(head, body...)
}

// tiny is an OpenType file of two tables: one that packs well, one that does not.
func tiny() []byte {
	be := binary.BigEndian
	out := []byte{0, 1, 0, 0, 0, 2, 0, 32, 0, 1, 0, 0}
	add := func(tag string, sum, off, size uint32) {
		out = append(out, tag...)
		out = be.AppendUint32(out, sum)
		out = be.AppendUint32(out, off)
		out = be.AppendUint32(out, size)
	}
	add("aaaa", 7, 44, 201)
	add("bbbb", 9, 248, 3)
	out = append(out, bytes.Repeat([]byte{5}, 201)...)
	out = append(out, 0, 0, 0)
	return append(out, 1, 2, 3, 0)
}

func TestUnwrapUndoesWrap(t *testing.T) {
	got, err := unwrap(wrap(tiny()))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, tiny()) {
		t.Errorf("got  %x\nwant %x", got, tiny())
	}
}

func TestBadWOFFIsRefused(t *testing.T) {
	good := wrap(tiny())
	change := func(at int, b ...byte) []byte {
		bad := slices.Clone(good)
		copy(bad[at:], b)
		return bad
	}
	for name, bad := range map[string][]byte{
		"empty":             nil,
		"OpenType":          tiny(),
		"no tables":         change(12, 0, 0),
		"too many tables":   change(12, 0xFF, 0xFF),
		"offset beyond end": change(woffHeader+4, 0xFF, 0xFF, 0xFF, 0xFF),
		"size too large":    change(woffHeader+12, 0xFF, 0xFF, 0xFF, 0xFF),
		"size wrong":        change(woffHeader+12, 0, 0, 0, 202),
		"damaged table":     change(woffHeader+2*woffEntry, 0xFF, 0xFF),
		"cut short":         good[:len(good)-2],
	} {
		if _, err := unwrap(bad); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestFontsOfTheProgramSurviveWrapping(t *testing.T) {
	for _, f := range []func() *sfnt.Font{font.Display, font.Bold, font.Text} {
		var b bytes.Buffer
		if _, err := f().WriteSourceTo(nil, &b); err != nil {
			t.Fatal(err)
		}
		got, err := unwrap(wrap(b.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, b.Bytes()) {
			t.Error("the font comes out other than it went in")
		}
	}
}

func FuzzUnwrap(f *testing.F) {
	f.Add(wrap(tiny()))
	f.Add([]byte("wOFF"))
	f.Fuzz(func(t *testing.T, data []byte) {
		ttf, err := unwrap(data)
		if err != nil {
			return
		}
		if again, err := unwrap(wrap(ttf)); err != nil || !bytes.Equal(again, ttf) {
			t.Errorf("%x comes out other than it went in: %v", ttf, err)
		}
	})
}
