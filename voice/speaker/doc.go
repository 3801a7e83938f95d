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
//
// What goes in are frames (samples, a cut, mute), what comes back are lines
// (the device is ready, so much has been played, this is wrong). No more than
// a second of sound is on its way at any time, so neither side keeps more than
// that, a cut never stands in line behind much, and a process that has stopped
// playing is noticed and replaced. A device that has nothing to play is put to
// rest, so that a silent reader costs no processor time.
//
// One goroutine renders and sends, one listens, one watches both: none of the
// callers of a Speaker ever waits for a device.
//
// Package speakertest has a device without sound, for tests.
package speaker
