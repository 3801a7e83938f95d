package conform_test

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/conform"
	"codereader/emulator/emulatortest"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/keypad"
	"codereader/voice"
)

// robot is a person who has an emulated reader and does what it is told, in
// English or Danish: it writes what it reads, and reads what it is told.
type robot struct {
	t      *testing.T
	m      *emulator.Machine
	r      emulatortest.Recorder
	config emulator.Config
	told   bytes.Buffer // not yet acted on
	all    strings.Builder
	answer []byte
	mark   int
	slip   func(question, answer string) string // answers something else
	quit   int                                  // says stop after so many answers; 0 is never
	asked  int
}

func newRobot(t *testing.T, put func(firmware.Board, firmware.Config) emulator.Firmware) *robot {
	key, err := otp.ParseURI(conform.KeyURI)
	if err != nil {
		t.Fatal(err)
	}
	serial, err := firmware.ParseSerial("8675309")
	if err != nil {
		t.Fatal(err)
	}
	r := &robot{t: t, config: emulator.Config{
		Key: key, Serial: serial, Settings: firmware.Settings{Language: voice.English, Volume: 9, Speed: 1},
		Clock: clock.NewRTC(conform.Start, 0), Voice: emulatortest.Voice{}, Firmware: put,
	}}
	r.m = emulator.New(r.config, &r.r)
	return r
}

// Write takes what the robot is told.
func (r *robot) Write(b []byte) (int, error) {
	r.all.Write(b)
	return r.told.Write(b)
}

// Read acts on what the robot was told, and answers the last line.
func (r *robot) Read(b []byte) (int, error) {
	if len(r.answer) == 0 {
		if r.quit > 0 && r.asked == r.quit {
			return 0, io.EOF
		}
		r.asked++
		lines := strings.Split(strings.TrimSpace(r.told.String()), "\n")
		r.told.Reset()
		for _, line := range lines[:len(lines)-1] {
			r.act(line)
		}
		question := lines[len(lines)-1]
		answer := r.see(question)
		if r.slip != nil {
			answer = r.slip(question, answer)
		}
		r.answer = []byte(answer + "\n")
	}
	n := copy(b, r.answer)
	r.answer = r.answer[n:]
	return n, nil
}

var (
	toldSet   = regexp.MustCompile(`^(?:Set the reader to|Stil læseren på) (\S+), (?:volume|lydstyrke) (\d) (?:and speed|og hastighed) (\d),`)
	toldPress = regexp.MustCompile(`^(?:Press|Tryk på) (\w+|rød)(?: and let go|, og slip)\.`)
	toldHold  = regexp.MustCompile(`^Hold (red|rød) (?:down for|nede i) (\d+) `)
	toldChord = regexp.MustCompile(`^Hold (?:red down, press|rød nede, tryk på) ([0-9, ]+), (?:and|og) `)
	toldWhile = regexp.MustCompile(`^(?:Press|Tryk på) (\w+)(?: while|, mens)`)
	toldWait  = regexp.MustCompile(`^(?:Wait|Vent) (\d+) `)
)

func (r *robot) key(name string) keypad.Key {
	if name == "rød" {
		name = "red"
	}
	k, err := keypad.ParseKey(name)
	if err != nil {
		r.t.Fatalf("%q: %v", name, err)
	}
	return k
}

func (r *robot) press(k keypad.Key, d time.Duration) {
	r.m.Contact(k, true)
	r.m.Advance(r.m.Now() + d)
	r.m.Contact(k, false)
	r.m.Advance(r.m.Now() + 50*time.Millisecond)
}

func (r *robot) quiet() {
	for !r.m.Settled() {
		next, _ := r.m.Next()
		r.m.Advance(next)
	}
}

func number(s string) int {
	n, _ := strconv.Atoi(s) // of digits alone
	return n
}

