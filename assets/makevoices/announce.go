package main

import (
	"codereader/assets"
	"codereader/assets/gsm"
	"codereader/emulator/announce"
	"codereader/voice"
)

// announcements are the parts of what the emulator announces, in the voices of
// its help.
func announcements() []clip {
	var clips []clip
	for p := announce.None + 1; p < announce.Parts; p++ {
		for _, s := range []struct {
			language voice.Language
			speech   speech
		}{
			{voice.Danish, speech{tool: "espeak-ng", args: []string{"-v", "da+f2", "-s", "205"}}},
			{voice.English, speech{tool: "flite", args: []string{"-voice", "rms", "--setf", "duration_stretch=0.82"}}},
		} {
			s.speech.text, s.speech.whole = p.Text(s.language), true
			file := assets.AnnouncementName(s.language.Code(), p.Name())
			clips = append(clips, clip{file, s.speech, 0, gsm.Rate})
		}
	}
	return clips
}
