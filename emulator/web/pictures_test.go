package web

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"codereader/emulator/browsertest"
)

var pictures = flag.String("pictures", "", "folder for pictures of the page, to be looked at")

// TestPictures takes pictures of the page for people to look at.
func TestPictures(t *testing.T) {
	if *pictures == "" {
		t.Skip("no -pictures FOLDER")
	}
	address, b := served(t), browsertest.Start(t)
	for _, c := range []struct {
		name, query string
		width       int
		forced      bool
		size        string // of the text, "" as it is
	}{
		{"standard-1280-en", "?lang=en&theme=standard", 1280, false, ""},
		{"contrast-1280-da", "?lang=da&theme=contrast", 1280, false, ""},
		{"standard-320-da", "?lang=da&theme=standard", 320, false, ""},
		{"contrast-320-en", "?lang=en&theme=contrast&scenario=function-3-volume-up", 320, false, ""},
		{"forced-1280-en", "?lang=en", 1280, true, ""},
		{"large-320-da", "?lang=da&theme=standard", 320, false, "400"},
		{"large-1280-en", "?lang=en&theme=contrast", 1280, false, "200"},
	} {
		v := visit(t, b, address+c.query)
		v.Look(browsertest.Look{Scheme: "light", Width: c.width, Height: 900, Forced: c.forced})
		if c.size != "" {
			v.choose("size", c.size)
		}
		v.strike("Space")
		v.shows("display", `^\d{3} \d{3}$`)
		v.until("document.querySelector('#caption mark') !== null")
		if err := os.WriteFile(filepath.Join(*pictures, c.name+".png"), v.Screenshot(true), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
