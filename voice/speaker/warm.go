package speaker

import (
	"codereader/voice"
	"codereader/voice/sound"
)

// manner is how something is said, as far as rendering it goes.
type manner struct {
	language voice.Language
	speed    uint8 // 0: nothing has been said
}

// warmer has a bank render every word as the reader speaks now, one after the
// other while there is nothing else to do: a word that has not been said at a
// speed before takes a while, and would be heard as much later.
type warmer struct {
	bank   *sound.Bank
	manner manner
	next   int
}

// The words, and behind them the digits in front of another digit: words at
// the end have a form of their own.
const warmForms = voice.Words + int(voice.Nine) + 1

// want says how words are to be rendered from now on.
func (w *warmer) want(m manner) {
	if w.manner != m {
		w.manner, w.next = m, 0
	}
}

// step renders a word, and says whether there was one to render.
func (w *warmer) step() bool {
	if w.manner.speed == 0 || w.next >= warmForms {
		return false
	}
	words := []voice.Word{voice.Word(w.next)}
	if w.next >= voice.Words {
		words = []voice.Word{voice.Word(w.next - voice.Words), voice.Zero}
	}
	w.next++
	u := voice.Phrase(words...)
	u.Language, u.Speed, u.Volume = w.manner.language, w.manner.speed, voice.MaxVolume
	w.bank.Stream(&u).ReadPCM(make([]int16, 1))
	return true
}
