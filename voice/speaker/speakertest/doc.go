// Package speakertest has a sound device without sound, for tests of what
// plays on [codereader/voice/speaker]: its clock stands still until the test
// lets it go on, and it keeps what would have been heard.
package speakertest
