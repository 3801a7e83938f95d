package panel

import (
	"image"
	"math"
	"slices"
)

// Stage is a page for a room: the reader at the left, beside it what was
// pressed and what is spoken, in letters that can be read from the last row.
// Every text but Note, Count, Coming and Keys is at least 1/12 of the page high
// to the em, if the page is at least 4:3.
type Stage struct {
	// Reader is the reader itself. Its Caption, Notice, Help and Scale are of no
	// account; Caption below takes their place.
	Reader View

	Heading string // what was pressed: "Red + 9"
	Does    string // what that does: "volume up"
	Note    string
	Caption Caption

	Count  string // how far one has come
	Coming string // what comes next

	Sign string   // in place of the caption, "" for none: "Pause"
	Keys []string // in place of all beside the reader, as View.Help has its lines
	Dark bool     // nothing is to be seen
}

// stageUnits is the height of a page of 4:3 or wider in units: all lengths below
// are in these.
const stageUnits = 540.0

// LeastStage is the height that letters for the last row have at least, of
// that of the page.
const LeastStage = 1.0 / 12

// Where everything is on the page, in units.
const (
	stageEdge  = 20.0
	stageFoot  = 46.0 // the height of the line at the bottom
	readerEdge = 4.0
	readerMost = 0.42 // of the page's width
)

// readerCut is how much of the reader's picture is shown, at scale 1: the body
// without the caption below it.
const readerCut = 554.0

// StagePage returns the size in pixels of the page for a window, and how much it
// is shrunk to fit: 1, unless the window is too small for the reader.
func StagePage(window image.Point) (page image.Point, shrink float64) {
	window = image.Pt(max(window.X, 1), max(window.Y, 1))
	s := readerScale(window)
	if s >= MinScale {
		return window, 1
	}
	// Twice its size where that is large enough, as halves look best.
	grow := math.Min(math.Max(2, MinScale/s), 64)
	grown := func(n int) int { return int(math.Ceil(float64(n) * grow)) }
	return image.Pt(grown(window.X), grown(window.Y)), 1 / grow
}

// stageUnit returns how many pixels a unit is.
func stageUnit(page image.Point) float64 {
	return math.Min(float64(page.Y)/stageUnits, float64(page.X)/(stageUnits*4/3))
}

func readerScale(page image.Point) float64 {
	u := stageUnit(page)
	high := (float64(page.Y) - (stageFoot+readerEdge)*u) / readerCut
	return math.Min(math.Min(high, float64(page.X)*readerMost/pageWidth), MaxScale)
}

// StageReader returns where the reader's picture is on a page of a size, and its
// scale. KeyAt and KeyBounds are from there on.
func StageReader(page image.Point) (at image.Point, scale float64) {
	scale = clampScale(readerScale(page))
	u := stageUnit(page)
	room := float64(page.Y) - stageFoot*u
	return image.Pt(px(readerEdge, u), max(0, int((room-readerCut*scale)/2))), scale
}

// same says whether two stages look the same beside the reader: each of its
// parts by itself.
func (s *Stage) samePressed(o *Stage) bool {
	return s.Heading == o.Heading && s.Does == o.Does && s.Note == o.Note && slices.Equal(s.Keys, o.Keys)
}

func (s *Stage) sameSpoken(o *Stage) bool {
	return s.Sign == o.Sign && s.Caption.Current == o.Caption.Current &&
		slices.Equal(s.Caption.Words, o.Caption.Words) && slices.Equal(s.Keys, o.Keys)
}
