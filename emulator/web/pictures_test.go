package web

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
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
		keys        []string
	}{
		{"standard-1280-en", "?lang=en&theme=standard", 1280, false, "", nil},
		{"contrast-1280-da", "?lang=da&theme=contrast", 1280, false, "", nil},
		{"standard-320-da", "?lang=da&theme=standard", 320, false, "", nil},
		{"contrast-320-en", "?lang=en&theme=contrast&scenario=function-3-volume-up", 320, false, "", nil},
		{"forced-1280-en", "?lang=en", 1280, true, "", nil},
		{"large-320-da", "?lang=da&theme=standard", 320, false, "400", nil},
		{"large-1280-en", "?lang=en&theme=contrast", 1280, false, "200", nil},
		{"exploring-1280-en", "?lang=en&theme=standard", 1280, false, "", []string{"KeyX", "Digit9"}},
		{"exploring-320-da", "?lang=da&theme=contrast", 320, false, "", []string{"KeyX", "Space"}},
		{"stage-title-1920-da", "?lang=da&theme=standard", 1920, false, "", []string{"present"}},
		{"stage-1920-da", "?lang=da&theme=standard", 1920, false, "", []string{"present", "Space", "Space", "Space"}},
		{"stage-1920-en", "?lang=en&theme=contrast", 1920, false, "", []string{"present", "Space", "Space", "Space", "Space", "Space", "Space", "Space", "Space", "Space"}},
		{"stage-1280-en", "?lang=en&theme=standard", 1280, false, "", []string{"present", "Space"}},
		{"stage-320-da", "?lang=da&theme=contrast", 320, false, "", []string{"present", "Space", "Space", "Space"}},
		{"help-320-da", "?lang=da&theme=standard", 320, false, "", []string{"F1"}},
		{"help-1280-en", "?lang=en&theme=contrast", 1280, false, "", []string{"F1"}},
	} {
		v := visit(t, b, address+c.query)
		v.Look(browsertest.Look{Scheme: "light", Width: c.width, Height: max(900, c.width*9/16), Forced: c.forced})
		size := "100" // and not what the one before chose
		if c.size != "" {
			size = c.size
		}
		v.choose("size", size)
		if c.keys == nil {
			v.strike("Space")
			v.shows("display", `^\d{3} \d{3}$`)
			v.until("document.querySelector('#caption mark') !== null")
		}
		for _, key := range c.keys {
			if key == "present" {
				v.hears()
				v.press("present")
				v.shows("stage-heading", ".")
				continue
			}
			if v.strike(key); c.keys[0] == "present" {
				v.until("document.querySelector('#caption mark') !== null")
			}
		}
		if err := os.WriteFile(filepath.Join(*pictures, c.name+".png"), v.Screenshot(!strings.HasPrefix(c.name, "help") && !strings.HasPrefix(c.name, "stage-1")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
