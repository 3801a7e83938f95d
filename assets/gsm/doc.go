// Package gsm decodes GSM 06.10 full rate (ETSI EN 300 961), which keeps
// speech as the first digital telephones had it: 8000 samples a second in 1650
// bytes. It is for the lessons and for what the emulator announces, which
// would be two and a half times as large in the form of package adpcm.
//
// A file is frames of 33 bytes, one after the other and nothing else, as other
// programs have it in files called .gsm (sox and ffmpeg play them). Decoding is
// exact: every decoder makes the same samples.
package gsm
