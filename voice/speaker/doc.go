// Package speaker is where the reader's sound goes in real time: a [Speaker]
// plays utterances and tones as they come and cuts them at once.
//
// The sound device is opened by oto, which opens it once in a process and
// never again: when the device fails, only another process can play. So the
// device belongs to a process of its own, this program called with
// [Command], which plays what comes in on its standard input ([Serve]). When
// it ends, for want of a device or because the sound server died, the reader
// goes on in silence, says so once, and the next process is tried, until one
// plays. Where there are no processes, in a browser, the same [Serve] runs
// beside the rest.
package speaker
