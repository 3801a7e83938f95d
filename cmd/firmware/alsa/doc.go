// Package alsa plays sound through the kernel's own sound interface: one
// playback device, opened as a file and spoken to with a handful of ioctls. It
// needs neither cgo nor ALSA's library, and therefore has none of what the
// library adds: no mixing, no conversion. The device must take 16-bit samples
// at the rate of the sound; one that has no mono is given each sample twice.
//
// The numbers and the layout of the structures are those of the kernel's
// header, include/uapi/sound/asound.h, which promises not to change them. They
// are the same on all processors that Linux has but for the size of a long.
//
// There is Linux alone for this.
package alsa
