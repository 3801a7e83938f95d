package window

import (
	"errors"
	"flag"
	"fmt"
	"image"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"codereader/emulator/panel"
	"codereader/emulator/panel/paneltest"
)

// goldenDir is where the pictures are that the window is held against, and
// evidenceDir where the tests leave what they saw when they fail, unless
// -outputdir says otherwise.
const (
	goldenDir   = "../../testdata/window"
	evidenceDir = "../../tmp/window"
)

// shows returns an error unless the window shows what the panel draws of the
// view that was painted last, pixel by pixel.
func (p *program) shows() error {
	_, _, err := p.seen()
	return err
}

// seen returns what the window shows in the place of the picture, and what the
// panel draws of the view that was painted last.
func (p *program) seen() (got, want *image.RGBA, err error) {
	p.tb.Helper()
	at := p.place()
	view, f := p.view(), fitting(at.Dx(), at.Dy())
	if f.shrink < 1 {
		return nil, nil, fmt.Errorf("a window of %v shows no picture pixel by pixel", at.Size())
	}
	if view.Scale != f.scale {
		return nil, nil, fmt.Errorf("painted at scale %v in a window for %v", view.Scale, f.scale)
	}
	want = panel.Render(view)
	got, err = p.screen.capture(image.Rectangle{Max: f.size}.Add(at.Min).Add(f.origin))
	if err != nil {
		return nil, nil, err
	}
	return got, want, paneltest.Compare(got, want)
}

// golden waits until the window shows what the panel draws, and holds it
// against a picture of that name.
func (p *program) golden(name string) {
	p.tb.Helper()
	var got *image.RGBA
	poll(p.tb, "the window to show what was painted", func() (err error) {
		got, _, err = p.seen()
		return err
	})
	file := filepath.Join(goldenDir, name+".png")
	if *update {
		savePicture(p.tb, file, got)
		return
	}
	want, err := loadPicture(file)
	if err != nil {
		p.tb.Errorf("%v; go test ./emulator/window -update makes the pictures", err)
		return
	}
	if err := paneltest.Compare(got, want); err != nil {
		p.tb.Errorf("the window is not as in %s: %v", file, err)
	}
}

func loadPicture(name string) (image.Image, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return png.Decode(f)
}

// complainer is the part of a test that can fail.
type complainer interface {
	Helper()
	Errorf(format string, args ...any)
}

// savePicture writes a picture in one go: tests that run at the same time may
// write the same one.
func savePicture(c complainer, name string, img image.Image) {
	c.Helper()
	err := os.MkdirAll(filepath.Dir(name), 0o755)
	f, createErr := os.CreateTemp(filepath.Dir(name), ".*.png")
	if err = errors.Join(err, createErr); err == nil {
		err = errors.Join((&png.Encoder{CompressionLevel: png.BestCompression}).Encode(f, img),
			f.Chmod(0o644), f.Close(), os.Rename(f.Name(), name))
	}
	if err != nil {
		c.Errorf("%v", err)
	}
}

// leaveEvidence leaves what a failed test saw: the screen, what the panel draws,
// and all that the program said.
func (p *program) leaveEvidence() {
	if !p.tb.Failed() {
		return
	}
	dir := flag.Lookup("test.outputdir").Value.String()
	if dir == "" {
		dir = evidenceDir
	}
	dir = filepath.Join(dir, strings.ReplaceAll(p.tb.Name(), "/", "_"))
	if p.screen.file == nil { // a display that is not there
	} else if shot, err := p.screen.capture(image.Rectangle{Max: p.screen.size}); err == nil {
		savePicture(p.tb, filepath.Join(dir, "screen.png"), shot)
	}
	savePicture(p.tb, filepath.Join(dir, "want.png"), panel.Render(p.view()))
	p.mu.Lock()
	defer p.mu.Unlock()
	var said strings.Builder
	for _, m := range p.messages {
		fmt.Fprintf(&said, "%s %s %s\n", m.Kind, m.Text, m.Event)
	}
	err := errors.Join(
		os.WriteFile(filepath.Join(dir, "trace.txt"), []byte(said.String()), fs.FileMode(0o644)),
		os.WriteFile(filepath.Join(dir, "stderr.txt"), []byte(p.stderr.String()), fs.FileMode(0o644)),
	)
	if err != nil {
		p.tb.Errorf("the evidence could not be left: %v", err)
	}
	p.tb.Logf("what the test saw is in %s", dir)
}
