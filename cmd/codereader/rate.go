package main

import "codereader/voice"

// snapshotFile is the name that is proposed for a snapshot.
const snapshotFile = "codereader-snapshot.json"

// setRate says how fast the reader's time passes. Its sound is for people, and
// is heard at their own rate alone.
func (l *loudspeaker) setRate(rate float64) {
	l.off.Store(rate != 1)
	if rate != 1 {
		l.Cut()
	}
}

// Say implements emulator.Player.
func (l *loudspeaker) Say(u voice.Utterance) {
	if !l.off.Load() {
		l.Speaker.Say(u)
	}
}

// Tone implements emulator.Player.
func (l *loudspeaker) Tone(t voice.Tone, volume uint8) {
	if !l.off.Load() {
		l.Speaker.Tone(t, volume)
	}
}

// inOrder says whether something records the session for which time cannot go
// back: a bundle, a trace and a report can say so, samples and captions cannot.
func (o *options) inOrder() bool { return o.wav != "" || o.captions != "" }
