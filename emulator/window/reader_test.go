package window

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/panel"
	"codereader/emulator/present"
	"codereader/emulator/present/script"
	"codereader/emulator/window/inspector"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/voice"
)

// setup is what the tests tell the program that they drive.
type setup struct {
	Scale    float64
	Theme    panel.Theme
	Language voice.Language
	Word     time.Duration // how long a word takes
	Linger   time.Duration // how long a caption stays
	Notice   string
	Quit     time.Duration // the program ends itself; 0 never
	Endpoint string        // of a host that the program is a guest of
	Paused   bool          // no time passes until something lets it

	Present string        // a script that is presented
	Auto    bool          // by itself
	Rest    time.Duration // and so long after each step
}

// setupVariable holds a setup as JSON.
const setupVariable = "CODEREADER_WINDOW_SETUP"

// message is a line that the program prints about itself.
type message struct {
	Kind  string
	Text  string          `json:",omitempty"`
	View  *panel.View     `json:",omitempty"`
	Stage *panel.Stage    `json:",omitempty"`
	Event json.RawMessage `json:",omitempty"`

	Inspected *inspector.View `json:",omitempty"`
}

// readerMain is a reader in a window, as the codereader program is, without
// sound: a clock that stands still makes its code the same each time.
func readerMain() int {
	var s setup
	if err := json.Unmarshal([]byte(os.Getenv(setupVariable)), &s); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 2
	}
	out := &messages{to: os.Stdout}
	key, err := otp.ParseURI("otpauth://totp/x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 2
	}
	serial, _ := firmware.ParseSerial("8675309")
	settings := firmware.DefaultSettings
	settings.Language = s.Language
	spoken := steadyVoice(s.Word)
	config := emulator.Config{
		Key: key, Serial: serial, Settings: settings, Voice: spoken,
		Clock: clock.NewRTC(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), -clock.MaxDrift),
	}
	var show *present.Demonstration
	if s.Present != "" {
		if show, err = script.Parse("script", []byte(s.Present), ".", script.Options{Config: config}); err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 2
		}
		config = show.Config()
	}
	machine := emulator.New(config, emulator.NewTrace(events{out}, "test"))
	live := emulator.NewLive(machine)
	ctx, cancel := context.WithCancel(context.Background())
	if s.Quit > 0 {
		ctx, cancel = context.WithTimeout(ctx, s.Quit)
	}
	if s.Paused {
		start := machine.Snapshot()
		live.SetRate(0)
		live.Post(func(m *emulator.Machine) {
			if err := m.Restore(start); err != nil { // some time had passed
				panic(err)
			}
		})
	}
	go live.Run(ctx)
	o := s.options(live, emulator.NewHand(machine), spoken, out)
	o.Present, o.PresentAuto, o.rest = show, s.Auto, s.Rest
	o.staged = func(stage *panel.Stage) { out.send(message{Kind: "stage", Stage: stage}) }
	if s.Endpoint != "" {
		err = run(ctx, &o, &ebiten.RunGameOptions{VMGuestEndpoint: s.Endpoint})
	} else {
		err = Run(ctx, o)
	}
	cancel()
	<-live.Ended()
	if err != nil {
		out.send(message{Kind: "error", Text: err.Error()})
		if errors.Is(err, ErrNoDisplay) {
			return 3
		}
		return 1
	}
	return 0
}

func (s *setup) options(live *emulator.Live, hand *emulator.Hand, v steadyVoice, out *messages) Options {
	notices := make(chan string, 1)
	if s.Notice != "" {
		notices <- s.Notice
	}
	tell := func(kind string) func(string) { return func(x string) { out.send(message{Kind: kind, Text: x}) } }
	return Options{
		Live: live, Hand: hand, Scale: s.Scale, Theme: s.Theme, Notices: notices, linger: s.Linger,
		HelpText:   func(lang string) []string { return strings.Split("Help in "+lang+"\nSpace\tred\nF1\tthis", "\n") },
		SpeakHelp:  tell("speak"),
		StopHelp:   func() { tell("hush")("") },
		Mute:       func(m bool) { tell("mute")(fmt.Sprint(m)) },
		WordStart:  v.WordStart,
		FirstFrame: func() { tell("first")("") },
		Frame:      func(v *panel.View) { out.send(message{Kind: "view", View: v}) },
		Closed:     func(v panel.View) { out.send(message{Kind: "closed", View: &v}) },

		SnapshotFile: "snapshot.json",
		SaveSnapshot: func(file string, snapshot emulator.Snapshot) error {
			text, err := json.Marshal(snapshot)
			if err != nil {
				return err
			}
			return os.WriteFile(file, text, 0o600)
		},
		LoadSnapshot: func(file string) (emulator.Snapshot, error) {
			text, err := os.ReadFile(file)
			if err != nil {
				return emulator.Snapshot{}, err
			}
			return emulator.ParseSnapshot(text)
		},
		Rate:      func(r float64) { tell("rate")(fmt.Sprint(r)) },
		inspected: func(v *inspector.View) { out.send(message{Kind: "inspected", Inspected: v}) },
	}
}

// messages writes messages, each on a line of its own.
type messages struct {
	mu sync.Mutex
	to io.Writer
}

func (m *messages) send(x message) {
	line, err := json.Marshal(x)
	if err != nil {
		panic(err)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	_, _ = m.to.Write(append(line, '\n'))
}

// events makes messages of the lines of a trace.
type events struct{ out *messages }

func (e events) Write(line []byte) (int, error) {
	e.out.send(message{Kind: "event", Event: json.RawMessage(strings.TrimSpace(string(line)))})
	return len(line), nil
}

// steadyVoice is a voice without sound that says every word in the same time.
type steadyVoice time.Duration

func (v steadyVoice) Duration(u *voice.Utterance) time.Duration {
	return v.WordStart(u, u.Len())
}

func (v steadyVoice) ToneDuration(voice.Tone) time.Duration { return time.Duration(v) / 2 }

func (v steadyVoice) WordStart(_ *voice.Utterance, i int) time.Duration {
	return time.Duration(i) * time.Duration(v)
}
