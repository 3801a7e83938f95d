package emulator

import (
	"codereader/firmware"
	"codereader/voice"
)

// board is the virtual board: it carries out what the firmware decides, and
// makes events of it.
type board struct{ m *Machine }

var _ firmware.Board = board{}

func (b board) Power(on bool, why firmware.Why) {
	b.m.on = on
	b.m.emit(Event{Kind: KindPower, On: on, Why: why})
}

func (b board) Show(d firmware.Display) {
	b.m.display = d
	b.m.emit(Event{Kind: KindDisplay, Display: d})
}

func (b board) Say(id uint32, u voice.Utterance) { b.m.say(b.m.said+id, u) }

func (b board) Tone(t voice.Tone, volume uint8) { b.m.tone(t, volume) }

func (b board) Hush() { b.m.hush() }

func (b board) Save(s firmware.Settings) {
	old := b.m.settings
	b.m.settings = s
	if s.Language != old.Language {
		b.m.emit(Event{Kind: KindSetting, Setting: LanguageSetting, Settings: s})
	}
	if s.Volume != old.Volume {
		b.m.emit(Event{Kind: KindSetting, Setting: VolumeSetting, Settings: s})
	}
	if s.Speed != old.Speed {
		b.m.emit(Event{Kind: KindSetting, Setting: SpeedSetting, Settings: s})
	}
}

func (b board) Made(step uint64) { b.m.emit(Event{Kind: KindOTP, Step: step}) }
