package window

import (
	"time"

	"codereader/emulator/panel"
)

// look returns what is to be seen now, and when that changes by itself.
func (a *app) look(now time.Time) (panel.View, []time.Time) {
	l := a.mirror.now.Load()
	lang := l.Settings.Language.Code()
	caption, captionDue := a.caption.at(now, l)
	notice, noticeDue := a.notices.at(now)
	v := panel.View{
		Display:  l.Display.String(),
		On:       l.On,
		Pressed:  l.Down,
		Latched:  l.latched,
		Caption:  caption,
		Notice:   notice,
		Muted:    a.muted,
		Theme:    a.theme,
		Scale:    a.fit.scale,
		Language: lang,
	}
	if a.help && a.options.HelpText != nil {
		v.Help = a.options.HelpText(lang)
	}
	return v, []time.Time{captionDue, noticeDue}
}
