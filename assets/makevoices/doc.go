// Command makevoices makes the clips of assets with flite and espeak-ng,
// and codes those of the lessons with sox.
//
//	go run ./assets/makevoices [-o DIR] [-check] [-only PREFIX]
//
// It speaks every row of its recipes, cuts, trims and levels what comes, and
// writes WAV files, the tables of VOICE.md's figures and SHA256SUMS below DIR
// (assets). With -check it writes nothing and says whether the files there
// are the ones it would make; with -only it is about the files alone whose names
// below DIR begin so, such as help/.
//
// The synthesisers are Debian's; everything after them is Go, so that the
// bytes depend on their version alone.
package main
