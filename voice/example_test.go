package voice_test

import (
	"fmt"

	"codereader/voice"
)

// A code is read digit by digit, with a longer pause in its middle.
func ExampleCode() {
	u := voice.Code([]uint8{1, 2, 3, 4, 5, 6})
	fmt.Println(u.Text())
	u.Language = voice.English
	fmt.Println(u.Text())
	// Output:
	// en to tre, fire fem seks
	// one two three, four five six
}

// A serial number is read in groups of two.
func ExampleSerial() {
	u := voice.Serial([]uint8{8, 6, 7, 5, 3, 0, 9})
	u.Language = voice.English
	fmt.Println(u.Text())
	// Output: serial number, eight six, seven five, three zero, nine
}
