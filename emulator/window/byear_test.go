package window

import (
	"context"
	"image"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"codereader/assets"
	"codereader/emulator"
	"codereader/emulator/announce"
	"codereader/emulator/emulatortest"
	"codereader/emulator/present"
	"codereader/emulator/present/script"
	"codereader/firmware"
	"codereader/keypad"
	"codereader/voice"
)

// listener is a person who sees nothing: an app without a window, its keyboard,
// and all that is heard of it, in order.
type listener struct {
	t   *testing.T
	app *app

	mu       sync.Mutex
	heard    []string // "says volume seven" of the reader, "theme standard" of the emulator
	spoken   []string // the same in the words that were spoken
	contacts int      // of the machine that have moved
	events   int      // all of them
}

// Announce implements announce.Speaker.
func (p *listener) Announce(l voice.Language, all []announce.Announcement) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, a := range all {
		p.heard = append(p.heard, a.ID())
		p.spoken = append(p.spoken, a.Text(l))
	}
}

// StopAnnouncing implements announce.Speaker.
func (p *listener) StopAnnouncing() {}

// Emit implements emulator.Sink.
func (p *listener) Emit(e emulator.Event) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.events++
	switch e.Kind {
	case emulator.KindSay:
		p.heard = append(p.heard, "says "+e.Utterance.Text())
		p.spoken = append(p.spoken, e.Utterance.Text())
	case emulator.KindKey:
		p.contacts++
	}
}

// listen gives somebody who sees nothing a reader in English, with a voice that
// takes next to no time.
func listen(t *testing.T) *listener { t.Helper(); return listenTo(t, "") }

// listenTo is listen, with a script that is presented.
func listenTo(t *testing.T, shown string) *listener {
	t.Helper()
	gate.Lock()
	gate.shut = true // there is no window that frames could be drawn in
	gate.Unlock()
	p := &listener{t: t}
	settings := firmware.DefaultSettings
	settings.Language = voice.English
	announcer := announce.New(p, true)
	config := emulator.Config{Settings: settings, Voice: steadyVoice(time.Millisecond)}
	var show *present.Demonstration
	if shown != "" {
		var err error
		if show, err = script.Parse("script", []byte(shown), ".", script.Options{Config: config}); err != nil {
			t.Fatal(err)
		}
	}
	m := emulator.New(config, announcer, p)
	live := emulator.NewLive(m)
	ctx, stop := context.WithCancel(context.Background())
	go live.Run(ctx)
	t.Cleanup(func() {
		stop()
		<-live.Ended()
		gate.Lock()
		gate.shut = false
		gate.Unlock()
	})
	p.app = newApp(ctx, &Options{
		Live: live, Hand: emulator.NewHand(m), Announcer: announcer, Present: show,
		SpeakHelp: func(lang string) {
			p.mu.Lock()
			defer p.mu.Unlock()
			p.heard = append(p.heard, "help")
			p.spoken = append(p.spoken, strings.Split(strings.TrimSpace(assets.HelpText(lang)), "\n")...)
		},
		Mute: func(off bool) { announcer.Announce(announce.Switched(announce.Sound, !off)) },
	})
	c := newTestControls()
	c.keyName = func(ebiten.Key) string { return "" }
	p.app.controls = *c
	p.app.mirror.open()
	p.app.controls.step(&tick{focused: true})
	return p
}

// types has ticks pass, as TestControls writes them, and a last one in which
// all is up again.
func (p *listener) types(ticks ...string) {
	p.t.Helper()
	for _, text := range append(ticks, "") {
		p.app.perform(p.app.controls.step(readTick(p.t, text)))
	}
	p.settle()
}

// settle waits until the machine has nothing more to do, and has its changes
// announced.
func (p *listener) settle() {
	p.t.Helper()
	for late := time.Now().Add(10 * time.Second); ; {
		settled := false
		p.app.mirror.live.Do(func(m *emulator.Machine) { settled = m.Settled(); p.app.mirror.look(m) })
		p.app.announceChanges()
		if settled {
			return
		}
		if time.Now().After(late) {
			p.t.Fatal("the reader does not come to rest")
		}
		<-time.After(time.Millisecond)
	}
}

// hears fails the test unless exactly this was heard since it was last asked.
func (p *listener) hears(want ...string) {
	p.t.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
	got := strings.Join(p.heard, " | ")
	p.heard = nil
	if want := strings.Join(want, " | "); got != want {
		p.t.Errorf("heard %q, want %q", got, want)
	}
}

