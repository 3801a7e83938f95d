package window

import (
	"github.com/hajimehoshi/ebiten/v2"

	"codereader/emulator/window/inspector"
)

// stroke is a key of the keyboard with what must be held with it.
type stroke struct {
	key         ebiten.Key
	ctrl, shift bool
}

// inspectorKeys says which keys are for the inspector while it is open. They
// are physical, and none of them is the reader's or the emulator's.
var inspectorKeys = map[stroke]inspector.Command{
	{key: ebiten.KeyF5}:                      inspector.Pause,
	{key: ebiten.KeyF6}:                      inspector.Back,
	{key: ebiten.KeyF6, shift: true}:         inspector.Forward,
	{key: ebiten.KeyF7}:                      inspector.Step,
	{key: ebiten.KeyF8}:                      inspector.Slower,
	{key: ebiten.KeyF9}:                      inspector.Faster,
	{key: ebiten.KeyS, ctrl: true}:           inspector.Save,
	{key: ebiten.KeyO, ctrl: true}:           inspector.Load,
	{key: ebiten.KeyT, ctrl: true}:           inspector.SetClock,
	{key: ebiten.KeyF, ctrl: true}:           inspector.Freeze,
	{key: ebiten.KeyD, ctrl: true}:           inspector.Drift,
	{key: ebiten.KeyE, ctrl: true}:           inspector.BeforeEnd,
	{key: ebiten.KeyArrowUp, ctrl: true}:     inspector.Up,
	{key: ebiten.KeyArrowDown, ctrl: true}:   inspector.Down,
	{key: ebiten.KeyPageUp}:                  inspector.PageUp,
	{key: ebiten.KeyPageDown}:                inspector.PageDown,
	{key: ebiten.KeyEnter, ctrl: true}:       inspector.Jump,
	{key: ebiten.KeyNumpadEnter, ctrl: true}: inspector.Jump,
	{key: ebiten.KeyK, ctrl: true}:           inspector.Kinds,

	{key: ebiten.KeyT}: inspector.TellTime,
	{key: ebiten.KeyI}: inspector.TellReader,
	{key: ebiten.KeyO}: inspector.TellStep,
	{key: ebiten.KeyE}: inspector.TellEvent,
}

// inspectorStrokes returns the commands that a tick asks the inspector for. was
// is what was down in the tick before.
func inspectorStrokes(t *tick, was *keySet) []inspector.Command {
	var all []inspector.Command
	for k := range ebiten.KeyMax + 1 {
		if !wentDown(t, was, k) {
			continue
		}
		if c, ok := inspectorCommand(t, k); ok {
			all = append(all, c)
		}
	}
	return all
}

// inspectorCommand returns what a key asks the inspector for, with what is held
// with it in a tick.
func inspectorCommand(t *tick, k ebiten.Key) (c inspector.Command, ok bool) {
	if t.foreign() {
		return c, false
	}
	c, ok = inspectorKeys[stroke{k, t.ctrl(), t.shift()}]
	return c, ok
}

// wentDown says whether a key went down in a tick.
func wentDown(t *tick, was *keySet, k ebiten.Key) bool { return t.went[k] || t.down[k] && !was[k] }
