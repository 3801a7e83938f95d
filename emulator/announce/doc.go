// Package announce is what the emulator itself says, to those who do not see
// its window: that a setting of its own has changed, which key was touched
// while the keys are explored, and at start what this is and which key helps.
//
// An [Announcement] is a row of parts, each of which is a clip of its own and
// has its words in both languages ([Part.Text]), and of numbers, which are put
// into words by each language's rules when they are spoken. It is spoken in another voice
// than the reader's, so that nobody takes the one for the other.
//
// An [Announcer] keeps the order: the reader comes first, so that nothing is
// announced over it; a new announcement cuts the old one, and so does any press.
// How an announcement sounds is the business of a [Speaker].
package announce
