package speaker

import (
	"errors"
	"io"
	"sync"
	"time"

	"codereader/voice"
	"codereader/voice/sound"
)

// How long to wait before a device that failed is tried again: at first, and
// at most, twice as long after each failure.
const (
	firstRetry = 500 * time.Millisecond
	lastRetry  = 10 * time.Second
)

// Speaker plays what the reader says. Its methods return at once and may be
// called from any goroutine. While there is no device they do nothing.
type Speaker struct {
	bank   *sound.Bank
	start  Starter
	report func(error)

	mu      sync.Mutex
	wanted  []io.Reader // what is to be played, in order
	cut     bool        // all that was sent before is to be dropped first
	muted   bool
	changed bool // muted has not been told yet
	playing bool // somebody is there to play, or soon will be
	wake    chan struct{}
	closing chan struct{}
	closed  sync.WaitGroup
	once    sync.Once
}

// New returns a speaker that plays a bank's clips by processes that start
// starts. What becomes of the sound is given to report from a goroutine of the
// speaker's: [ErrNoDevice] or [ErrDeviceLost] when there is none, once until it
// comes back; nil when it has come back.
func New(b *sound.Bank, start Starter, report func(error)) *Speaker {
	s := &Speaker{bank: b, start: start, report: report, wake: make(chan struct{}, 1), closing: make(chan struct{}), playing: true}
	s.closed.Add(1)
	go s.run()
	return s
}

// Say plays an utterance, behind what is being played.
func (s *Speaker) Say(u voice.Utterance) { s.add(s.bank.Stream(&u)) }

// Tone plays a tone in place of what is being played.
func (s *Speaker) Tone(t voice.Tone, volume uint8) {
	s.Cut()
	s.Play(sound.Tone(t, volume))
}

// Play plays samples of [sound.Rate], behind what is being played.
func (s *Speaker) Play(pcm []int16) { s.add(pcmReader(pcm)) }

// Cut ends what is being played at once, and drops what is to be played.
func (s *Speaker) Cut() {
	s.change(func() { s.wanted, s.cut = nil, true })
}

// Mute silences what is and will be played, or makes it heard again.
func (s *Speaker) Mute(muted bool) {
	s.change(func() { s.muted, s.changed = muted, true })
}

// Close ends the sound and waits until the device is free.
func (s *Speaker) Close() {
	s.once.Do(func() { close(s.closing) })
	s.closed.Wait()
}

func (s *Speaker) add(r io.Reader) {
	s.change(func() {
		if s.playing { // there is nothing to be gained by playing it later
			s.wanted = append(s.wanted, r)
		}
	})
}

func (s *Speaker) change(f func()) {
	s.mu.Lock()
	f()
	s.mu.Unlock()
	select {
	case s.wake <- struct{}{}:
	default:
	}
}

// run has one process after the other play.
func (s *Speaker) run() {
	defer s.closed.Done()
	retry, told := firstRetry, false
	for {
		err := s.process(func() {
			retry = firstRetry
			if told {
				told = false
				s.report(nil)
			}
		})
		if errors.Is(err, errClosing) {
			return
		}
		if !told {
			told = true
			s.report(err)
		}
		timer := time.NewTimer(retry)
		retry = min(2*retry, lastRetry)
		select {
		case <-timer.C:
		case <-s.closing:
			timer.Stop()
			return
		}
	}
}
