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
	var notice string
	var noticeDue time.Time
	if !a.fit.staged { // they are for one person, and wait
		notice, noticeDue = a.notices.at(now)
	}
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

// paint paints what is to be seen, and says whether that has changed.
func (a *app) paint(v *panel.View) bool {
	if !a.fit.staged {
		changed := a.sheet.paint(v)
		if changed && a.options.Frame != nil {
			a.options.Frame(v)
		}
		return changed
	}
	stage := a.presentation.stage(v)
	changed := a.sheet.paintStage(&stage, a.fit.size)
	if changed && a.options.staged != nil {
		a.options.staged(&stage)
	}
	return changed
}
