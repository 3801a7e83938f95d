package font

import (
	_ "embed" // the font files
	"fmt"
	"sync"

	"golang.org/x/image/font/sfnt"
)

//go:embed display.ttf
var display []byte

//go:embed bold.ttf
var bold []byte

//go:embed text.ttf
var text []byte

// Display returns the letters of the reader's display: bold, all of one width.
// The font is parsed at the first call and may be shared; each user needs an
// sfnt.Buffer of its own.
var Display = parsed("display.ttf", &display)

// Bold returns the letters of key legends, headings and the spoken word.
var Bold = parsed("bold.ttf", &bold)

// Text returns the letters of running text.
var Text = parsed("text.ttf", &text)

// parsed returns a function that parses an embedded file once. The files are
// part of the program and tested, so that one that does not parse is a fault of
// the build and not of any input.
func parsed(name string, data *[]byte) func() *sfnt.Font {
	return sync.OnceValue(func() *sfnt.Font {
		f, err := sfnt.Parse(*data)
		if err != nil {
			panic(fmt.Sprintf("font: %s: %v", name, err))
		}
		return f
	})
}
