// Package font has the reader's letters: Atkinson Hyperlegible, which was drawn
// for people with low vision. Its zero is slashed, 6, 8 and 9 are wide open,
// and capital I, small l and 1 differ.
//
// Licence: SIL Open Font License 1.1, see OFL.txt. The files are the Latin
// subsets (all letters of Danish and English) that the npm packages
// @fontsource/atkinson-hyperlegible-mono and
// @fontsource/atkinson-hyperlegible-next publish, version 5.3.0, taken out of
// their WOFF wrapping and otherwise unchanged:
//
//	display.ttf   atkinson-hyperlegible-mono-latin-700-normal.woff
//	bold.ttf      atkinson-hyperlegible-next-latin-700-normal.woff
//	text.ttf      atkinson-hyperlegible-next-latin-500-normal.woff
//
// The program unwoff in this folder does the unwrapping:
//
//	go run ./assets/font/unwoff FILE.woff assets/font/display.ttf
package font
