package core

import (
	"time"

	"codereader/emulator/web/pack"
	"codereader/voice"
	"codereader/voice/sound"
)

// How much sound is made at a time: a little before anything else, so that it
// begins at once, and then more, so that a page in the background, which is
// called once a second, does not run dry.
const (
	firstBlock = sound.Rate / 5
	nextBlock  = 2 * sound.Rate
)

// LateTime is how long after a word should have begun it is still said, if its
// sounds have come by then.
const LateTime = 3 * time.Second

// player makes the sound and gives it to the host. It implements
// [codereader/emulator.Player].
type player struct {
	host  Host
	bank  *sound.Bank
	files *pack.Files

	source sound.Source // what is being made, nil if nothing is
	block  []int16

	deaf  bool // nothing is said
	waits bool // for the sounds of the utterance
	since time.Duration
	u     voice.Utterance
	now   func() time.Duration
}

// has says whether the sounds of a language are there.
func (p *player) has(l voice.Language) bool {
	return p.files.Whole(l.Code() + "/" + sound.ClipName(voice.Words-1, false))
}

// Say implements [codereader/emulator.Player].
func (p *player) Say(u voice.Utterance) {
	p.Cut()
	if p.deaf {
		return
	}
	if !p.has(u.Language) {
		p.waits, p.since, p.u = true, p.now(), u
		p.host.Want(u.Language)
		return
	}
	p.begin(p.bank.Stream(&u))
}

// Tone implements [codereader/emulator.Player].
func (p *player) Tone(t voice.Tone, volume uint8) {
	if p.deaf {
		return
	}
	p.waits = false
	p.begin(sound.NewToneStream(t, volume))
}

// Cut implements [codereader/emulator.Player].
func (p *player) Cut() {
	p.waits, p.source = false, nil
	p.host.Hush()
}

// came says what has waited for sounds that have come now, if it is not too
// late.
func (p *player) came() {
	if p.waits && p.has(p.u.Language) {
		p.waits = false
		if p.now() < p.since+LateTime {
			p.begin(p.bank.Stream(&p.u))
		}
	}
}

func (p *player) begin(s sound.Source) {
	p.source = s
	p.host.Begin()
	p.more(firstBlock)
}

// more makes the next samples, at most n, and says whether there may be more.
func (p *player) more(n int) bool {
	if p.source == nil {
		return false
	}
	if len(p.block) < n {
		p.block = make([]int16, n)
	}
	got := p.source.ReadPCM(p.block[:n])
	if got > 0 {
		p.host.Play(p.block[:got])
	}
	if got < n {
		p.source = nil
	}
	return p.source != nil
}
