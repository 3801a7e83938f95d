package term

import (
	"strings"
	"testing"
	"testing/synctest"

	"codereader/voice"
)

func TestExtraKeysDoWhatTheyAreGivenFor(t *testing.T) {
	for _, tt := range []struct {
		mode         Mode
		input, other string
		help         string
	}{{Keys, "T", "d", "h"}, {Lines, "t\n", "d\n", "help\n"}} {
		synctest.Test(t, func(t *testing.T) {
			done := 0
			r := start(t, tt.mode, func(o *Options) {
				o.Extra = []Extra{{'t', [voice.Languages]string{voice.English: "T: tell me."}, func() { done++ }}}
			})
			defer r.finish()
			if said := r.act(tt.help); !strings.Contains(said, "T: tell me.") {
				t.Errorf("the help is:\n%s", said)
			}
			if r.act(tt.input); done != 1 {
				t.Errorf("done %d times", done)
			}
			if r.act(tt.other); done != 1 {
				t.Error("another key does it, too")
			}
		})
	}
}
