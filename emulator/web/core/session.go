package core

import (
	"fmt"
	"image"
	"time"

	"codereader/emulator"
	"codereader/emulator/announce"
	"codereader/emulator/panel"
	"codereader/emulator/practice/lesson"
	"codereader/emulator/web/pack"
	"codereader/keypad"
	"codereader/voice"
	"codereader/voice/sound"
)

// Session is a reader that a person uses. Each call brings the time that has
// passed since the session began; it must not fall. One goroutine at a time
// calls it.
type Session struct {
	host   Host
	files  *pack.Files
	bank   *sound.Bank
	config emulator.Config
	seat
	stage   *stage        // nil: no demonstration is given
	lesson  *lesson.Aloud // nil: none is going on
	teacher teacher
	aloud   bool // lessons are spoken, too

	announcer *announce.Announcer
	crier     crier

	last *Look
	turn time.Duration // device time at which the caption changes, or never

	painter  panel.Painter
	picture  *image.RGBA
	theme    panel.Theme
	scale    float64
	language string
}

// New returns a session of the machine that a configuration makes; its voice is
// the session's own. Heads is a pack with the beginning of every clip.
func New(c emulator.Config, heads []byte, h Host) (*Session, error) {
	s := &Session{host: h, files: new(pack.Files), turn: never, scale: panel.MinScale, language: c.Settings.Language.Code()}
	var err error
	if s.bank, err = open(s.files, heads); err != nil {
		return nil, err
	}
	s.player = &player{host: h, bank: s.bank, files: s.files, now: func() time.Duration { return s.machine.Now() }}
	s.teacher = teacher{host: h, now: s.player.now}
	s.crier = crier{host: h, now: s.player.now}
	s.announcer = announce.New(&s.crier, true)
	c.Voice = emulator.Clips{Bank: s.bank}
	s.config = c
	s.machine = emulator.New(c, s.announcer, emulator.SinkFunc(s.teach), emulator.Play{Player: s.player}, emulator.SinkFunc(s.keep))
	s.hand = emulator.NewHand(s.machine)
	return s, nil
}

// Lengths returns a voice of a pack with the beginning of every clip: how long
// each word lasts, and silence.
func Lengths(heads []byte) (*sound.Bank, error) { return open(new(pack.Files), heads) }

func open(files *pack.Files, heads []byte) (*sound.Bank, error) {
	err := files.Add(heads)
	if err != nil {
		return nil, fmt.Errorf("core: the lengths of the words: %w", err)
	}
	bank, err := sound.Open(files)
	if err != nil {
		return nil, fmt.Errorf("core: the lengths of the words: %w", err)
	}
	return bank, nil
}

// keep is the sink that has the host keep the settings.
func (s *Session) keep(e emulator.Event) {
	if e.Kind == emulator.KindSetting {
		s.host.Keep(e.Settings)
	}
}

// Do lets time pass to now and has f do something, with the hand for the most
// part. It returns how long it is until [Session.Pass] must be called, below 0
// if nothing happens by itself.
func (s *Session) Do(now time.Duration, f func(*emulator.Hand, *emulator.Machine)) time.Duration {
	s.advance(now)
	f(s.hand, s.machine)
	s.machine.Advance(s.machine.Now()) // what the hand does at once is planned for now
	return s.after(now)
}

// Pass lets time pass to now. It returns what [Session.Do] does.
func (s *Session) Pass(now time.Duration) time.Duration {
	making := s.player.source
	s.advance(now)
	if s.player.source == making { // what has just begun has its first block
		s.player.more(nextBlock)
	}
	return s.after(now)
}

// advance lets time pass to now.
func (s *Session) advance(now time.Duration) {
	if s.stage != nil {
		s.stage.advance(now)
		return
	}
	s.machine.Advance(now)
}

// after shows what has become of it, and returns when there will be more.
func (s *Session) after(now time.Duration) time.Duration {
	state := s.machine.State()
	c, turn := captionOf(&state, s.bank)
	s.turn = turn
	if st := s.stage; st != nil {
		c = st.captionAgain(c, &state)
		if v := st.view(); v != st.told {
			st.told = v
			s.host.Stage(&v)
		}
	}
	if l := lookAt(&state, s.hand.Latched(), c); s.last == nil || !l.same(s.last) {
		s.last = l
		s.host.Show(l)
		s.paint()
	}
	if s.player.source != nil {
		return 0
	}
	if s.stage != nil {
		return s.stage.next(turn)
	}
	next, ok := s.machine.Next()
	switch {
	case !ok && turn == never:
		return never
	case !ok || turn != never && turn < next:
		next = turn
	}
	return max(0, next-now)
}

// AddVoice adds a pack with a language's sounds.
func (s *Session) AddVoice(text []byte) error {
	if err := s.files.Add(text); err != nil {
		return fmt.Errorf("core: a voice: %w", err)
	}
	s.player.came()
	return nil
}

// HasVoice says whether a language's sounds are there.
func (s *Session) HasVoice(l voice.Language) bool { return s.player.has(l) }

// Draw has the picture drawn in a theme and at a scale from now on, and its own
// few words in a language. What is drawn is what was shown last: nothing before
// the first call of Do or Pass.
func (s *Session) Draw(t panel.Theme, scale float64, language string) {
	s.theme, s.scale, s.language = t, scale, language
	if size := panel.Size(scale); s.picture == nil || s.picture.Rect.Size() != size {
		s.picture = image.NewRGBA(image.Rectangle{Max: size})
	}
	s.painter.Forget()
	s.paint()
}

// paint brings the picture up to date.
func (s *Session) paint() {
	if s.picture == nil || s.last == nil {
		return
	}
	v := s.last.view(s.theme, s.scale, s.language)
	if changed := s.painter.Paint(s.picture, &v); !changed.Empty() {
		s.host.Paint(s.picture, changed)
	}
}

// ReaderHeight is how high the reader is in a picture at a scale: what is below
// has the caption, which a page shows in words.
func ReaderHeight(scale float64) int {
	// The body ends half a key below the last row, and its shadow soon after.
	keys := panel.KeyBounds(keypad.Red, scale)
	return min(panel.Size(scale).Y, keys.Max.Y+keys.Dy()*3/5)
}
