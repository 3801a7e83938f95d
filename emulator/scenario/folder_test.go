package scenario_test

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"codereader/emulator"
	"codereader/emulator/scenario"
)

// write writes a file in a folder of the test's.
func write(t *testing.T, dir, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
		t.Fatal(err)
	}
}

// files lists what is in a folder and below.
func files(t *testing.T, dir string) string {
	t.Helper()
	var list []string
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			list = append(list, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(list, " ")
}

func encoded(t *testing.T, picture image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, picture); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestAScreenshotIsAPictureOfNow(t *testing.T) {
	dir := t.TempDir()
	res, err := runIn(t, dir, "press red\nscreenshot out/deep/a.png\nscreenshot b.PNG")
	if err != nil {
		t.Fatal(err)
	}
	if got := files(t, dir); got != "b.PNG out/deep/a.png" {
		t.Errorf("files: %s", got)
	}
	got, err := png.Decode(bytes.NewReader(read(t, filepath.Join(dir, "out", "deep", "a.png"))))
	if err != nil {
		t.Fatal(err)
	}
	if want := encoded(t, paint(res.State)); !bytes.Equal(encoded(t, got), want) {
		t.Error("the picture is not that of the state")
	}
}

func TestScreenshotsReplaceThemselves(t *testing.T) {
	dir := t.TempDir()
	const src = "screenshot a.png\ndown 1\nscreenshot b.png\n! cmpimage a.png b.png\nscreenshot a.png\ncmpimage a.png b.png"
	for range 2 {
		if _, err := runIn(t, dir, src); err != nil {
			t.Fatal(err)
		}
	}
	if got := files(t, dir); got != "a.png b.png" {
		t.Errorf("files: %s", got)
	}
}

func TestScreenshotsReplaceNothingElse(t *testing.T) {
	dir := t.TempDir()
	photo := encoded(t, image.NewGray(image.Rect(0, 0, 3, 3)))
	for name, data := range map[string][]byte{"photo.png": photo, "empty.png": nil, "text.png": []byte("dear diary")} {
		write(t, dir, name, data)
		_, err := runIn(t, dir, "wait 1s\nscreenshot "+name)
		if err == nil || !strings.Contains(err.Error(), "scenario: test.txt:2: "+name+" is there already and is no screenshot of the reader") {
			t.Errorf("%s: %v", name, err)
		}
		if scenario.ExitStatus(err) != scenario.ExitMisuse {
			t.Errorf("%s: exit status %d", name, scenario.ExitStatus(err))
		}
		if !bytes.Equal(read(t, filepath.Join(dir, name)), data) {
			t.Errorf("%s was replaced", name)
		}
	}
}

func TestNothingOutsideTheFolderIsTouched(t *testing.T) {
	outside, dir := t.TempDir(), t.TempDir()
	write(t, outside, "golden.png", encoded(t, paint(emulator.State{})))
	for link, to := range map[string]string{
		"there":      outside,
		"golden.png": filepath.Join(outside, "golden.png"),
		"new.png":    filepath.Join(outside, "new.png"),
		"up.png":     filepath.Join("..", filepath.Base(outside), "golden.png"),
	} {
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
			t.Skip("no symbolic links here: ", err)
		}
	}
	for _, src := range []string{
		"screenshot there/a.png",
		"screenshot golden.png",
		"screenshot new.png",
		"screenshot up.png",
		"screenshot a.png\ncmpimage a.png golden.png",
		"screenshot a.png\n! cmpimage a.png golden.png",
		"screenshot a.png\ncmpimage a.png there/golden.png",
		"screenshot a.png\ncmpimage there/golden.png a.png",
	} {
		_, err := runIn(t, dir, src)
		if err == nil || !strings.Contains(err.Error(), "escapes") {
			t.Errorf("%q: %v", src, err)
		}
	}
	if got := files(t, outside); got != "golden.png" {
		t.Errorf("outside there are now %s", got)
	}
}

