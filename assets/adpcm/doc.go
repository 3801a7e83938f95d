// Package adpcm keeps speech in a quarter of its size: IMA ADPCM in a WAV
// file, coding 0x11, four bits a sample, one channel. [Encode] writes such
// files, where the assets are made; [Decode] reads them, in the program. Any
// player of sound files plays them, too.
//
// The coding is the one of "Recommended Practices for Enhancing Digital Audio
// Compatibility in Multimedia Systems" (IMA, 1992): each sample is told as its
// distance from the one before, in steps whose size follows the sound. A block
// begins with a whole sample and the size of the step, so that a fault ends
// with its block.
package adpcm
