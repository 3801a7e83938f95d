package assets

import "embed"

// Announcements holds what the emulator announces, in the voice of [Help] and
// as it is kept: announce/da/theme.wav. The names are those of package
// emulator/announce, whose parts they are.
//
//go:embed announce/da/*.wav announce/en/*.wav
var Announcements embed.FS

// AnnounceRate is their sample rate in Hz: that of a telephone, for
// a few words that are heard often.
const AnnounceRate = 8000

// AnnouncementName returns the name in [Announcements] of a part, in the
// language with the code lang ("da" or "en").
func AnnouncementName(lang, part string) string { return "announce/" + lang + "/" + part + ".wav" }
