package term

import (
	"testing"
	"testing/synctest"

	"codereader/voice"
)

func TestExtraKeysDoWhatTheyAreGivenFor(t *testing.T) {
	for _, tt := range []struct {
		mode         Mode
		input, other string
		help         string
	}{{Keys, "T", "x", "h"}, {Lines, "t\n", "x\n", "help\n"}} {
		synctest.Test(t, func(t *testing.T) {
			done := 0
			r := start(t, tt.mode, func(o *Options) {
				o.Extra = []Extra{{'t', [voice.Languages]string{voice.English: "T: tell me."}, func() { done++ }}}
			})
			defer r.finish()
			has(t, r.act(tt.help), "T: tell me.")
			if r.act(tt.input); done != 1 {
				t.Errorf("done %d times", done)
			}
			if r.act(tt.other); done != 1 {
				t.Error("another key does it, too")
			}
		})
	}
}
