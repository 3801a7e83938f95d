package assets

import "embed"

// Announcements holds what the emulator announces, in the voice of [Help] and
// as package gsm has it: announce/da/theme.gsm. The names are those of package
// emulator/announce, whose parts they are.
//
//go:embed announce/da/*.gsm announce/en/*.gsm
var Announcements embed.FS

// AnnouncementName returns the name in [Announcements] of a part, in the
// language with the code lang ("da" or "en").
func AnnouncementName(lang, part string) string { return "announce/" + lang + "/" + part + ".gsm" }
