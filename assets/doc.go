// Package assets holds what the reader's voices are made of: the clips of
// both languages and the spoken help of the emulator, embedded in the program.
//
// Every clip of the reader's is a WAV file of 48 kHz, mono, 16 bits, with a header of 44
// bytes and nothing else: trimmed, free of a constant offset, all at one
// loudness ([Loudness]) under one ceiling ([Ceiling]). The names are the ids
// of package voice. A digit has two: `six.wav`, the continuing form, and
// `six-final.wav`, whose pitch falls, for the last digit of a group.
//
// The help is kept at [HelpRate] in a quarter of the size: package adpcm. What
// the lessons say, more than six minutes in each language, and what the emulator
// announces is kept as telephones did it: package gsm.
//
// The files are made by `go run ./assets/makevoices` (make voices), which
// makes the same bytes again wherever the same Debian packages are installed;
// voices/SHA256SUMS holds the proof. How each voice was made, and under which
// licence, stands in VOICE.md beside its clips.
package assets
