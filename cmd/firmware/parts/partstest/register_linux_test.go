package partstest_test

import (
	"strings"
	"testing"
	"time"

	"codereader/cmd/firmware/parts"
	"codereader/cmd/firmware/parts/partstest"
	"codereader/keypad"
)

func TestPartsAreFoundWhereThereAreNone(t *testing.T) {
	bus, err := partstest.Register()
	if err != nil {
		t.Skipf("this machine has a part of its own: %v", err)
	}
	p := parts.Open(parts.Options{
		Said: func(uint32) {},
		Report: func(err error) {
			if text := err.Error(); strings.HasPrefix(text, "parts: keys") || strings.HasPrefix(text, "parts: display") {
				t.Error(err)
			}
		},
	})
	if p.Keys == nil {
		t.Fatal("no keys")
	}
	begun := bus.Bytes()
	if begun == 0 {
		t.Error("the display was not set up")
	}
	for i := range 100 {
		err := p.Keys.Scan(time.Duration(i)*time.Millisecond, func(e keypad.Event) { t.Errorf("a key moves: %v", e) })
		if err != nil {
			t.Fatal(err)
		}
	}
	p.Close()
	if bus.Bytes() == begun {
		t.Error("the display was not turned dark")
	}
	if err := bus.Tx(1, []byte{1}, nil); err == nil {
		t.Error("somebody else answers")
	}
	if _, err := partstest.Register(); err == nil {
		t.Error("registered twice")
	}
}
