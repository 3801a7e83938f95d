package conform

import (
	"fmt"
	"time"

	"codereader/firmware"
	"codereader/keypad"
	"codereader/voice"
)

// Rig is a reader that a check uses: on a machine, or in a person's hands. Once
// something differs, or cannot be reached, it does nothing any more, so a check
// reads as if all goes well.
type Rig struct {
	options *Options
	board   board
	machine *machine // the same, unless a person is the board

	code string // that was shown last
	diff *Difference
	none string // why it cannot be told
}

// Difference is what a check expected and what came instead.
type Difference struct {
	At   time.Duration // device time
	What string        // what was looked at: "display", "speech", …
	Want string
	Got  string
}

// String says what was expected and what came.
func (d *Difference) String() string {
	return fmt.Sprintf("%s: expected %s, got %s", d.What, d.Want, d.Got)
}

// board is who a [Rig] has do things: a machine, or a person.
type board interface {
	start(setup)
	press(keypad.Key)
	chord(...keypad.Key)
	hold(keypad.Key, time.Duration)
	interrupt(keypad.Key) bool // what is being said, and whether that stopped
	wait(time.Duration)
	settle()

	// What was seen and heard since the last key was pressed. A person is told
	// what is expected, to be understood however it is typed.
	display(want string) string
	speech(want string) string
	tone(want string) string
	on() bool

	newCode() (want, got string)
	serial() string
	off(want time.Duration) time.Duration               // how long until it turns off
	change(want time.Duration, to string) time.Duration // how long until the display changes to that
	now() time.Duration
}

// over says whether the check has been decided.
func (r *Rig) over() bool { return r.diff != nil || r.none != "" }

// expect decides the check if got is not what was wanted.
func (r *Rig) expect(what, want, got string) {
	if !r.over() && want != got {
		r.diff = &Difference{At: r.board.now(), What: what, Want: want, Got: got}
	}
}

// unreachable says that the check cannot be decided.
func (r *Rig) unreachable(why string) {
	if !r.over() {
		r.none = why
	}
}

// inside returns the machine, unless the check has been decided. A person is no
// machine.
func (r *Rig) inside() *machine {
	if r.over() {
		return nil
	}
	if r.machine == nil {
		r.unreachable("it takes keys and times to the millisecond, which no hand can do")
	}
	return r.machine
}

// start takes a new reader, which is off.
func (r *Rig) start(changes ...with) {
	if r.over() {
		return
	}
	s := newSetup(r.options, changes)
	switch {
	case s.err != nil:
		r.unreachable(s.err.Error())
	case s.inner && r.inside() == nil:
	default:
		r.code = ""
		r.board.start(s)
	}
}

// startOn takes a reader that has been turned on and has read its code.
func (r *Rig) startOn(changes ...with) {
	r.start(changes...)
	r.tap()
	r.showsNewCode()
	r.settle()
}

func (r *Rig) tap() { r.press(keypad.Red) }

func (r *Rig) press(k keypad.Key) {
	if !r.over() {
		r.board.press(k)
	}
}

// chord holds red, presses digits one after the other and lets go.
func (r *Rig) chord(digits ...keypad.Key) {
	if !r.over() {
		r.board.chord(digits...)
	}
}

// hold presses a key for so long.
func (r *Rig) hold(k keypad.Key, d time.Duration) {
	if !r.over() {
		r.board.hold(k, d)
	}
}

// interrupt presses a key while something is being said, and expects that this
// stops it.
func (r *Rig) interrupt(k keypad.Key) {
	if !r.over() {
		r.expect("whether the speech stopped", "true", fmt.Sprint(r.board.interrupt(k)))
	}
}

func (r *Rig) wait(d time.Duration) {
	if !r.over() {
		r.board.wait(d)
	}
}

// settle waits until nothing is being said.
func (r *Rig) settle() {
	if !r.over() {
		r.board.settle()
	}
}

// shows expects that the display shows a text; "" is blank.
func (r *Rig) shows(text string) {
	if !r.over() {
		r.expect("display", quoted(text), quoted(r.board.display(text)))
	}
}

// showsNewCode expects that the display shows the code of the time step that
// the reader's clock is in.
func (r *Rig) showsNewCode() {
	if r.over() {
		return
	}
	want, got := r.board.newCode()
	r.expect("display", want, got)
	r.code = got
}

// showsSameCode expects that the display shows the code that was shown last.
func (r *Rig) showsSameCode() { r.shows(r.code) }

// says expects that this is being said, or was said since the last key; "" is
// nothing.
func (r *Rig) says(text string) {
	if !r.over() {
		r.expect("speech", quoted(text), quoted(r.board.speech(text)))
	}
}

// saysCode expects that the code that was shown last is said.
func (r *Rig) saysCode(l voice.Language) { r.says(codeWords(r.code, l)) }

// saysSerial expects that the reader's serial number is shown and said.
func (r *Rig) saysSerial(l voice.Language) {
	if r.over() {
		return
	}
	digits := r.board.serial()
	r.shows(digits)
	r.says(serialWords(digits, l))
}

// hears expects a tone since the last key was pressed, the last one if there
// were several; "" is none.
func (r *Rig) hears(tone string) {
	if !r.over() {
		r.expect("tone", quoted(tone), quoted(r.board.tone(tone)))
	}
}

// isOn expects that the reader is on or off.
func (r *Rig) isOn(on bool) {
	if !r.over() {
		r.expect("power", onOff(on), onOff(r.board.on()))
	}
}

// offAfter expects that the reader turns off after so much time, and not before.
func (r *Rig) offAfter(d time.Duration) {
	if !r.over() {
		r.expect("time until it turns off", d.String(), lasted(r.board.off(d)))
	}
}

// showsAfter expects that the display changes to a text after so much time, and
// not before.
func (r *Rig) showsAfter(d time.Duration, text string) {
	if !r.over() {
		r.expect("time until the display shows "+quoted(text), d.String(), lasted(r.board.change(d, text)))
		r.shows(text)
	}
}

// kept expects settings that the board has stored.
func (r *Rig) kept(s firmware.Settings) {
	if m := r.inside(); m != nil {
		r.expect("settings kept", settingsText(s), settingsText(m.State().Settings))
	}
}

func quoted(s string) string { return fmt.Sprintf("%q", s) }

func onOff(on bool) string {
	if on {
		return "on"
	}
	return "off"
}

func settingsText(s firmware.Settings) string {
	return fmt.Sprintf("language %s, volume %d, speed %d", s.Language.Code(), s.Volume, s.Speed)
}

// lasted writes how long something took to happen.
func lasted(d time.Duration) string {
	if d == never {
		return "never"
	}
	return d.String()
}