func TestAnArchiveBringsItsGoldenPictures(t *testing.T) {
	dir := t.TempDir()
	picture := encoded(t, paint(emulator.State{}))
	text := base64.StdEncoding.EncodeToString(picture)
	src := "screenshot a.png\ncmpimage a.png golden.png\npress red\nscreenshot a.png\n! cmpimage a.png golden.png\n-- golden.png --\n"
	for name, golden := range map[string]string{
		"base64": text[:40] + "\n" + text[40:] + "\n",
		"raw":    string(picture),
	} {
		if _, err := runIn(t, dir, src+golden); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if got := files(t, dir); got != "a.png" {
		t.Errorf("the archive was unpacked: %s", got)
	}
	if _, err := runIn(t, dir, "screenshot golden.png\n-- golden.png --\n"+text); err == nil || !strings.Contains(err.Error(), "of the script's own archive") {
		t.Error(err)
	}
}

func TestPicturesThatAreNone(t *testing.T) {
	dir := t.TempDir()
	large := encoded(t, image.NewGray(image.Rect(0, 0, 1, 1)))
	copy(large[16:], []byte{0, 1, 0, 0, 0, 1, 0, 0}) // 65536 by 65536, which its checksum denies
	write(t, dir, "large.png", large)
	write(t, dir, "text.png", []byte("dear diary"))
	whole := encoded(t, image.NewGray(image.Rect(0, 0, 9, 9)))
	write(t, dir, "cut.png", whole[:len(whole)-20])
	write(t, dir, "huge.png", make([]byte, scenario.MaxPictureBytes+1))
	if err := os.Mkdir(filepath.Join(dir, "folder.png"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"large.png":  "large.png",
		"text.png":   "text.png is no PNG picture",
		"cut.png":    "cut.png is a damaged PNG picture",
		"huge.png":   "huge.png is larger than 16 MiB",
		"folder.png": "folder.png is no file",
	} {
		for _, not := range []string{"", "! "} {
			_, err := runIn(t, dir, "screenshot a.png\n"+not+"cmpimage a.png "+name)
			if err == nil || !strings.Contains(err.Error(), "scenario: test.txt:2: "+want) || scenario.ExitStatus(err) != scenario.ExitMisuse {
				t.Errorf("%s%s: %v", not, name, err)
			}
		}
	}
}

func TestAPictureTooLargeIsNotDecoded(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "wide.png", encoded(t, image.NewGray(image.Rect(0, 0, scenario.MaxPixels/8+1, 8))))
	_, err := runIn(t, dir, "screenshot a.png\ncmpimage a.png wide.png")
	if err == nil || !strings.Contains(err.Error(), "wide.png has 1048577 by 8 pixels: at most 8388608 are compared") {
		t.Error(err)
	}
}

func TestAScenarioTakesNoMorePicturesThanItMay(t *testing.T) {
	dir := t.TempDir()
	res, err := runIn(t, dir, strings.Repeat("screenshot a.png\n", scenario.MaxPictures+1))
	if err == nil || !strings.Contains(err.Error(), "at most 1000 pictures") || res.Steps != scenario.MaxPictures+1 {
		t.Errorf("%v after %d steps", err, res.Steps)
	}
}

func TestNoPainterNoPictures(t *testing.T) {
	for _, src := range []string{"screenshot a.png", "cmpimage a.png b.png", "! cmpimage a.png b.png"} {
		_, err := run(t, src, func(o *scenario.Options) { o.Picture, o.Same = nil, nil })
		if scenario.ExitStatus(err) != scenario.ExitMisuse {
			t.Errorf("%q: %v", src, err)
		}
	}
}

func TestAFolderThatIsNotThere(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "none")
	if _, err := runIn(t, dir, "press red\npower on"); err != nil {
		t.Errorf("no step needs the folder: %v", err)
	}
	for _, src := range []string{"screenshot a.png", "cmpimage a.png b.png"} {
		_, err := runIn(t, dir, src)
		if err == nil || !strings.Contains(err.Error(), "the script's folder cannot be opened") {
			t.Errorf("%q: %v", src, err)
		}
	}
}

func TestLoad(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "s.txt", []byte("screenshot a.png\n"))
	s, err := scenario.Load(filepath.Join(dir, "s.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Run(t.Context(), standard(t)); err != nil {
		t.Fatal(err)
	}
	if got := files(t, dir); got != "a.png s.txt" {
		t.Errorf("files: %s", got)
	}
	if s.Name() != filepath.Join(dir, "s.txt") {
		t.Errorf("name %s", s.Name())
	}
	write(t, dir, "large.txt", bytes.Repeat([]byte("#\n"), scenario.MaxSize))
	for name, want := range map[string]string{
		"none.txt": "scenario: open ", ".": "scenario: read ", "large.txt": "is larger than 1024 KiB",
	} {
		if _, err := scenario.Load(filepath.Join(dir, name)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