// act does what a line says.
func (r *robot) act(line string) {
	find := func(x *regexp.Regexp) []string { return x.FindStringSubmatch(line) }
	r.mark = len(r.r.Events)
	switch {
	case strings.HasPrefix(line, "Turn the reader off"), strings.HasPrefix(line, "Sluk læseren"):
		r.quiet()
		if r.m.State().On {
			r.press(keypad.Red, 100*time.Millisecond)
		}
	case find(toldSet) != nil:
		f := find(toldSet)
		c := r.config
		c.Settings = firmware.Settings{Language: voice.Danish, Volume: uint8(number(f[2])), Speed: uint8(number(f[3]))}
		if f[1] == "English" || f[1] == "engelsk" {
			c.Settings.Language = voice.English
		}
		r.r.Events, r.mark = nil, 0
		r.m = emulator.New(c, &r.r)
	case find(toldPress) != nil:
		r.press(r.key(find(toldPress)[1]), 100*time.Millisecond)
	case find(toldHold) != nil:
		r.press(r.key(find(toldHold)[1]), time.Duration(number(find(toldHold)[2]))*time.Second)
	case find(toldChord) != nil:
		r.m.Contact(keypad.Red, true)
		r.m.Advance(r.m.Now() + 100*time.Millisecond)
		for _, name := range strings.Split(find(toldChord)[1], ", ") {
			r.press(r.key(name), 150*time.Millisecond)
		}
		r.m.Contact(keypad.Red, false)
		r.m.Advance(r.m.Now() + 50*time.Millisecond)
	case find(toldWhile) != nil:
		r.m.Advance(r.m.Now() + time.Second)
		r.press(r.key(find(toldWhile)[1]), 100*time.Millisecond)
	case find(toldWait) != nil:
		r.m.Advance(r.m.Now() + time.Duration(number(find(toldWait)[1]))*time.Second)
		r.mark = len(r.r.Events)
	case strings.Contains(line, "speaks no more"), strings.Contains(line, "ikke taler mere"):
		r.quiet()
	case strings.HasPrefix(line, "Check "), strings.HasPrefix(line, "Punkt "), strings.HasPrefix(line, "Type ?"), strings.HasPrefix(line, "Skriv ?"),
		strings.HasPrefix(line, "The reader is held"), strings.HasPrefix(line, "That answer"), strings.HasPrefix(line, "Læseren holdes"):
	default:
		for _, c := range conform.All() {
			if line == c.Title+"." || line == "device.md: "+c.Sentence {
				return
			}
		}
		r.t.Errorf("nobody can know what to do: %q", line)
	}
}

// last returns the last event of a kind since the last thing that was done.
func (r *robot) last(k emulator.Kind) (last emulator.Event, ok bool) {
	for _, e := range r.r.Events[r.mark:] {
		if e.Kind == k {
			last, ok = e, true
		}
	}
	return last, ok
}

// until counts seconds until the state is another.
func (r *robot) until(of func(emulator.State) string) string {
	from, was := r.m.Now(), of(r.m.State())
	for of(r.m.State()) == was {
		next, ok := r.m.Next()
		if !ok {
			return "none"
		}
		r.m.Advance(next)
	}
	return fmt.Sprintf("%.0f", (r.m.Now() - from).Seconds())
}

// see answers a question.
func (r *robot) see(question string) string {
	s := r.m.State()
	has := func(parts ...string) bool {
		for _, p := range parts {
			if strings.Contains(question, p) {
				return true
			}
		}
		return false
	}
	switch {
	case has("display show", "på skærmen?"):
		if s.Display == (firmware.Display{}) {
			return "nothing"
		}
		return s.Display.String()
	case has("does it say", "siger den"):
		if e, ok := r.last(emulator.KindSay); ok {
			return e.Utterance.Text()
		} else if s.Speech.Waiting || s.Speech.Speaking {
			return s.Speech.Utterance.Text()
		}
		return "intet"
	case has("tone"):
		e, ok := r.last(emulator.KindTone)
		if !ok {
			return "none"
		}
		return e.Tone.String()
	case has("on, yes or no", "tændt, ja eller nej"):
		if s.On {
			return "ja"
		}
		return "no"
	case has("stop reading", "op med at læse"):
		if e, ok := r.last(emulator.KindSaid); ok && e.End == emulator.Cut {
			return "yes"
		}
		return "nej"
	case has("serial number?", "serienummer?"):
		return "8675309"
	case has("turns off?", "den slukker?"):
		return r.until(func(s emulator.State) string { return fmt.Sprint(s.On) })
	case has("display changes?", "skærmen skifter?"):
		return r.until(func(s emulator.State) string { return s.Display.String() })
	}
	r.t.Errorf("nobody can know what is asked: %q", question)
	return "skip"
}
