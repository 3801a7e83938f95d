package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"

	"codereader/assets"
	"codereader/assets/gsm"
	"codereader/emulator/practice/lesson"
	"codereader/voice"
	"codereader/voice/sound/soundtest"
)

// lessons are all texts of the lessons and of their player, in the voices of
// the help, a little slower. They are taken from the lessons themselves.
func lessons() ([]clip, error) {
	all, err := lesson.All()
	if err != nil {
		return nil, fmt.Errorf("makevoices: %w", err)
	}
	var clips []clip
	for l, s := range [voice.Languages]speech{
		voice.Danish:  {tool: "espeak-ng", args: []string{"-v", "da+f2", "-s", "165"}, whole: true},
		voice.English: {tool: "flite", args: []string{"-voice", "rms"}, whole: true},
	} {
		l := voice.Language(l)
		texts := lesson.OwnWords(l)
		for _, one := range all {
			texts = append(texts, one.Spoken(l)...)
		}
		slices.Sort(texts)
		for _, s.text = range slices.Compact(texts) {
			clips = append(clips, clip{assets.LessonClipName(l.Code(), lesson.ClipName(s.text)), s, 0, gsm.Rate})
		}
	}
	return clips, nil
}

// encodeGSM returns the samples of a clip as sox codes them.
func encodeGSM(pcm []int16) ([]byte, error) {
	dir, err := os.MkdirTemp("", "makevoices")
	if err != nil {
		return nil, fmt.Errorf("makevoices: no room for what is coded: %w", err)
	}
	defer os.RemoveAll(dir)
	in, out := filepath.Join(dir, "in.wav"), filepath.Join(dir, "out.gsm")
	if err := os.WriteFile(in, soundtest.WAV(pcm, gsm.Rate), 0o600); err != nil {
		return nil, fmt.Errorf("makevoices: %w", err)
	}
	if text, err := exec.Command("sox", "-D", in, out).CombinedOutput(); err != nil {
		return nil, fmt.Errorf("makevoices: sox: %w: %s", err, text)
	}
	file, err := os.ReadFile(out)
	if err != nil {
		return nil, fmt.Errorf("makevoices: sox coded nothing: %w", err)
	}
	_, err = gsm.Decode(file)
	return file, err
}