// TestTheEmulatorIsOperatedByEarAlone goes through all of the emulator with
// what was spoken alone to go by.
func TestTheEmulatorIsOperatedByEarAlone(t *testing.T) {
	p := listen(t)
	p.app.welcome()
	p.hears("welcome")
	p.types("F4!") // what was that?
	p.hears("welcome")
	p.types("F1!")
	p.hears("help")
	p.types("Escape!")
	p.hears()

	p.types("F12!") // which key is which?
	p.hears("exploring on")
	for _, c := range []struct{ tick, want string }{
		{"Space!", "red-button turns-on-or-off"},
		{"R!", "red-button turns-on-or-off"},
		{"left at:9", "nine with-red volume-up"},
		{"3:7", "seven with-red volume-down"},
		{"ArrowUp!", "up volume-up"},
		{"ArrowDown!", "down volume-down"},
		{"ArrowRight!", "right faster"},
		{"ArrowLeft!", "left slower"},
		{"L!", "l language"},
		{"S!", "s serial"},
		{"Backspace!", "backspace reads-again"},
		{"ShiftLeft!", "shift latches-red"},
		{"M!", "m sound"},
		{"F1!", "f1 help"},
		{"F2!", "f2 theme"},
		{"F3!", "f3 inside"},
		{"F4!", "f4 says-again"},
		{"F10!", "f10 announcements"},
		{"F11!", "f11 full-screen"},
		{"Escape!", "escape back"},
		{"ControlLeft! Equal!", "control-plus size larger"},
		{"ControlLeft! Minus!", "control-minus size smaller"},
		{"ControlLeft! Digit0!", "control-zero size at-start"},
		{"ControlLeft! Q!", "control-q quits"},
		{"Z!", "no-function"},
	} {
		p.types(c.tick)
		p.hears(c.want)
	}
	p.types("F12!")
	p.hears("exploring off")

	p.types("Space!")
	p.hears("says not activated")
	p.types("ArrowUp!")
	p.hears("says volume seven")
	p.types("ShiftLeft!")
	p.hears("latched")
	p.types("Digit7!")
	p.hears("says volume six", "unlatched")

	p.types("M!")
	p.hears("sound off")
	p.types("M!")
	p.hears("sound on")
	p.types("F2!")
	p.hears("theme contrast")
	p.types("F2!")
	p.hears("theme standard")
	p.app.mirror.live.SetRate(0) // as F5 in the inside of the reader does
	p.app.mirror.live.Do(func(m *emulator.Machine) { p.app.mirror.look(m) })
	p.app.tellRate()
	p.hears("time stopped")
	p.app.mirror.live.SetRate(1)
	p.app.mirror.live.Do(func(m *emulator.Machine) { p.app.mirror.look(m) })
	p.app.tellRate()
	p.hears("time passes")

	p.types("F10!")
	p.hears("announcements off")
	p.types("F2!", "", "M!")
	p.hears()
	p.types("F10!")
	p.hears("announcements on")
}

// TestWhatIsExploredDoesNothing presses every key of the keyboard, alone and
// with others, the mouse and fingers, and holds that the machine, the settings
// of the emulator and the latch are as before.
func TestWhatIsExploredDoesNothing(t *testing.T) {
	p := listen(t)
	p.types("F12!")
	p.mu.Lock()
	before, contacts := p.events, p.contacts
	p.mu.Unlock()
	theme := p.app.theme
	for _, held := range []ebiten.Key{-1, ebiten.KeyControlLeft, ebiten.KeyShiftRight, ebiten.KeySpace} {
		for k := range ebiten.KeyMax + 1 {
			if k == ebiten.KeyF12 || generic(k) {
				continue
			}
			n := &tick{focused: true, cursor: image.Pt(int(k)%12*10, 0), left: k%2 == 0, right: k%3 == 0}
			if held >= 0 {
				n.down[held], n.went[held] = true, true
			}
			n.down[k], n.went[k] = true, true
			n.touches = []touch{{1, place(t, "red")}, {2, place(t, "9")}}
			p.app.perform(p.app.controls.step(n))
			p.app.perform(p.app.controls.step(&tick{focused: true}))
		}
	}
	p.settle()
	p.mu.Lock()
	if p.events != before || p.contacts != contacts {
		t.Errorf("the machine had %d events and %d contacts moved", p.events-before, p.contacts-contacts)
	}
	p.mu.Unlock()
	if a := p.app; a.theme != theme || a.muted || a.help || a.quitting || a.inspection.open || a.mirror.now.Load().latched {
		t.Error("a setting of the emulator has changed")
	}
	p.types("F12!", "", "Digit9!")
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.contacts != contacts+2 {
		t.Errorf("afterwards a key moves %d contacts, want 2", p.contacts-contacts)
	}
}

// What is held while exploring begins is let go, and comes up only once.
func TestExploringLetsGoWhatIsHeld(t *testing.T) {
	p := listen(t)
	p.types("Digit5!", "Digit5 F12!", "Digit5")
	r := new(emulatortest.Recorder)
	p.app.mirror.live.Do(func(m *emulator.Machine) {
		if down := m.State().Down; down[keypad.Key5] {
			t.Error("it is still held")
		}
		m.Attach(r)
	})
	p.types("F12!")
	p.app.mirror.live.Do(func(*emulator.Machine) {
		if n := len(r.Kind(emulator.KindKey)); n > 0 {
			t.Errorf("%d contacts moved later", n)
		}
	})
}
