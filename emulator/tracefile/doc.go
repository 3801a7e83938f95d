// Package tracefile writes what happens in a session for other tools to show
// on a time axis: as a value change dump, for GTKWave and other viewers of
// waveforms ([VCD]), and as trace events, for Perfetto and other viewers of
// Chrome's traces ([Chrome]). [New] chooses by the ending of a file's name.
//
// Both are sinks that write as the session goes, whole lines at a time, so
// that a trace that was cut off shows everything up to there. Both show more
// than the events of the machine tell by themselves: keys after bounce has
// been taken out, the words of an utterance, when a tone ends.
//
// Time in a trace is device time, to the nanosecond. It never goes back: after
// a step back in the session, a trace goes on from the latest moment that it
// has shown, and says to where the session went.
package tracefile
