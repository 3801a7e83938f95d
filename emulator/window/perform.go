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
	if a.exploring {
		actions = a.explore(actions)
	}
	covered := a.help
	var keys []action
	for i, act := range actions {
		if act.kind == toggleExploring && !a.exploring {
			a.play(keys)
			a.setExploring(true)
			a.explore(actions[i+1:])
			return
		}
		switch {
		case covered && act.by >= mouseSource && act.kind != release:
			a.closeHelp()
		case act.kind <= chord:
			keys = append(keys, act)
			if act.kind != release && act.kind != releaseAll {
				a.closeHelp()
				a.hush()
			}
		default:
			a.command(act.kind)
			a.announceCommand(act.kind)
		}
	}
	a.play(keys)
}

// play does what is about the reader's keys.
func (a *app) play(keys []action) {
	if len(keys) > 0 {
		a.presentation.taken(keys)
		a.mirror.do(func(h *emulator.Hand) {
			for _, act := range keys {
				move(h, act)
			}
		})
	}
}

// move does with the hand what is about the reader's keys.
func move(h *emulator.Hand, act action) {
	switch act.kind {
	case press:
		h.Press(act.by, act.key)
	case release:
		h.Release(act.by)
	case releaseAll:
		h.ReleaseAll()
	case latch:
		h.Latch()
	case chord:
		h.Chord(act.key)
	}
}

// command does what is about the emulator itself.
func (a *app) command(kind actionKind) {
	switch kind {
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
			a.fullScreen(false)
		}
	case nextTheme:
		a.theme = (a.theme + 1) % panel.Themes
	case toggleFullScreen:
		a.fullScreen(!ebiten.IsFullscreen())
	case toggleInspector:
		a.toggleInspector()
	case larger, smaller, startSize:
		a.resize(kind)
	case sayAgain:
		if a.options.Announcer != nil {
			a.options.Announcer.Repeat()
		}
	case toggleAnnouncements:
		a.toggleAnnouncements()
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
