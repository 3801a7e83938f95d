// Package inspector is the inside of the reader, made to be looked at and
// changed: what the window shows beside the reader when F3 is pressed.
//
// A [Model] is told of a machine where it runs ([Model.Look]) and says, between
// two frames, what there is to see at a moment ([Model.View]): the state
// machine and its timers, contacts before and after debouncing, what was
// recognised, the reader's clock, what was said, how loud it is, and the events
// of the session. While time passes steadily a view is worked out from the last
// look and the time since, so that the machine is not asked for every frame.
//
// A [Control] carries out what a person asks for by a [Command]: it lets time
// stand still or run at another rate, goes back and forward, sets the clock,
// saves and loads snapshots. It tells in words what it did.
//
// Nothing here knows of a window, of pixels on a screen or of a sound device.
// Package pane, below it, draws views with the widgets of a library.
//
// # Limits
//
// Of a session the last [MaxEvents] events are remembered, at most, and at
// least half as many. Loading a snapshot begins another session. Sound is heard
// at the rate of 1 alone; at any other, and after going back, the reader is
// silent until it speaks anew.
//
// The debounced contacts and the gestures are worked out from the contacts by
// the same rules as in the firmware (package keypad), for there are no events
// of them.
package inspector
