package parts

import (
	"codereader/voice"
	"codereader/voice/sound"
)

// Player plays samples of [sound.Rate]: a sound card, or a test's.
type Player interface {
	WritePCM(block []int16) error // behind what is being played
	Cut() error                   // forgets what has not been heard
	Drain() error                 // waits until all has been heard
}

// block is how much is handed to the player at a time, in samples: 10 ms, which
// is how long a key may have to wait until it cuts.
const block = sound.Rate / 100

// speech plays tones and what is said, one after the other.
type speech struct {
	worker
	player Player
	bank   *sound.Bank
	said   func(uint32)
	report func(error)
	pcm    [block]int16

	// What is to be played: a tone, and speech behind it.
	beep    sound.Source
	words   sound.Source
	id      uint32
	had     sound.Source // the words of the last block
	wanted  bool         // an utterance is being said, or waits for a tone to end
	cut     bool         // what the player holds is not to be heard
	pending bool         // the player holds what has not been heard
}

func newSpeech(p Player, b *sound.Bank, said func(uint32), report func(error)) *speech {
	return &speech{worker: newWorker(), player: p, bank: b, said: said, report: report}
}

func (s *speech) tone(t voice.Tone, volume uint8) {
	s.change(func() {
		s.cut = s.cut || s.beep != nil
		s.beep = sound.NewToneStream(t, volume)
	})
}

func (s *speech) say(id uint32, u voice.Utterance) {
	s.change(func() {
		s.id, s.wanted, s.words = id, true, nil
		if s.bank != nil {
			s.words = s.bank.Stream(&u)
		}
	})
}

func (s *speech) hush() {
	s.change(func() {
		s.cut = s.cut || s.wanted && s.beep == nil
		s.wanted, s.words = false, nil
	})
}

func (s *speech) run() { s.work(s.step) }

// step plays the next block.
func (s *speech) step() bool {
	s.mu.Lock()
	cut := s.cut
	s.cut = false
	n := 0
	if s.words != s.had && s.bank != nil {
		s.bank.Forget() // an utterance's words at most are in memory
	}
	s.had = s.words
	switch {
	case s.beep != nil:
		if n = s.beep.ReadPCM(s.pcm[:]); n < block {
			s.beep = nil
		}
	case s.words != nil:
		if n = s.words.ReadPCM(s.pcm[:]); n < block {
			s.words = nil
		}
	}
	silent := s.beep == nil && s.words == nil
	id, wanted := s.id, s.wanted
	s.mu.Unlock()

	if cut && s.pending {
		s.do(Player.Cut)
		s.pending = false
	}
	if n > 0 {
		s.do(func(p Player) error { return p.WritePCM(s.pcm[:n]) })
		s.pending = true
	}
	if !silent {
		return true
	}
	if s.pending {
		s.do(Player.Drain)
		s.pending = false
	}
	if wanted {
		return s.end(id)
	}
	return n > 0
}

// end tells that an utterance has ended, unless it was cut meanwhile or another
// has begun.
func (s *speech) end(id uint32) bool {
	s.mu.Lock()
	ended := s.wanted && s.id == id && s.words == nil && s.beep == nil
	if ended {
		s.wanted = false
	}
	s.mu.Unlock()
	if ended {
		s.said(id)
	}
	return true
}

// do has the player do something. One that fails is not asked again: its
// reader goes on, and shows what it would say.
func (s *speech) do(f func(Player) error) {
	if s.player == nil {
		return
	}
	if err := f(s.player); err != nil {
		s.report(err)
		s.player = nil
	}
}

// close stops the sound.
func (s *speech) close() {
	s.worker.close()
	s.do(Player.Cut)
}
