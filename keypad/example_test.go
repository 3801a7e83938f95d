package keypad_test

import (
	"fmt"
	"time"

	"codereader/keypad"
)

// Contacts bounce; what counts is told once they have been stable.
func ExampleDebouncer() {
	var d keypad.Debouncer
	for i, closed := range []bool{true, false, true} {
		d.Contact(keypad.Event{Key: keypad.Red, Down: closed, At: time.Duration(i) * time.Millisecond})
	}
	e, _ := d.Take(time.Second)
	fmt.Println(e.Key, e.Down, e.At)
	// Output: red true 7ms
}

// Red held down, and 9 pressed, is a chord.
func ExampleRecognizer() {
	var r keypad.Recognizer
	r.Feed(keypad.Event{Key: keypad.Red, Down: true})
	gestures := r.Feed(keypad.Event{Key: keypad.Key9, Down: true, At: time.Second})
	for _, g := range gestures.All() {
		fmt.Println(g.Kind == keypad.Chord, g.Digit)
	}
	// Output: true 9
}
