package speaker

import (
	"io"
	"sync"
	"time"

	"codereader/voice"
	"codereader/voice/sound"
)

// maxWanted is how many sounds may wait to be played, besides the one that is:
// of more than that the oldest is not worth waiting for.
const maxWanted = 4

// Speaker plays what the reader says. Its methods return at once, but for
// Close, and may be called from any goroutine. While there is no device they
// do nothing.
type Speaker struct {
	bank   *sound.Bank
	start  Starter
	report func(error)

	mu      sync.Mutex
	wanted  []io.Reader // what is to be played, in order
	said    manner      // of the last utterance
	pressed time.Time   // when any of this changed last
	cut     bool        // all that was sent before is to be dropped first
	muted   bool
	changed bool // muted has not been told yet
	playing bool // somebody is there to play, or soon will be

	warmer  warmer        // the sender's
	wake    chan struct{} // holds a token when there is something to be sent
	closing chan struct{}
	closed  sync.WaitGroup
	once    sync.Once
}

// New returns a speaker that plays a bank's clips by processes that start
// starts. What becomes of the sound is given to report from goroutines of the
// speaker's: [ErrNoDevice] or [ErrDeviceLost] when there is none, once until it
// comes back; nil when it has come back. The speaker waits for report, which
// must not close it.
func New(b *sound.Bank, start Starter, report func(error)) *Speaker {
	s := &Speaker{
		bank: b, start: start, report: report,
		playing: true, warmer: warmer{bank: b},
		wake: make(chan struct{}, 1), closing: make(chan struct{}),
	}
	s.closed.Add(1)
	go s.run()
	return s
}

// Say plays an utterance, behind what is being played.
func (s *Speaker) Say(u voice.Utterance) {
	r := s.bank.Stream(&u)
	s.change(func() {
		s.said = manner{u.Language, max(u.Speed, voice.MinSpeed)}
		s.add(r)
	})
}

// Tone plays a tone in place of what is being played.
func (s *Speaker) Tone(t voice.Tone, volume uint8) {
	s.replace(sound.Tone(t, volume))
}

// Play plays samples of [sound.Rate], behind what is being played. They must
// not be changed from then on.
func (s *Speaker) Play(pcm []int16) {
	s.change(func() { s.add(&samples{pcm}) })
}

// Cut ends what is being played at once, and drops what is to be played.
func (s *Speaker) Cut() {
	s.change(func() { s.wanted, s.cut = nil, true })
}

// Mute silences what is and will be played, or makes it heard again. What is
// being played runs on meanwhile.
func (s *Speaker) Mute(muted bool) {
	s.change(func() { s.muted, s.changed = muted, true })
}

// Close ends the sound and waits until the device is free, a little over a
// second at most.
func (s *Speaker) Close() {
	s.once.Do(func() { close(s.closing) })
	s.closed.Wait()
}

func (s *Speaker) replace(pcm []int16) {
	s.change(func() {
		s.wanted, s.cut = nil, true
		s.add(&samples{pcm})
	})
}

// add puts a sound behind the others. Without anybody to play there is nothing
// to be gained by playing it later.
func (s *Speaker) add(r io.Reader) {
	if !s.playing {
		return
	}
	if len(s.wanted) == maxWanted {
		s.wanted = s.wanted[1:]
	}
	s.wanted = append(s.wanted, r)
}

func (s *Speaker) change(f func()) {
	s.mu.Lock()
	f()
	s.pressed = time.Now()
	s.mu.Unlock()
	s.awake()
}

// awake has the sender look for what there is to be sent.
func (s *Speaker) awake() {
	select {
	case s.wake <- struct{}{}:
	default:
	}
}
