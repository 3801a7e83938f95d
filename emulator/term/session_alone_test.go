package term

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"testing/synctest"
)

// braille is a person who has the printed lines alone, and knows the keyboard.
// What to press next is found in what was printed.
type braille struct {
	r     *rig
	lost  string            // lines with it never come
	lines []string          // since the last key
	known map[string]string // what a key said that it does, and the key
}

// press presses a key and reads what is printed.
func (p *braille) press(text string) {
	p.read(p.r.act(text))
}

func (p *braille) read(printed string) {
	p.lines = nil
	for line := range strings.Lines(printed) {
		if p.lost == "" || !strings.Contains(line, p.lost) {
			p.lines = append(p.lines, strings.TrimSpace(line))
		}
	}
}

// find returns what a pattern finds in what was printed.
func (p *braille) find(pattern string) (string, error) {
	m := regexp.MustCompile(pattern).FindStringSubmatch(strings.Join(p.lines, "\n"))
	if m == nil {
		return "", fmt.Errorf("no %q in %q", pattern, p.lines)
	}
	return m[len(m)-1], nil
}

// use presses the key that said that it does something, and wants to be told
// what came of it.
func (p *braille) use(does, told string) error {
	for said, text := range p.known {
		if strings.Contains(said, does) {
			p.press(text)
			_, err := p.find(told)
			return err
		}
	}
	return fmt.Errorf("no key says that it does %q", does)
}

// learn has every key explored, from what was printed at start.
func (p *braille) learn() error {
	help, err := p.find(`([A-Z]) is help`)
	if err != nil {
		return err
	}
	p.press(strings.ToLower(help))
	explore, err := p.find(`([A-Z]) or F12: explore keys`)
	if err != nil {
		return err
	}
	p.press(strings.ToLower(explore))
	if _, err := p.find("Exploring: each key says what it does"); err != nil {
		return err
	}
	p.known = map[string]string{}
	for name, text := range keyTexts {
		p.press(text)
		if len(p.lines) != 1 {
			return fmt.Errorf("%s says %q", name, p.lines)
		}
		p.known[p.lines[0]] = text
	}
	p.press(strings.ToLower(explore))
	_, err = p.find("Exploring has ended")
	return err
}

// session goes through all that there is.
func (p *braille) session() error {
	if err := p.learn(); err != nil {
		return err
	}
	for _, step := range []struct{ does, told string }{
		{"turns on and reads the code", "Says: [a-z]+ [a-z]+ [a-z]+, [a-z]+ [a-z]+ [a-z]+"},
		{"Backspace, reads the code again", "Says: [a-z]+ [a-z]+ [a-z]+, [a-z]+ [a-z]+ [a-z]+"},
		{"Up, volume up", "Says: volume seven"},
		{"Down, volume down", "Says: volume six"},
		{"Left, slower", "Says: speed three"},
		{"Right, faster", "Says: speed four"},
		{"S, serial number", "Says: serial number"},
		{"red stays down for the next digit", "Red is latched"},
		{"Nine, with red, volume up", "Says: volume seven"},
		{"says what the display shows", "Display: "},
		{"says how everything stands", "Volume 7, speed 4, English, sound on"},
		{"sound off or on", "Sound is off"},
		{"sound off or on", "Sound is on"},
		{"L, language", "Says: dansk|Siger: dansk"},
		{"L, language", "Says: English|Siger: English"},
		{"turns on and reads the code", `Off\.`},
	} {
		if err := p.use(step.does, step.told); err != nil {
			return err
		}
	}
	return nil
}

// TestTheTerminalIsOperatedByWhatItPrints goes through the whole session with
// nothing but printed lines to go by, and holds that it cannot be done if one of
// them is taken away.
func TestTheTerminalIsOperatedByWhatItPrints(t *testing.T) {
	for _, lost := range []string{
		"", "is help", "explore keys", "Exploring: ", "Exploring has ended", "turns on and reads",
		"reads the code again", "volume up", "volume down", "slower", "faster", "serial number", "language",
		"next digit", "with red", "Says: volume", "Says: speed", "Says: serial", "Red is latched", "Display: ",
		"Volume 7", "Sound is off", "Sound is on", "dansk", "English", "Off.",
	} {
		t.Run("without "+lost, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				r := start(t, Keys, nil)
				defer r.finish()
				p := &braille{r: r, lost: lost}
				p.read(r.out.take())
				err := p.session()
				switch {
				case lost == "" && err != nil:
					t.Error(err)
				case lost != "" && err == nil:
					t.Error("it is not missed")
				}
			})
		})
	}
}
