package inspector

import (
	"fmt"
	"strings"

	"codereader/emulator"
	"codereader/voice"
)

// eventText returns what an event says, in the words of the trace. Those are
// the same in every language.
func eventText(e *emulator.Event) string {
	switch e.Kind {
	case emulator.KindStart:
		return fmt.Sprintf("%s, volume %d, speed %d", e.Settings.Language.Code(), e.Settings.Volume, e.Settings.Speed)
	case emulator.KindKey:
		return fmt.Sprintf("%s %s", e.Key, upOrDown(e.Down))
	case emulator.KindPower:
		if e.On {
			return fmt.Sprintf("on (%s)", e.Why)
		}
		return fmt.Sprintf("off (%s)", e.Why)
	case emulator.KindDisplay:
		if text := e.Display.String(); text != "" {
			return text
		}
		return "blank"
	case emulator.KindSay:
		return fmt.Sprintf("no. %d: %s", e.ID, e.Utterance.Text())
	case emulator.KindSaid:
		return fmt.Sprintf("no. %d %s", e.ID, e.End)
	case emulator.KindTone:
		return fmt.Sprintf("%s, volume %d", e.Tone, e.Volume)
	case emulator.KindSetting:
		return fmt.Sprintf("%s %v", e.Setting, e.Setting.Of(e.Settings))
	case emulator.KindOTP:
		return fmt.Sprintf("time step %d", e.Step)
	case emulator.KindClock:
		return fmt.Sprintf("%s, drift %s ppm", timeOfDay(e.Clock.Shown), e.Clock.Drift)
	case emulator.KindReset:
		return e.Text
	}
	return ""
}

func upOrDown(down bool) string {
	if down {
		return "down"
	}
	return "up"
}

// brief is an event in one line, for a notice.
func brief(e *emulator.Event) string {
	return strings.TrimSpace(e.Kind.String() + " " + eventText(e))
}

// lastText is the last event that has happened.
func lastText(h *emulator.History, l voice.Language) string {
	if n := h.Happened(); n > 0 {
		return brief(&h.Events()[n-1])
	}
	return textNothing.in(l)
}
