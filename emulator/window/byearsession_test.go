package window

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"codereader/emulator"
)

// blind is a person who has what was spoken alone, and knows the keyboard by
// touch. Which key to press next is found in what was heard.
type blind struct {
	*listener
	lost  string // what is said with it is never heard
	now   []string
	known map[string]string // what a key said that it does, and the key
}

// keyboard are the keys that a person knows by touch.
var keyboard = strings.Split("Space! Digit0! Digit1! Digit2! Digit3! Digit4! Digit5! Digit6! Digit7! Digit8! Digit9! "+
	"ArrowUp! ArrowDown! ArrowLeft! ArrowRight! L! S! M! Z! Backspace! ShiftLeft! "+
	"F1! F2! F3! F4! F5! F6! F7! F8! F9! F10! F11!", " ")

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
	return p.uses([][2]string{
		{"Time, pause", "Time, stopped"},
		{"Time, faster", "Time, faster"},
		{"Time, slower", "Time, slower"},
		{"Time, back", "Back"},
		{"Time, pause", "Time, passes as usual"},
		{"F 3, inside of the reader", "Inside of the reader, off"},
		{"F 10, announcements", "Announcements, off"},
		{"F 2, theme", ""},
		{"F 10, announcements", "Announcements, on"},
		{"F 2, theme", "Theme, standard"},
	})
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
	} {
		t.Run("without "+lost, func(t *testing.T) {
			p := &blind{listener: listen(t), lost: lost}
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
