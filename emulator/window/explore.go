package window

import (
	"github.com/hajimehoshi/ebiten/v2"

	"codereader/emulator"
	"codereader/emulator/announce"
	"codereader/emulator/window/inspector"
	"codereader/keypad"
)

// While the keys are explored, each says its name and what it does, and does
// nothing (EN 301 549, 5.5.2). Nothing of it reaches the machine.

// names are what the keys for the emulator are called and do.
var names = map[actionKind]announce.Announcement{
	latch:               announce.Of(announce.Shift, announce.LatchesRed),
	toggleMute:          announce.Of(announce.M, announce.Sound),
	toggleHelp:          announce.Of(announce.F1, announce.Help),
	nextTheme:           announce.Of(announce.F2, announce.Theme),
	toggleInspector:     announce.Of(announce.F3, announce.Inside),
	sayAgain:            announce.Of(announce.F4, announce.SaysAgain),
	toggleAnnouncements: announce.Of(announce.F10, announce.Announcements),
	toggleFullScreen:    announce.Of(announce.F11, announce.FullScreen),
	escape:              announce.Of(announce.Escape, announce.Back),
	larger:              announce.Of(announce.ControlPlus, announce.Size, announce.Larger),
	smaller:             announce.Of(announce.ControlMinus, announce.Size, announce.Smaller),
	startSize:           announce.Of(announce.ControlZero, announce.Size, announce.AtStart),
	quit:                announce.Of(announce.ControlQ, announce.Quits),
	noFunction:          announce.Of(announce.NoFunction),
}

// shortcutNames are what the keys that play chords are called, by the digit.
var shortcutNames = map[keypad.Key]announce.Part{
	keypad.Key9: announce.Up, keypad.Key7: announce.Down,
	keypad.Key6: announce.Right, keypad.Key4: announce.Left,
	keypad.Key1: announce.L, keypad.Key5: announce.S, keypad.Key0: announce.Backspace,
}

// insideNames are what the keys for the inside of the reader do, while that is
// open.
var insideNames = [inspector.Commands]announce.Announcement{
	inspector.Pause:     announce.Of(announce.Time, announce.Pause),
	inspector.Step:      announce.Of(announce.Time, announce.Step),
	inspector.Back:      announce.Of(announce.Time, announce.Back),
	inspector.Forward:   announce.Of(announce.Time, announce.Forward),
	inspector.Slower:    announce.Of(announce.Time, announce.Slower),
	inspector.Faster:    announce.Of(announce.Time, announce.Faster),
	inspector.Save:      announce.Of(announce.Save),
	inspector.Load:      announce.Of(announce.Load),
	inspector.SetClock:  announce.Of(announce.Clock),
	inspector.Freeze:    announce.Of(announce.Clock, announce.Pause),
	inspector.Drift:     announce.Of(announce.Drift),
	inspector.BeforeEnd: announce.Of(announce.Clock, announce.StepEnd),
	inspector.Up:        announce.Of(announce.Event, announce.Back),
	inspector.Down:      announce.Of(announce.Event, announce.Forward),
	inspector.PageUp:    announce.Of(announce.Event, announce.Back, announce.Eight), // ListRows
	inspector.PageDown:  announce.Of(announce.Event, announce.Forward, announce.Eight),
	inspector.Jump:      announce.Of(announce.Event, announce.Time, announce.Back),
	inspector.Kinds:     announce.Of(announce.Event, announce.Next),

	inspector.TellTime:   announce.Of(announce.DeviceTime),
	inspector.TellReader: announce.Of(announce.Reader),
	inspector.TellStep:   announce.Of(announce.TimeStep),
	inspector.TellEvent:  announce.Of(announce.Event),
}

// exploreInside has the keys of a tick name themselves that are for the inside
// of the reader, if that is open, and returns the rest.
func (a *app) exploreInside(t *tick) *tick {
	n := &a.inspection.input
	if !a.exploring || !a.inspection.open {
		return t
	}
	for _, c := range inspectorStrokes(t, &n.was) {
		a.answer(insideNames[c])
	}
	var ours keySet
	for k := range ours {
		_, ours[k] = inspectorCommand(t, ebiten.Key(k))
	}
	n.rest = *t
	n.rest.drop(&ours)
	n.was = t.down
	return &n.rest
}

// nameOf returns what an action would say of itself, and whether it has
// anything to say: what lets a key go has not.
func nameOf(act action) (announce.Announcement, bool) {
	switch act.kind {
	case press:
		return announce.Key(act.key), true
	case chord:
		return announce.Shortcut(shortcutNames[act.key], act.key), true
	}
	name, ok := names[act.kind]
	return name, ok
}

// explore has the actions name themselves, up to the one that ends exploring,
// and returns what is behind that.
func (a *app) explore(actions []action) []action {
	for i, act := range actions {
		if act.kind == toggleExploring {
			a.setExploring(false)
			return actions[i+1:]
		}
		if name, ok := nameOf(act); ok {
			a.answer(name)
		}
	}
	return nil
}

// answer says and shows the name of a key.
func (a *app) answer(name announce.Announcement) {
	a.showNow(name)
	a.reply(name)
}

// setExploring begins or ends exploring. What was held is let go first.
func (a *app) setExploring(on bool) {
	if on {
		a.closeHelp()
		a.mirror.do((*emulator.Hand).ReleaseAll)
		a.latched = false
	}
	a.exploring, a.controls.exploring = on, on
	a.answer(announce.Switched(announce.Exploring, on))
}
