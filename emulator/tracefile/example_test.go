package tracefile_test

import (
	"fmt"
	"os"
	"strings"
	"time"

	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/emulator/tracefile"
	"codereader/firmware"
	"codereader/keypad"
)

// A key goes down and comes up; its contact bounces.
func ExampleNewVCD() {
	var dump strings.Builder
	trace := tracefile.NewVCD(&dump, tracefile.Options{Version: "v1.0.0"})
	m := emulator.New(emulator.Config{Settings: firmware.DefaultSettings, Voice: emulatortest.Voice{}}, trace)
	m.Advance(time.Second)
	m.Contact(keypad.Key5, true)
	m.Advance(m.Now() + 2*time.Millisecond)
	m.Contact(keypad.Key5, false)
	m.Advance(m.Now() + 500*time.Microsecond)
	m.Contact(keypad.Key5, true)
	m.Advance(m.Now() + 10*time.Millisecond)
	m.Close()
	if err := trace.Err(); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	_, changes, _ := strings.Cut(dump.String(), "#1000000000\n")
	fmt.Print("#1000000000\n" + changes)
	// Output:
	// #1000000000
	// 10
	// #1002000000
	// 00
	// #1002500000
	// 10
	// #1007500000
	// 1;
	// #1012500000
}
