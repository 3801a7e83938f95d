package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"codereader/assets"
	"codereader/voice"
)

// ownVoice copies the embedded English clips to a folder, as recordings.
func ownVoice(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	sub, err := fs.Sub(assets.Voices, "voices/en")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(filepath.Join(dir, "en"), sub); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestVoicesListShowsEveryWordInBothLanguages(t *testing.T) {
	got := program(t, "", "voices", "list")
	for w := range voice.Word(voice.Words) {
		for _, text := range []string{w.ID(), w.Text(voice.Danish), w.Text(voice.English)} {
			if !strings.Contains(got.out, text) {
				t.Errorf("%q is not in the list", text)
			}
		}
	}
}

func TestVoicesCheckFindsWhatIsWrong(t *testing.T) {
	dir := ownVoice(t)
	if got := program(t, "", "voices", "check", dir); got.status != statusOK {
		t.Errorf("a good voice: %+v", got)
	}
	if err := os.Remove(filepath.Join(dir, "en", "six.wav")); err != nil {
		t.Fatal(err)
	}
	got := program(t, "", "voices", "check", dir)
	if got.status != statusFailed || !strings.Contains(got.out, "en/six.wav: it is missing") || !strings.Contains(got.out, "1 finding") {
		t.Errorf("without six: %+v", got)
	}
	if got := program(t, "", "voices", "check", "--voice", dir); got.status != statusFailed || !strings.Contains(got.out, "1 finding") {
		t.Errorf("by --voice: %+v", got)
	}
	if got := program(t, "", "voices", "check", t.TempDir()); got.status != statusFailed || !strings.Contains(got.out, "no clips") {
		t.Errorf("nothing: %+v", got)
	}
	for _, args := range [][]string{{filepath.Join(dir, "no")}, {""}, {filepath.Join(dir, "en", "one.wav")}, {"--voice", filepath.Join(dir, "no")}} {
		if got := program(t, "", append([]string{"voices", "check"}, args...)...); got.status != statusMisuse {
			t.Errorf("%q: %+v", args, got)
		}
	}
}

func TestAVoiceWithManyBadClipsIsRefusedInFewWords(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "en"), 0o700); err != nil {
		t.Fatal(err)
	}
	got := program(t, "", "say", "1", "--voice", dir)
	if got.status != statusMisuse || !strings.Contains(got.err, "en/zero.wav: is missing") ||
		!strings.Contains(got.err, "17 clips more") || !strings.Contains(got.err, "voices check "+dir) {
		t.Errorf("%+v", got)
	}
}

func TestAVoiceOfOnesOwnIsSpoken(t *testing.T) {
	dir := ownVoice(t)
	six, err := os.ReadFile(filepath.Join(dir, "en", "six.wav"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "en", "seven.wav"), six, 0o600); err != nil {
		t.Fatal(err)
	}
	say := func(name, text string, flags ...string) string {
		wav := filepath.Join(t.TempDir(), name)
		if got := program(t, "", append(flags, "say", text, "--lang", "en", "--wav", wav)...); got.status != statusOK {
			t.Fatalf("%+v", got)
		}
		b, err := os.ReadFile(wav)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	if say("a", "76", "--voice", dir) != say("b", "66") {
		t.Error("the recording was not used")
	}
}

func TestVoicesRecordTakesThroughTheWords(t *testing.T) {
	dir := ownVoice(t)
	clip := filepath.Join(dir, "en", "six.wav")
	good, err := os.ReadFile(clip)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(clip); err != nil {
		t.Fatal(err)
	}
	// Not there yet; then left for later.
	got := program(t, "\ns\n", "voices", "record", dir, "--lang", "en")
	if got.status != statusFailed || !strings.Contains(got.out, `say "six"`) || !strings.Contains(got.out, "not there yet") {
		t.Errorf("%+v", got)
	}
	if err := os.WriteFile(clip, good, 0o600); err != nil {
		t.Fatal(err)
	}
	if got := program(t, "", "voices", "record", dir, "--lang", "en"); got.status != statusOK || strings.Contains(got.out, "say ") {
		t.Errorf("a voice that is complete: %+v", got)
	}
}
