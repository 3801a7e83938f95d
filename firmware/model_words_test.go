package firmware_test

import (
	"fmt"
	"strings"
)

// What the model does and says; the rest of it is in model_test.go.

var modelDigits = map[string][]string{
	"da": strings.Fields("nul en to tre fire fem seks syv otte ni"),
	"en": strings.Fields("zero one two three four five six seven eight nine"),
}

var modelWords = map[string]map[string]string{
	"da": {"volume": "lydstyrke", "speed": "hastighed", "highest": "højeste", "lowest": "laveste", "serial": "serienummer", "none": "ikke aktiveret", "self": "dansk"},
	"en": {"volume": "volume", "speed": "speed", "highest": "highest", "lowest": "lowest", "serial": "serial number", "none": "not activated", "self": "English"},
}

// chord carries out red and a digit.
func (m *model) chord(d int) {
	m.chorded = true
	if d == 2 || d == 3 || d == 8 {
		m.cut()
		m.tone("error")
		return
	}
	if !m.on {
		m.turnOn("chord")
	}
	switch d {
	case 0:
		if m.code == "" {
			m.newCode()
		} else {
			m.readCode()
		}
	case 1:
		m.changeLanguage()
	case 9:
		m.change(&m.volume, 1, "volume", map[string]string{"da": "Lyd", "en": "Vol"})
	case 7:
		m.change(&m.volume, -1, "volume", map[string]string{"da": "Lyd", "en": "Vol"})
	case 6:
		m.change(&m.speed, 1, "speed", map[string]string{"da": "Fart", "en": "Speed"})
	case 4:
		m.change(&m.speed, -1, "speed", map[string]string{"da": "Fart", "en": "Speed"})
	case 5:
		m.show(m.serial, "serial")
		text, words := modelWords[m.language]["serial"], 1
		for i, c := range m.serial {
			if i%2 == 0 {
				text += ","
			}
			text += " " + modelDigits[m.language][c-'0']
			words++
		}
		m.say(text, words)
	}
}

func (m *model) newCode() {
	m.asked = true
	if len(m.secret) > 0 {
		step := (m.startTime + m.now/1000) / 30
		m.tell("made %d", step)
		m.code = plainCode(m.secret, step, m.digits)
	}
	m.readCode()
}

func (m *model) readCode() {
	m.showCode()
	if m.code == "" {
		m.say(modelWords[m.language]["none"], 1)
		return
	}
	var groups []string
	for _, group := range []string{m.code[:m.digits/2], m.code[m.digits/2:]} {
		var words []string
		for _, c := range group {
			words = append(words, modelDigits[m.language][c-'0'])
		}
		groups = append(groups, strings.Join(words, " "))
	}
	m.say(strings.Join(groups, ", "), m.digits)
}

func (m *model) showCode() {
	switch {
	case !m.asked:
		m.show("", "")
	case m.code == "":
		m.show("------", "code")
	default:
		m.show(m.code[:m.digits/2]+" "+m.code[m.digits/2:], "code")
	}
}

func (m *model) change(level *int, by int, name string, label map[string]string) {
	words := modelWords[m.language]
	if next := *level + by; next >= 1 && next <= 9 {
		*level = next
		m.save()
	}
	m.show(fmt.Sprintf("%s %d", label[m.language], *level), "setting")
	switch *level {
	case 9:
		m.say(words["highest"]+" "+words[name], 1)
	case 1:
		m.say(words["lowest"]+" "+words[name], 1)
	default:
		m.say(words[name]+" "+modelDigits[m.language][*level], 2)
	}
}

func (m *model) changeLanguage() {
	m.language = map[string]string{"da": "en", "en": "da"}[m.language]
	m.save()
	m.show(map[string]string{"da": "Dansk", "en": "English"}[m.language], "setting")
	m.say(modelWords[m.language]["self"], 1)
}

func (m *model) save() { m.tell("save %s %d %d", m.language, m.volume, m.speed) }

// say speaks a text of so many words of the vocabulary.
func (m *model) say(text string, words int) {
	m.cut()
	m.said++
	m.tell("say %d %s %d %d: %s", m.said, m.language, m.volume, m.speed, text)
	m.speaking = true
	m.speechEnd = max(m.now, m.toneEnd) + words*m.word
}
