package assets

import "embed"

// Lessons holds what the lessons say, in the voice of [Help] and as package gsm
// has it: lessons/da/tryk-paa-den-roede-0b2f9c11.gsm. The names are made of the
// texts, by package emulator/practice/lesson.
//
//go:embed lessons/da/*.gsm lessons/en/*.gsm
var Lessons embed.FS

// LessonClipName returns the name in [Lessons] of a clip, in the language with
// the code lang ("da" or "en").
func LessonClipName(lang, clip string) string { return "lessons/" + lang + "/" + clip + ".gsm" }
