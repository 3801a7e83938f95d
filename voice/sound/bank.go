package sound

import (
	"sync"

	"codereader/assets"
	"codereader/voice"
)

// Bank is the voice of the reader: a clip for every word in both languages,
// and for every digit a second, final form for the end of a group. Get one
// from [Embedded], [Load] or [LoadLanguage].
//
// A Bank may be used from several goroutines at once: the lengths never
// change, and what is being stretched or kept is locked.
type Bank struct {
	mu     sync.Mutex // guards all but the clips' lengths
	clips  [voice.Languages][forms]clip
	st     Stretcher
	meter  meter
	limit  limiter
	evener evener
	shaped []float32 // the word that is being made clear
	clear  bool      // say it as clear speech
}

// The forms of the words: each word, and behind them the digits' final forms.
const (
	digits = int(voice.Nine) + 1
	forms  = voice.Words + digits
)

// formOf returns the form in which an item is said: a digit at the end of a
// group has one of its own.
func formOf(it voice.Item) int {
	w := min(it.Word, voice.Words-1)
	if w.IsDigit() && it.Break != voice.Link {
		return voice.Words + int(w)
	}
	return int(w)
}

// fileOf returns the name of a form's clip, without its folder: "six.wav",
// "six-final.wav".
func fileOf(form int) string {
	if form >= voice.Words {
		return ClipName(voice.Word(form-voice.Words), true)
	}
	return ClipName(voice.Word(form), false)
}

// ClipName returns the name of a word's clip, without its folder; final is the
// form that ends a group, which digits alone have.
func ClipName(w voice.Word, final bool) string {
	if final {
		return w.ID() + assets.FinalSuffix + clipSuffix
	}
	return w.ID() + clipSuffix
}

const clipSuffix = ".wav"

// languageOf and speedOf bring what an utterance asks for into the ranges, so
// that no utterance can make a bank fail.
func languageOf(u *voice.Utterance) voice.Language {
	return min(u.Language, voice.Languages-1)
}

func speedOf(u *voice.Utterance) uint8 {
	return min(max(u.Speed, voice.MinSpeed), voice.MaxSpeed)
}

// word returns item i of an utterance as it is said: its samples at the
// utterance's speed, and the silence behind it. It draws the gain that raises
// them.
func (b *Bank) word(u *voice.Utterance, i int, by float64, line *gainLine) (pcm []int16, pause int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	w := b.spoken(u, i)
	w.raise(by, &b.limit, line)
	return w.pcm, pauseAfter(u.Items()[i], speedOf(u))
}

// spoken returns item i of an utterance, stretched.
func (b *Bank) spoken(u *voice.Utterance, i int) *spokenWord {
	c := &b.clips[languageOf(u)][formOf(u.Items()[i])]
	return c.stretched(speedOf(u), u.Len() == 1, b)
}

// Append appends the whole of an utterance to dst, exactly [Bank.Samples] of
// it: its words at its speed and volume, with the pauses between them.
func (b *Bank) Append(dst []int16, u *voice.Utterance) []int16 {
	var s Stream
	s.Reset(b, u)
	n := len(dst)
	dst = grow(dst, b.Samples(u))
	s.ReadPCM(dst[n:])
	return dst
}

// grow returns dst with n more samples, of any value.
func grow(dst []int16, n int) []int16 {
	if cap(dst)-len(dst) < n {
		dst = append(dst, make([]int16, n)...)
		return dst
	}
	return dst[:len(dst)+n]
}
