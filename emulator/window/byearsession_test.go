package window

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"codereader/emulator"
	"codereader/emulator/window/inspector"
)

// blind is a person who has what was spoken alone, and knows the keyboard by
// touch. Which key to press next is found in what was heard.
type blind struct {
	*listener
	lost  string // what is said with it is never heard
	now   []string
	known map[string]string // what a key said that it does, and the key
	typed []rune            // with the key that is pressed
}

// keyboard are the keys that a person knows by touch.
var keyboard = append(strings.Split("Space! Digit0! Digit1! Digit2! Digit3! Digit4! Digit5! Digit6! Digit7! Digit8! Digit9! "+
	"ArrowUp! ArrowDown! ArrowLeft! ArrowRight! L! S! M! Z! Backspace! ShiftLeft! T! I! O! E! PageUp! PageDown! "+
	"F1! F2! F3! F4! F5! F6! F7! F8! F9! F10! F11!", " "),
	"ControlLeft! ArrowUp!", "ControlLeft! ArrowDown!", "ControlLeft! K!", "ControlLeft! D!", "ControlLeft! T!")

// press presses a key, as the window takes it, and listens.
func (p *blind) press(key string) {
	a := p.app
	for _, text := range []string{key, ""} {
		t := a.steady.step(readTick(p.t, text), a.mirror.now.Load().taken)
		if !a.exploring {
			t = a.inspection.take(t, a.fit.window)
		}
		a.perform(a.controls.step(a.exploreInside(t)))
		a.inspection.act()
		a.mirror.live.Do(func(m *emulator.Machine) { a.mirror.look(m) })
		a.tellRate()
	}
	if a.mirror.now.Load().rate > 0 {
		p.settle()
	}
	p.listen()
}

// listen keeps what was heard since.
func (p *blind) listen() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.now = nil
	for _, said := range p.spoken {
		if p.lost == "" || !strings.Contains(said, p.lost) {
			p.now = append(p.now, said)
		}
	}
	p.spoken = nil
}

// find returns what a pattern finds in what was heard.
func (p *blind) find(pattern string) (string, error) {
	m := regexp.MustCompile(pattern).FindStringSubmatch(strings.Join(p.now, "\n"))
	if m == nil {
		return "", fmt.Errorf("no %q in %q", pattern, p.now)
	}
	return m[len(m)-1], nil
}

// follow presses the function key that a sentence named, and wants to be told
// what came of it.
func (p *blind) follow(names, told string) (key string, err error) {
	name, err := p.find(names)
	if err != nil {
		return "", err
	}
	p.press(name + "!")
	_, err = p.find(told)
	return name + "!", err
}

// explores presses every key while the keys are explored.
func (p *blind) explores(key string) error {
	for _, k := range keyboard {
		p.press(k)
		if len(p.now) != 1 {
			return fmt.Errorf("%s says %q", k, p.now)
		}
		p.known[p.now[0]] = k
	}
	p.press(key)
	_, err := p.find("Exploring keys, off")
	return err
}

// use presses the key that said that it does something, and wants to be told
// what came of it; "" is that nothing is said.
func (p *blind) use(does, told string) error {
	for said, key := range p.known {
		if !strings.HasPrefix(said, does) {
			continue
		}
		p.press(key)
		if told == "" && len(p.now) > 0 {
			return fmt.Errorf("%s is followed by %q", does, p.now)
		}
		_, err := p.find(told)
		return err
	}
	return fmt.Errorf("no key says that it does %q", does)
}

// session goes through all that there is.
func (p *blind) session() error {
	p.settle()
	p.app.welcome()
	p.listen()
	if _, err := p.follow(`(F\d+) is help`, "Audio code reader"); err != nil {
		return err
	}
	explore, err := p.follow(`(F\d+): explore keys`, "Exploring keys, on")
	if err != nil {
		return err
	}
	p.known = map[string]string{}
	if err := p.explores(explore); err != nil {
		return err
	}
	if err := p.uses([][2]string{
		{"Red button, turns on", "not activated"},
		{"Backspace, reads the code again", "not activated"},
		{"Up, volume up", "volume seven"},
		{"Down, volume down", "volume six"},
		{"Left, slower", "speed three"},
		{"Right, faster", "speed four"},
		{"S, serial", "serial number"},
		{"Shift, latches red", "Red is latched"},
		{"Nine, with red, volume up", "(?s)volume seven.*Red is released"},
		{"M, sound", "Sound, off"},
		{"M, sound", "Sound, on"},
		{"F 2, theme", "Theme, high contrast"},
		{"F 4, says it again", "Theme, high contrast"},
		{"F 2, theme", "Theme, standard"},
		{"L, language", "dansk"},
		{"L, language", "English"},
		{"F 3, inside of the reader", "Inside of the reader, on"},
	}); err != nil {
		return err
	}
	p.press(explore)
	if err := p.explores(explore); err != nil {
		return err
	}
	if err := p.inside(); err != nil {
		return err
	}
	return p.uses([][2]string{
		{"Time, pause", "Time, passes as usual"},
		{"F 3, inside of the reader", "Inside of the reader, off"},
		{"F 10, announcements", "Announcements, off"},
		{"F 2, theme", ""},
		{"F 10, announcements", "Announcements, on"},
		{"F 2, theme", "Theme, standard"},
	})
}

