// Package lint looks over the recordings of a person's own voice and says of
// each clip that is missing or unsuitable what is wrong with it and what to do.
//
// A voice is a folder with a clip of every word, in folders `da` and `en` of
// one language each or with the clips of one language directly in it. Clips
// may be any common WAV; they are converted when they are used. What is
// measured here are the recordings themselves.
package lint
