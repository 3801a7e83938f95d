// Package bundle records a session so that it can be run again and held
// against what happened: every input with its device time, every event, and at
// each input a digest of all pictures and all sound so far.
//
// A bundle is a text of JSON Lines. The first line is the [Header]: versions,
// the reader's settings and clock at start, and a fingerprint of the key; the
// key itself never gets into a bundle. Then come the events as a trace has
// them (kind "say", "display", …) and, in front of each event that is an
// input, a [Mark]:
//
//	{"t":5100000000,"mark":3,"events":"…","picture":"…","sound":"…"}
//
// with the number of the input and the digests of everything before it. The
// last mark stands before the "end" event. Going back in the session, or to a
// snapshot, is an input as well; what it went to stands in front of it:
//
//	{"t":2300000000,"snapshot":{…}}
//
// Device time falls there. The mark before it has the time of the event before,
// and sound goes on, from silence, where it was. Every line is written whole, so that
// a recording that was cut off is a shorter recording.
//
// [Replay] runs the inputs again in virtual time and stops at the first mark
// that does not agree.
package bundle
