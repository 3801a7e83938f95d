package report

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"codereader/emulator/emulatortest"
	"codereader/voice"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden pages anew")

// bulk is what a golden page is without: data, and the parts of the page that
// are files of their own.
var bulk = []struct {
	found *regexp.Regexp
	less  string
}{
	{regexp.MustCompile(`;base64,[A-Za-z0-9+/=]+`), ";base64,…"},
	{regexp.MustCompile(`(?s)<style>.*?</style>`), "<style>…</style>"},
	{regexp.MustCompile(`(?s)<script>.*?</script>`), "<script>…</script>"},
	{regexp.MustCompile(`sha256-[^&]+&#39;`), "sha256-…&#39;"},
	{regexp.MustCompile(`data-start="[0-9.]+"`), `data-start="…"`}, // the voice's own
}

// The pages of the tour are those in testdata, but for their bulk. Written
// anew by:
//
//	go test ./emulator/report -run Golden -update
func TestPageIsTheGoldenOne(t *testing.T) {
	for l := range voice.Language(voice.Languages) {
		for name, src := range map[string]string{"held": tour, "failed": tour + failing} {
			c := config(t, l)
			c.Machine.Voice = emulatortest.Voice{} // voices change
			page := write(t, run(t, c, src))
			for _, b := range bulk {
				page = b.found.ReplaceAllString(page, b.less)
			}
			file := filepath.Join("testdata", name+"-"+l.Code()+".html")
			if *update {
				if err := os.WriteFile(file, []byte(page), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), page); diff != "" {
				t.Errorf("%s (-want +got):\n%s", file, diff)
			}
		}
	}
}
