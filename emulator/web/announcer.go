package web

import (
	"fmt"

	"codereader/assets"
	"codereader/emulator/announce"
	"codereader/emulator/web/pack"
	"codereader/voice"
)

// AnnouncerName returns the name of the pack with what the page announces in a
// language. A page loads it when it first announces something aloud.
func AnnouncerName(l voice.Language) string { return "voices/announcer-" + l.Code() + ".pack" }

// addAnnouncers adds the packs with what the page announces.
func addAnnouncers(all map[string][]byte) error {
	for l := range voice.Language(voice.Languages) {
		var text []byte
		for p := announce.None + 1; p < announce.Parts; p++ {
			if !announced(p) {
				continue
			}
			file, err := assets.Announcements.ReadFile(assets.AnnouncementName(l.Code(), p.Name()))
			if err == nil {
				text, err = pack.Append(text, l.Code()+"/"+p.Name(), file, -1)
			}
			if err != nil {
				return fmt.Errorf("web: announcements: %w", err)
			}
		}
		all[AnnouncerName(l)] = text
	}
	return nil
}

// announced says whether a page may announce a part: it has no inspector, whose
// parts are the second half of all.
func announced(p announce.Part) bool {
	return p < announce.InsideKeys || p == announce.Danish || p == announce.English
}
