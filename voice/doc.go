// Package voice is what the reader says: its two languages, its words, how
// numbers are phrased, and the utterances made of them.
//
// Speech is data here. An [Utterance] is a row of words with the pauses
// between them, the language, speed and volume; how it sounds is the subject
// of voice/sound, and where the sound goes that of voice/speaker. Everything
// in this package is a value without pointers, so that making an utterance
// allocates nothing and a microcontroller can do it.
package voice
