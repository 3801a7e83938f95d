package browsertest

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// patience is how long a browser may take to answer. It is long: it ends tests
// that hang, and decides nothing else.
const patience = time.Minute

// flags keep Chromium from wanting a screen, a sandbox that root may not have,
// sound, or the network.
var flags = []string{
	"--headless", "--remote-debugging-pipe",
	"--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--mute-audio",
	"--no-first-run", "--disable-background-networking", "--disable-component-update",
	"--disable-sync", "--disable-quic", "--disable-extensions",
	"--force-color-profile=srgb", "--hide-scrollbars",
	"--autoplay-policy=no-user-gesture-required",
}

// Browser is a running Chromium.
type Browser struct{ wire *wire }

// Start starts Chromium, which ends with the test. The test is skipped if there
// is none.
func Start(t testing.TB) *Browser {
	t.Helper()
	program := find("chromium", "chromium-browser", "google-chrome")
	if program == "" {
		t.Skip("no browser: install the Debian package chromium")
	}
	theirIn, ourOut := pipe(t)
	ourIn, theirOut := pipe(t)
	cmd := exec.Command(program, append(flags, "--user-data-dir="+profile(t), "about:blank")...)
	cmd.ExtraFiles = []*os.File{theirIn, theirOut} // 3 and 4, where it looks for them
	if err := cmd.Start(); err != nil {
		t.Fatalf("browser: %v", err)
	}
	_ = theirIn.Close()
	_ = theirOut.Close()
	b := &Browser{wire: newWire(ourIn, ourOut)}
	t.Cleanup(func() { b.stop(cmd, ourIn, ourOut) })
	return b
}

// profile returns a new browser's folder, in which its own pages for developers
// are allowed: one of them reads traces.
func profile(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	err := os.WriteFile(filepath.Join(dir, "Local State"), []byte(`{"internal_only_uis_enabled":true}`), 0o600)
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// stop ends the browser, and waits until it has let go of its files.
func (b *Browser) stop(cmd *exec.Cmd, files ...io.Closer) {
	if b.wire.call("", "Browser.close", nil, nil) != nil {
		_ = cmd.Process.Kill()
	}
	hangs := time.AfterFunc(patience, func() { _ = cmd.Process.Kill() })
	_ = cmd.Wait()
	hangs.Stop()
	for _, f := range files {
		_ = f.Close()
	}
}

func pipe(t testing.TB) (r, w *os.File) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	return r, w
}

// find returns the first program of some names that there is, or "".
func find(names ...string) string {
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}
