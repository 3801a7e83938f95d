// Package soundtest measures speech: how loud it is, how high its peaks and
// its pitch are, how far apart its words sound, and what a recogniser hears.
//
// It is the yardstick of the clips in assets and of what voice/sound makes of
// them, kept in a package of its own so that the clip maker, every test and
// any user of the library measure alike. Nothing of it runs in the reader.
//
// Signals are mono. Samples are float64, nominally -1 to 1 ([Float] converts
// 16-bit ones), with the rate in samples a second beside them. No function
// changes the samples it is given, none keeps them, and all are deterministic
// and safe to call at the same time; only [Sphinx] and [FFmpeg] run a program.
package soundtest
