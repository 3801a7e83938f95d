package window

import (
	"github.com/hajimehoshi/ebiten/v2"

	"codereader/emulator"
	"codereader/emulator/panel"
)

// perform does what a person asked for. Help lies over the keys, so that the
// first click closes it and does no more; a key of the keyboard closes it and
// does what it does.
func (a *app) perform(actions []action) {
	covered := a.help
	for _, act := range actions {
		if act.by >= mouseSource && covered && act.kind != release {
			a.closeHelp()
			continue
		}
		a.do(act)
	}
}

func (a *app) do(act action) {
	switch act.kind {
	case press:
		a.closeHelp()
		a.mirror.do(func(h *emulator.Hand) { h.Press(act.by, act.key) })
	case release:
		a.mirror.do(func(h *emulator.Hand) { h.Release(act.by) })
	case releaseAll:
		a.mirror.do((*emulator.Hand).ReleaseAll)
	case latch:
		a.closeHelp()
		a.mirror.do((*emulator.Hand).Latch)
	case chord:
		a.closeHelp()
		a.mirror.do(func(h *emulator.Hand) { h.Chord(act.key) })
	case toggleMute:
		a.muted = !a.muted
		if a.options.Mute != nil {
			a.options.Mute(a.muted)
		}
	case toggleHelp:
		if a.help {
			a.closeHelp()
		} else {
			a.openHelp()
		}
	case escape:
		if a.help {
			a.closeHelp()
		} else if ebiten.IsFullscreen() {
			ebiten.SetFullscreen(false)
		}
	case nextTheme:
		a.theme = (a.theme + 1) % panel.Themes
	case toggleFullScreen:
		ebiten.SetFullscreen(!ebiten.IsFullscreen())
	case larger, smaller, startSize:
		a.resize(act.kind)
	case quit:
		a.quitting = true
	}
}

// openHelp shows the help and has it spoken.
func (a *app) openHelp() {
	a.help = true
	if a.options.SpeakHelp != nil {
		a.options.SpeakHelp(a.mirror.now.Load().Settings.Language.Code())
	}
}

// closeHelp takes the help away and stops it if it is being spoken.
func (a *app) closeHelp() {
	if !a.help {
		return
	}
	a.help = false
	if a.options.StopHelp != nil {
		a.options.StopHelp()
	}
}
