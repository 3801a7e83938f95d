package web

import (
	"bytes"
	"html"
)

// Practice returns the page's index.html with its link to the practice log-on
// at an address, relative to the page. As it stands the page shows none, so that
// one whose server has no practice log-on has no link that leads nowhere.
func Practice(page []byte, address string) []byte {
	return bytes.Replace(page, []byte(` hidden><a href="practice/"`), []byte(`><a href="`+html.EscapeString(address)+`"`), 1)
}