// inside goes through the inside of the reader, with time stopped.
func (p *blind) inside() error {
	if err := p.uses([][2]string{
		{"Time, pause", "Time, stopped"},
		{"Time, faster", "Time, stopped, when it passes again, two times normal speed"},
		{"Time, slower", "Time, stopped, when it passes again, one times normal speed"},
		{"Time since start", `(?s)Time since start, .*second.*\nTime, stopped.*\nWhat is next.*\nThe reader's clock, year .*\nDrift of the clock zero`},
		{"The reader.", `(?s)The reader is on, a setting.*\nDisplay, English.*\nThe reader turns off in .*\nThe code comes back in .*\nLanguage English, volume seven, speed four`},
		{"Time step", "Time step, .*left of it"},
		{"Event.", `(?s)Red button up.*\nAt .*seconds`},
		{"Red button", ""},
		{"Time, one step", `(?s)One step.*\nRed button (down|up).*\nAt .*seconds`},
		{"Time, back", `(?s)Back.*\nRed button (down|up).*\nAt .*seconds`},
	}); err != nil {
		return err
	}
	// What was said is found in the list of events.
	for found := fmt.Errorf("not looked for"); found != nil; _, found = p.find("The reader says, English") {
		if err := p.use("Event, back.", `(?s)\nAt .*seconds`); err != nil {
			return err
		}
		if _, err := p.find("The end"); err == nil {
			return found
		}
	}
	if err := p.uses([][2]string{
		{"Event, forward.", `(?s)\nAt .*seconds`},
		{"Event, back, eight", `(?s)Event, back.*\n[A-Z][a-z ]+\.\n`},
		{"Event, next", `Down, up, alone`},
	}); err != nil {
		return err
	}
	for range inspector.ListKinds {
		if err := p.use("Event, next", "."); err != nil {
			return err
		}
	}
	if _, err := p.find("All events"); err != nil {
		return err
	}
	if err := p.use("Drift of the clock", `(?s)Drift of the clock, type it, then press enter.*\nIt says, zero`); err != nil {
		return err
	}
	for _, c := range []struct{ key, typed, told string }{
		{"Digit1!", "1", "One"},
		{"X!", "X", "Capital x-ray"},
		{"Enter!", "", `(?s)That did not work.*\nThat is no drift`},
		{"F4!", "", `(?s)Drift of the clock, type it, then press enter.*\nIt says, one, capital x-ray.*\nThat is no drift`},
		{"Backspace!", "", "Erased, capital x-ray"},
		{"F4!", "", "It says, one"},
		{"Enter!", "", `(?s)Drift of the clock, is done.*\nDrift of the clock one parts per million`},
	} {
		p.typed = []rune(c.typed)
		p.press(c.key)
		if _, err := p.find(c.told); err != nil {
			return fmt.Errorf("%s: %w", c.key, err)
		}
	}
	return nil
}

func (p *blind) uses(all [][2]string) error {
	for _, step := range all {
		if err := p.use(step[0], step[1]); err != nil {
			return fmt.Errorf("%s: %w", step[0], err)
		}
	}
	return nil
}

// TestAScriptedSessionUsesOnlyWhatWasSpoken goes through all of the window with
// nothing to go by but what was spoken, and holds that it cannot be done if one
// sentence is taken away.
func TestAScriptedSessionUsesOnlyWhatWasSpoken(t *testing.T) {
	for _, lost := range []string{
		"", "is help", "explore keys", "Exploring keys, on", "Exploring keys, off", "Red button", "not activated",
		"volume up", "volume seven", "Left, slower", "serial number", "latches red", "Red is latched",
		"Sound, off", "says it again", "Time, stopped", "Announcements, on",
		"Time since start", "left of it", "one step", "Event, back, eight", "x-ray", "That is no drift", "It says",
	} {
		t.Run("without "+lost, func(t *testing.T) {
			p := &blind{listener: listen(t), lost: lost}
			p.app.inspection.input.typed = func(chars []rune) []rune {
				typed := p.typed
				p.typed = nil
				return append(chars, typed...)
			}
			err := p.session()
			switch {
			case lost == "" && err != nil:
				t.Error(err)
			case lost != "" && err == nil:
				t.Error("it is not missed")
			}
		})
	}
}
