// Package present gives a demonstration of the reader to a room, step by step,
// from a scenario: on, back, again, with pauses, or by itself.
//
// A [Demonstration] is a scenario that has been rehearsed: run once in virtual
// time, and cut into steps. A step is one press or chord of the script with all
// that follows until the speech has ended; what the script waits and expects
// belongs to the step before it. A press that comes after a wait, while the reader
// still speaks, is there to cut it short and belongs to the step that it cuts.
// Package script makes one of a file.
//
// A [Show] plays the steps on a machine. Between two of them the reader's time
// stands still, so that it does not turn itself off while somebody explains;
// and from wherever one goes on, the machine is to the nanosecond as if the
// steps had been played straight to there. Waits in which nothing is to be seen
// or heard are leapt over.
//
// Nothing here knows of a window; [View] is what one shows.
package present
