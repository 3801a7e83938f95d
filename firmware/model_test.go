package firmware_test

import (
	"fmt"
	"slices"

	"codereader/firmware/firmwaretest"
	"codereader/keypad"
)

// model is a second reader, written from device.md in the plainest way: it
// looks at its contacts once a millisecond and knows nothing of what the
// firmware is made of. It writes down what it tells its board, with the time.
type model struct {
	now  int // milliseconds
	told []string

	level, counted [keypad.Keys]bool // of the contacts, and what counts
	stable         [keypad.Keys]int  // for how long level has been another than counted
	changed        [keypad.Keys]int  // which change of any level was the last of this key
	changes        int

	redDown, chorded bool
	digitDown        [10]bool
	digitFree        [10]bool // has made no chord
	digitSince       [10]int
	digitPress       [10]int // which press of any digit was the last of this one
	presses          int

	secret        []byte // none: not activated
	digits, word  int
	serial        string
	startTime     int // seconds since 1970
	language      string
	volume, speed int

	on         bool
	display    string
	shows      string // "code", "setting", "serial" or ""
	code       string
	asked      bool
	said       int // id of the last utterance
	speaking   bool
	toneEnd    int
	speechEnd  int
	lastKey    int
	lastSpeech int
}

func (m *model) tell(format string, args ...any) {
	m.told = append(m.told, fmt.Sprintf("%d: ", m.now)+fmt.Sprintf(format, args...))
}

func (m *model) contact(k keypad.Key, down bool) {
	if m.level[k] != down {
		m.changes++
		m.level[k], m.stable[k], m.changed[k] = down, 0, m.changes
	}
}

// tick lets a millisecond pass.
func (m *model) tick() {
	m.now++
	var due []keypad.Key
	for k := range m.level {
		if m.level[k] != m.counted[k] {
			if m.stable[k]++; m.stable[k] == 5 {
				due = append(due, keypad.Key(k))
			}
		}
	}
	slices.SortFunc(due, func(a, b keypad.Key) int { return m.changed[a] - m.changed[b] })
	for _, k := range due {
		m.counted[k] = m.level[k]
		m.key(k, m.level[k])
	}
	if m.shows == "setting" && m.asked && !m.speaking && m.now == m.lastSpeech+2000 {
		m.showCode()
	}
	if m.on && !m.speaking && m.now >= m.lastKey+20_000 && m.now >= m.lastSpeech+20_000 {
		m.turnOff("idle")
	}
	if m.speaking && m.now == m.speechEnd {
		m.speaking, m.lastSpeech = false, m.now
	}
}

// key takes a key that counts.
func (m *model) key(k keypad.Key, down bool) {
	m.lastKey = m.now
	if down {
		m.cut()
		if m.shows == "serial" {
			m.showCode()
		}
	}
	switch {
	case k == keypad.Red && down:
		m.redDown, m.chorded = true, false
		// Digits that went down just before, the first first.
		for _, d := range m.inOrder() {
			if m.digitDown[d] && m.digitFree[d] && m.now-m.digitSince[d] <= 150 {
				m.digitFree[d] = false
				m.chord(d)
			}
		}
	case k == keypad.Red:
		m.redDown = false
		if !m.chorded {
			m.tap()
		}
	case down:
		m.presses++
		m.digitDown[k], m.digitSince[k], m.digitPress[k], m.digitFree[k] = true, m.now, m.presses, !m.redDown
		if m.redDown {
			m.chord(int(k))
		}
	default:
		m.digitDown[k] = false
	}
}

// inOrder returns the digits in the order in which they were pressed last.
func (m *model) inOrder() []int {
	all := []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}
	slices.SortFunc(all, func(a, b int) int { return m.digitPress[a] - m.digitPress[b] })
	return all
}

func (m *model) tap() {
	if m.on {
		m.turnOff("red")
		return
	}
	m.turnOn("red")
	m.newCode()
}

func (m *model) turnOn(why string) {
	m.on = true
	m.tell("power on %s", why)
	m.tone("rising")
}

func (m *model) turnOff(why string) {
	m.cut()
	m.show("", "")
	m.on, m.code, m.asked = false, "", false
	m.tell("power off %s", why)
	m.tone("falling")
}

func (m *model) tone(name string) {
	m.tell("tone %s %d", name, m.volume)
	m.toneEnd = m.now + int(firmwaretest.ToneTime.Milliseconds())
}

func (m *model) cut() {
	if m.speaking {
		m.speaking, m.lastSpeech = false, m.now
		m.tell("hush")
	}
}

func (m *model) show(text, what string) {
	m.shows = what
	if m.display != text {
		m.display = text
		m.tell("show %q", text)
	}
}
