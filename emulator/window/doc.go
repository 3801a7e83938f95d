// Package window is the reader in a window: the panel as one picture, worked
// by keyboard, mouse and touch.
//
// # How it runs
//
// A frame is drawn when something has come in (a key, the pointer, an event of
// the machine) or is due (the next word of the caption, the end of a notice),
// and not otherwise, so that an idle window costs nothing. The picture is
// painted on the processor at the pixels of the window, whatever their density,
// and uploaded where it has changed. The machine runs on a goroutine of its
// own; the window never waits for it.
//
// # How keys are taken
//
// Each key of the keyboard, the mouse and each finger hold a key of the reader
// by themselves; [codereader/emulator.Hand] joins them. A key that went down
// and up within one frame is seen. Of several that changed within one frame
// the order is not to be known: they are taken so that a quick chord is one.
//
// Keys are physical, but for plus and minus with Ctrl, which are where the
// layout has them. With Ctrl, Alt, AltGr or the Windows or Command key held no
// key is the reader's.
//
// Shift latches red when it is released without anything else having been
// pressed meanwhile, so that Shift and Tab, or the shifted digits of a French
// keyboard, do not. A right click latches when it is made.
//
// A mouse or a finger that slides off its key by more than half the way to the
// next one releases it; on its way it presses nothing else. When the window
// loses the keyboard every key comes up, the latch too. While help lies over
// the reader a click or a touch closes it and does no more; a key of the
// keyboard closes it and does what it does.
//
// # Hands that tremble
//
// With Options.Steady double strikes and keys that are merely brushed against do
// not count (package steady), of the keyboard, of the mouse and of fingers; the
// same key of the reader struck twice by fingers is a double strike. Ctrl, Alt
// and the like count always, as they do nothing alone, and so does a line that
// is typed for the inspector. It goes by real time. Red that latches by itself
// is the hand's: [codereader/emulator.Hand].
//
// # By ear alone
//
// What changes in the emulator itself is announced (package announce), and at
// start what this is and which key helps. A press cuts an announcement, F4
// repeats the last one, F10 turns them off and on. F12 has the keys explored:
// each key of the keyboard, the mouse and each finger then says what it is on
// and what that does, and does nothing, until F12 ends it.
//
// # The inspector
//
// F3 shows the inside of the reader beside it (package inspector), and hides it
// again. While it is open F5 stops time and lets it pass, F6 goes back and
// Shift+F6 forward, F7 goes a step on, F8 and F9 change how fast time passes;
// with Ctrl, T sets the reader's clock, F freezes it, D has it drift, E sets it
// to just before a time step ends, S saves a snapshot and O loads one, K filters
// the events, Up and Down choose one and Enter goes to it; PageUp and PageDown
// scroll. T, I, O and E say aloud the time, the reader, the time step and the last
// event; while a line is typed its characters are said, and F4 reads it. While it is shut none of these keys does anything, no widget is there,
// and only the history of the session is kept, of which the last
// [codereader/emulator/window/inspector.MaxEvents] events at most. Shutting it
// lets time pass as it should.
//
// # A presentation
//
// With Options.Present the window fills the screen and gives a demonstration
// (package present): Space, Right, Down, Page Down and N play the next step,
// Left, Up, Page Up and Backspace go back, R and Home repeat; P pauses, B and the
// full stop pause with a black screen, A has it go on by itself, F1 lists the
// keys. Digits, Enter, the mouse and fingers press the reader's keys at any time;
// the next step then begins as if nobody had. Escape ends it with the reader as
// it stands, F5 goes back into it. Messages for the person at the window wait
// until then: the room sees none. The list of keys is shown and not spoken.
//
// # Limits
//
// Ebitengine has touches in browsers and on phones; on a desktop it sees one
// finger, as the mouse. A key that is still held when the keyboard comes back
// to the window is pressed anew if the system repeats it. Wayland is reached
// through XWayland. A window smaller than the panel's smallest scale shows it
// scaled down.
package window
