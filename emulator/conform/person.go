package conform

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"codereader/clock"
	"codereader/firmware"
	"codereader/keypad"
	"codereader/voice"
)

// person is the [board] of a reader in a person's hands.
type person struct {
	o     *HandOptions
	in    *bufio.Reader
	rig   *Rig
	check Check

	todo []string // to be told before the next question
	last []string // that was told before this one

	settings     firmware.Settings // that the reader must have by now
	sure         bool              // that it has them
	serialNumber string
	failed       error // the answers have ended, or there is nowhere to ask
}

func (p *person) say(t phrase) string { return t[p.o.Language] }

// add has the person do something before the next question.
func (p *person) add(line string) { p.todo = append(p.todo, line) }

func (p *person) tell(lines ...string) error {
	for _, line := range lines {
		if _, err := fmt.Fprintln(p.o.Out, line); err != nil {
			return err
		}
	}
	return nil
}

// ask asks until take takes the answer. It gives up when the person skips the
// check, or stops.
func (p *person) ask(question phrase, take func(answer string) bool) {
	p.last, p.todo = p.todo, nil
	err := p.tell(p.last...)
	for err == nil {
		if err = p.tell(p.say(question)); err != nil {
			break
		}
		var line string
		line, err = p.in.ReadString('\n')
		answer := strings.TrimSpace(line)
		if errors.Is(err, io.EOF) {
			err = errStopped
			if answer != "" {
				err = nil
			}
		}
		switch {
		case err != nil:
		case answer == "?":
			err = p.tell(append([]string{p.say(helpText), "device.md: " + p.check.Sentence}, p.last...)...)
		case answer == "skip":
			p.rig.unreachable(skipped)
			return
		case answer == "stop":
			err = errStopped
		case answer != "" && take(answer):
			return
		default:
			err = p.tell(p.say(notUnderstood))
		}
	}
	p.failed = err
	p.rig.unreachable(notAsked)
}

func (p *person) start(s setup) {
	want := s.config.Settings
	if p.sure && p.settings == want {
		p.add(p.say(turnOff))
		return
	}
	p.add(fmt.Sprintf(p.say(setTo), p.say(languageNames[want.Language]), want.Volume, want.Speed))
	p.settings, p.sure = want, true
}

func (p *person) press(k keypad.Key) { p.add(fmt.Sprintf(p.say(pressKey), p.key(k))) }

func (p *person) hold(k keypad.Key, d time.Duration) {
	p.add(fmt.Sprintf(p.say(holdKey), p.key(k), d/time.Second))
}

func (p *person) chord(digits ...keypad.Key) {
	var names []string
	for _, k := range digits {
		names = append(names, p.key(k))
		p.settings = after(p.settings, k)
	}
	p.add(fmt.Sprintf(p.say(chordKeys), strings.Join(names, ", ")))
}

// after returns what a chord makes of settings.
func after(s firmware.Settings, k keypad.Key) firmware.Settings {
	switch k {
	case keypad.Key9:
		s.Volume = min(s.Volume+1, voice.MaxVolume)
	case keypad.Key7:
		s.Volume = max(s.Volume-1, voice.MinVolume)
	case keypad.Key6:
		s.Speed = min(s.Speed+1, voice.MaxSpeed)
	case keypad.Key4:
		s.Speed = max(s.Speed-1, voice.MinSpeed)
	case keypad.Key1:
		s.Language = s.Language.Other()
	}
	return s
}

func (p *person) interrupt(k keypad.Key) bool {
	p.add(fmt.Sprintf(p.say(whileSpeaking), p.key(k)))
	return p.yes(askStopped)
}

func (p *person) wait(d time.Duration) { p.add(fmt.Sprintf(p.say(waitFor), d/time.Second)) }

func (p *person) settle() { p.add(p.say(waitQuiet)) }

func (p *person) display(want string) (got string) {
	p.ask(askDisplay, func(answer string) bool {
		got = sameShown(want, answer)
		return true
	})
	return got
}

func (p *person) speech(want string) (got string) {
	p.ask(askSpeech, func(answer string) bool {
		got = sameSaid(want, answer)
		return true
	})
	return got
}

func (p *person) tone(string) (got string) {
	p.ask(askTone, func(answer string) (ok bool) {
		got, ok = toneWords[strings.ToLower(answer)]
		return ok
	})
	return got
}

func (p *person) on() bool { return p.yes(askOn) }

func (p *person) yes(question phrase) (is bool) {
	p.ask(question, func(answer string) (ok bool) {
		is, ok = yesWords[strings.ToLower(answer)]
		return ok
	})
	return is
}

func (p *person) newCode() (want, got string) {
	p.ask(askDisplay, func(answer string) bool {
		want, got = "a code in two groups, such as 123 456", answer
		digits := strings.ReplaceAll(answer, " ", "")
		if n := len(digits); n < 6 || n > 8 || strings.Trim(digits, "0123456789") != "" {
			return true
		}
		got = codeText(digits)
		if p.o.Key.IsZero() {
			want = got
			return true
		}
		step := clock.Step(p.o.Now(), p.o.Key.Period())
		want = codeText(p.o.Key.Code(step).String())
		for _, near := range []uint64{step - 1, step + 1} { // reading and typing take a while
			if codeText(p.o.Key.Code(near).String()) == got {
				want = got
			}
		}
		return true
	})
	return want, got
}

func (p *person) serial() string {
	if p.serialNumber == "" {
		later := p.todo // it is no question of what is done now
		p.todo = nil
		p.ask(askSerial, func(answer string) bool {
			digits := strings.ReplaceAll(answer, " ", "")
			if _, err := firmware.ParseSerial(digits); err != nil {
				return false
			}
			p.serialNumber = digits
			return true
		})
		p.todo = later
	}
	return p.serialNumber
}

func (p *person) off(want time.Duration) time.Duration {
	return p.seconds(askOff, want, 3*time.Second)
}

func (p *person) change(want time.Duration, _ string) time.Duration {
	return p.seconds(askChange, want, time.Second)
}

// seconds asks how long something took; a count that is near enough is right.
func (p *person) seconds(question phrase, want, near time.Duration) (got time.Duration) {
	p.ask(question, func(answer string) bool {
		if emptyWords[strings.ToLower(answer)] {
			got = never
			return true
		}
		s, err := strconv.ParseFloat(strings.Replace(answer, ",", ".", 1), 64)
		if err != nil || !(s >= 0 && s < 1e6) {
			return false
		}
		got = time.Duration(s * float64(time.Second))
		if (got - want).Abs() <= near {
			got = want
		}
		return true
	})
	return got
}

func (p *person) now() time.Duration { return 0 }

// key returns what a key is called.
func (p *person) key(k keypad.Key) string {
	if k == keypad.Red {
		return p.say(redName)
	}
	return k.String()
}
