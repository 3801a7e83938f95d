// Package pane shows what package inspector knows, with the widgets of
// ebitenui, as one picture beside the reader.
//
// ebitenui was chosen over debugui because letters and colours are ours to
// choose with it: the reader's own font, drawn for people with low vision, at
// any size, and the colours of both themes. debugui has one pixel font of 12
// pixels and one set of dim colours.
//
// Everything has its place at scale 1, as on the reader itself (geometry.go).
// The time axis is painted on the processor. Every control has a key of the
// keyboard, which stands on it; there is no keyboard focus to get lost in, for
// the keys that would move it are the reader's.
//
// The library keeps its input in package variables: there can be one pane in a
// process, and nothing of it runs while it is not asked to.
package pane
