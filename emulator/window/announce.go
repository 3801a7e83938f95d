package window

import (
	"time"

	"codereader/emulator/announce"
	"codereader/emulator/panel"
	"codereader/keypad"
)

// tell announces something, if anybody announces here.
func (a *app) tell(what ...announce.Announcement) {
	if a.options.Announcer != nil {
		a.options.Announcer.Announce(what...)
	}
}

// reply says what a person asked for, if anybody announces here.
func (a *app) reply(what ...announce.Announcement) {
	if a.options.Announcer != nil {
		a.options.Announcer.Answer(what...)
	}
}

// showNow shows what is announced as a notice.
func (a *app) showNow(what announce.Announcement) {
	a.notices.now(what.Text(a.mirror.now.Load().Settings.Language), time.Now())
}

// hush stops what is announced: a key was pressed.
func (a *app) hush() {
	if a.options.Announcer != nil {
		a.options.Announcer.Hush()
	}
}

// announceChanges tells what may have changed by itself since the last frame:
// the latch, which the next digit releases. That is told once red is up: what
// the digit did is to be heard first.
func (a *app) announceChanges() {
	l := a.mirror.now.Load()
	if latched := l.latched || a.latched && l.Down[keypad.Red]; latched != a.latched {
		a.latched = latched
		a.tell(announce.Latch(latched))
	}
}

// announceCommand tells what a command for the emulator has changed.
func (a *app) announceCommand(kind actionKind) {
	switch kind {
	case nextTheme:
		theme := announce.Standard
		if a.theme == panel.Contrast {
			theme = announce.Contrast
		}
		a.tell(announce.Of(announce.Theme, theme))
	case toggleInspector:
		is := announce.Switched(announce.Inside, a.inspection.open)
		if a.inspection.open {
			a.tell(is, announce.Of(announce.InsideKeys))
		} else {
			a.tell(is)
		}
	case larger:
		a.tell(announce.Of(announce.Size, announce.Larger))
	case smaller:
		a.tell(announce.Of(announce.Size, announce.Smaller))
	case startSize:
		a.tell(announce.Of(announce.Size, announce.AtStart))
	}
}

// welcome is what is announced at start, in one sentence, and what else there
// is to be known.
func (a *app) welcome() {
	n := a.options.Announcer
	if n == nil || !n.Announces() {
		return
	}
	if a.options.Present != nil {
		n.Announce(announce.Switched(announce.Presentation, true))
		return
	}
	hello := announce.Of(announce.Welcome)
	a.notices.add(hello.Text(a.mirror.now.Load().Settings.Language))
	n.Announce(append([]announce.Announcement{hello}, a.options.Welcome...)...)
}

// toggleAnnouncements turns announcements off or on, where there are any.
func (a *app) toggleAnnouncements() {
	n := a.options.Announcer
	if n == nil {
		return
	}
	n.Toggle()
	a.showNow(announce.Switched(announce.Announcements, n.Announces()))
}

// fullScreen has the window fill the screen or not.
func (a *app) fullScreen(on bool) {
	fullScreen(on)
	a.tell(announce.Switched(announce.FullScreen, on))
}
