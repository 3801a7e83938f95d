package web

import (
	"fmt"
	"io/fs"
	"strings"

	"codereader/assets"
	"codereader/emulator/web/pack"
	"codereader/voice"
)

// headSize is how much of a clip tells its length: the head of its WAV file.
const headSize = 44

// Heads is the name of the pack with the beginning of every clip.
const Heads = "voices/heads.pack"

// VoiceName returns the name of the pack with a language's clips.
func VoiceName(l voice.Language) string { return "voices/" + l.Code() + ".pack" }

// Voices returns the packs with the voices, by their names on the page.
func Voices() (map[string][]byte, error) {
	all := map[string][]byte{}
	dir, err := fs.Sub(assets.Voices, "voices")
	if err != nil {
		return nil, fmt.Errorf("web: voices: %w", err)
	}
	err = fs.WalkDir(dir, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		clip, err := fs.ReadFile(dir, name)
		if err != nil {
			return err
		}
		if all[Heads], err = pack.Append(all[Heads], name, clip, headSize); err != nil {
			return err
		}
		language, _, _ := strings.Cut(name, "/")
		whole := "voices/" + language + ".pack"
		all[whole], err = pack.Append(all[whole], name, clip, -1)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("web: voices: %w", err)
	}
	return all, addAnnouncers(all)
}
