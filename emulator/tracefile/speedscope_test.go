package tracefile_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"codereader/emulator/browsertest"
)

// speedscopeVersion is the release of Speedscope, a viewer of traces, that
// reads ours.
const speedscopeVersion = "1.25.0"

// title waits for what Speedscope shows of the trace that it was given.
const title = `new Promise(done => {
	const look = () => {
		const shown = document.body.innerText.match(/codereader .*\(\d+\/\d+\)/);
		shown ? done(shown[0]) : requestAnimationFrame(look);
	};
	look();
})`

func TestSpeedscopeReadsChrome(t *testing.T) {
	if testing.Short() {
		t.Skip("it needs a browser and npm, which -short does without")
	}
	viewer := browsertest.Package(t, "speedscope", speedscopeVersion)
	browser := browsertest.Start(t)
	k := record(t, ".json", tour)
	_, slices := readChrome(t, k.Bytes())
	tracks := map[string]bool{}
	for _, s := range slices {
		tracks[s.track] = true
	}
	for name, text := range map[string]string{
		"whole": k.String(),
		// As the format has it, the bracket may be missing.
		"cut off": strings.TrimSuffix(k.String(), "\n]\n"),
	} {
		t.Run(name, func(t *testing.T) {
			data, err := json.Marshal([]byte(text))
			if err != nil {
				t.Fatal(err)
			}
			file := filepath.Join(t.TempDir(), "trace.js")
			script := fmt.Sprintf("speedscope.loadFileFromBase64('trace.json', %s)", data)
			if err := os.WriteFile(file, []byte(script), 0o600); err != nil {
				t.Fatal(err)
			}
			page := browser.Open(t, browsertest.File(t, filepath.Join(viewer, "dist", "release", "index.html"))+"#localProfilePath="+file)
			var got string
			page.Eval(title, &got)
			if want := fmt.Sprintf("codereader v1.2.3 (pid 1), power (tid 1) (1/%d)", len(tracks)); got != want {
				t.Errorf("it shows %q, want %q", got, want)
			}
		})
	}
}
