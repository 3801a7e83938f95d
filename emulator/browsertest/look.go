package browsertest

// Look is how somebody looks at a page.
type Look struct {
	Print  bool   // on paper
	Scheme string // "light" or "dark"
	Width  int    // of the window, in pixels
	Height int
	Forced bool // forced colours, as high contrast on Windows
}

// Look has the page looked at that way.
func (p *Page) Look(l Look) {
	p.t.Helper()
	media, forced := "screen", "none"
	if l.Print {
		media = "print"
	}
	if l.Forced {
		forced = "active"
	}
	p.Call("Emulation.setEmulatedMedia", map[string]any{
		"media": media,
		"features": []map[string]string{
			{"name": "prefers-color-scheme", "value": l.Scheme},
			{"name": "forced-colors", "value": forced},
		},
	}, nil)
	p.Call("Emulation.setDeviceMetricsOverride", map[string]any{
		"width": l.Width, "height": l.Height, "deviceScaleFactor": 1, "mobile": false,
	}, nil)
}

// Screenshot returns a picture of the page as a PNG: of what is in the window,
// or of all of it.
func (p *Page) Screenshot(all bool) []byte {
	p.t.Helper()
	var picture struct{ Data []byte }
	p.Call("Page.captureScreenshot", map[string]any{"format": "png", "captureBeyondViewport": all}, &picture)
	return picture.Data
}

// PDF returns the page as it is printed.
func (p *Page) PDF() []byte {
	p.t.Helper()
	var file struct{ Data []byte }
	p.Call("Page.printToPDF", map[string]any{"printBackground": false}, &file)
	return file.Data
}
