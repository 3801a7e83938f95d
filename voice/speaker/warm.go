package speaker

import (
	"time"

	"codereader/voice"
	"codereader/voice/sound"
)

// manner is how something is said, as far as rendering it goes.
type manner struct {
	language voice.Language
	speed    uint8 // 0: nothing has been said
}

// warmAfter is how long nothing new must have been said or cut for words to be
// rendered: who is just pressing keys should not have to wait for that.
const warmAfter = 300 * time.Millisecond

// warmer has a bank render every word as the reader speaks now, one after the
// other while there is nothing else to do: a word that has not been said at a
// speed before takes a while, and would be heard as much later.
type warmer struct {
	bank   *sound.Bank
	manner manner
	from   time.Time // when to begin
	next   int
}

// The words, and behind them the digits in front of another digit: words at
// the end have a form of their own.
const warmForms = voice.Words + int(voice.Nine) + 1

// want says how words are to be rendered from now on, and when a key was pressed
// last, as far as that is heard.
func (w *warmer) want(m manner, pressed time.Time) {
	if w.manner != m {
		w.manner, w.next = m, 0
	}
	w.from = pressed.Add(warmAfter)
}

// due returns how long it is until the next word is to be rendered, and whether
// there is one.
func (w *warmer) due() (in time.Duration, cold bool) {
	if w.manner.speed == 0 || w.next >= warmForms {
		return 0, false
	}
	return max(time.Until(w.from), 0), true
}

// step renders the next word.
func (w *warmer) step() {
	// Digits, and what stands before a number, are never said alone, and what is
	// said alone sounds a little otherwise.
	words := []voice.Word{voice.Word(w.next)}
	switch word := words[0]; {
	case w.next >= voice.Words:
		words = []voice.Word{voice.Word(w.next - voice.Words), voice.Zero}
	case word.IsDigit():
		words = []voice.Word{voice.Zero, word}
	case word == voice.Volume || word == voice.Speed || word == voice.SerialNumber:
		words = []voice.Word{word, voice.Zero}
	}
	w.next++
	u := voice.Phrase(words...)
	u.Language, u.Speed, u.Volume = w.manner.language, w.manner.speed, voice.MaxVolume
	w.bank.Stream(&u).ReadPCM(make([]int16, 1))
}
