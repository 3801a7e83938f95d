package main

import (
	"strings"

	"codereader/assets"
)

// help is the spoken help: another voice than the reader's in each language.
func help() []clip {
	said := func(lang string) string { return strings.ReplaceAll(assets.HelpText(lang), "\n", " ") }
	return []clip{
		{"help/en.wav", speech{tool: "flite", args: []string{"-voice", "rms"}, text: said("en"), whole: true}, 0, assets.HelpRate},
		{"help/da.wav", speech{tool: "espeak-ng", args: []string{"-v", "da+f2", "-s", "180"}, text: said("da"), whole: true}, 0, assets.HelpRate},
	}
}

// packed says whether the clip is kept in a quarter of its size, as what the
// emulator itself says is: long, and heard less closely than a digit.
func (c clip) packed() bool { return c.rate != assets.Rate }
