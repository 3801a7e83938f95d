package panel

import (
	"bytes"
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"codereader/emulator/panel/paneltest"
	"codereader/keypad"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

// The repository's folders of pictures.
const (
	goldenDir   = "../../testdata/panel"
	readmePath  = "../../testdata/reader.png"
	goldenLimit = 1_500_000 // bytes, all together
)

// state is a picture's name and what is to be seen on it.
type state struct {
	name string
	view View
}

func pressed(keys ...keypad.Key) (p [keypad.Keys]bool) {
	for _, k := range keys {
		p[k] = true
	}
	return p
}

func says(current int, text string) Caption {
	return Caption{Words: strings.Fields(text), Current: current}
}

// helpText is a help as long as the program's.
var helpText = []string{
	"Taster",
	"0 til 9\tcifrene",
	"Mellemrum\trød: tænder og slukker",
	"Rød + 0\tlæser koden igen",
	"Rød + 9, 7\thøjere, lavere",
	"Rød + 6, 4\thurtigere, langsommere",
	"Rød + 1\tdansk eller engelsk",
	"Rød + 5\tlæser serienummeret",
	"Skift\tholder rød til næste ciffer",
	"M\tlyd fra og til",
	"F1\tdenne hjælp",
	"",
	"Tryk på en tast for at komme tilbage.",
}

// states are all that the reader can look like.
func states() []state {
	on := func(text string) View { return View{On: true, Display: text, Caption: Caption{Current: -1}} }
	code := on("123 456")
	code.Caption = says(3, "en to tre, fire fem seks")
	fingers := on("123 456")
	fingers.Pressed = pressed(keypad.Key1, keypad.Key3, keypad.Key5, keypad.Key8, keypad.Key0, keypad.Red)
	latched := on("Fart 5")
	latched.Latched, latched.Language = true, "da"
	serial := on("0123456789")
	serial.Caption = says(5, "serienummer, nul en, to tre, fire fem, seks syv, otte ni")
	none := on("------")
	none.Caption = says(-1, "ikke aktiveret")
	muted := on("Lyd 7")
	muted.Muted, muted.Language = true, "da"
	muted.Caption = says(1, "lydstyrke syv")
	notice := on("Speed 5")
	notice.Notice = "No sound device: the reader goes on without sound"
	notice.Muted = true
	help := on("123 456")
	help.Help = helpText
	return []state{
		{"off", View{Caption: Caption{Current: -1}}},
		{"code", code},
		{"code8", on("1234 5678")},
		{"none", none},
		{"notice", notice},
		{"serial", serial},
		{"fingers", fingers},
		{"latched", latched},
		{"muted", muted},
		{"help", help},
	}
}

// goldens are all pictures: every state in both themes, some of them larger.
func goldens() []state {
	var all []state
	for t := Standard; t < Themes; t++ {
		for _, s := range states() {
			v := s.view
			v.Theme, v.Scale = t, 1
			all = append(all, state{s.name + "-" + t.String(), v})
		}
	}
	for _, larger := range []struct {
		name  string
		scale float64
		from  string
	}{{"latched-standard-1.5x", 1.5, "latched-standard"}, {"serial-contrast-1.5x", 1.5, "serial-contrast"},
		{"code-standard-2x", 2, "code-standard"}, {"muted-contrast-3x", 3, "muted-contrast"}} {
		for _, s := range all {
			if s.name == larger.from {
				s.view.Scale = larger.scale
				all = append(all, state{larger.name, s.view})
			}
		}
	}
	return all
}

func TestPicturesAreAsKept(t *testing.T) {
	for _, s := range goldens() {
		t.Run(s.name, func(t *testing.T) {
			checkPicture(t, filepath.Join(goldenDir, s.name+".png"), Render(s.view))
		})
	}
	v := View{On: true, Display: "123 456", Scale: 1, Caption: says(3, "one two three, four five six")}
	checkPicture(t, readmePath, Render(v))
}

// checkPicture compares got with the picture kept at path, or keeps it.
func checkPicture(t *testing.T, path string, got image.Image) {
	t.Helper()
	if *update {
		keepPicture(t, path, got)
		return
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; to make it: go test ./emulator/panel -update", err)
	}
	want, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	if err := paneltest.Compare(got, want); err != nil {
		t.Errorf("%s: %v", path, err)
	}
}

func keepPicture(t *testing.T, path string, img image.Image) {
	t.Helper()
	var b bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestKeptPicturesAreTheseAndSmall(t *testing.T) {
	kept := map[string]bool{}
	for _, s := range goldens() {
		kept[s.name+".png"] = true
	}
	files, err := os.ReadDir(goldenDir)
	if err != nil {
		t.Fatal(err)
	}
	var size int64
	for _, f := range files {
		if !kept[f.Name()] {
			t.Errorf("%s/%s belongs to no state: remove it", goldenDir, f.Name())
		}
		info, err := f.Info()
		if err != nil {
			t.Fatal(err)
		}
		size += info.Size()
	}
	if size > goldenLimit {
		t.Errorf("the pictures are %d bytes together, want at most %d", size, goldenLimit)
	}
}
