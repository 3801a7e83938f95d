// Package panel draws the reader: a calculator-like token with a display, ten
// digit keys and a red button with one raised dot, and under it the caption of
// what is being spoken. It says which key is under a point.
//
// Everything is drawn on the processor into an image.RGBA, so that the window,
// the page, a recorded picture and a test see the same pixels. Edges lie on
// whole pixels at every scale. What does not move is drawn once and kept; a
// change repaints its own part alone.
//
// A Painter belongs to one goroutine. Size, KeyAt, KeyBounds and Render may be
// called from any.
//
// A [Stage] is the same reader for a room, with what was pressed and what is
// spoken beside it in letters for the last row.
//
// The golden pictures are in testdata/panel and testdata/stage of the repository, the README's
// picture is testdata/reader.png; both are made anew by
//
//	go test ./emulator/panel -update
package panel
