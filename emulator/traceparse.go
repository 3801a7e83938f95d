package emulator

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"time"

	"codereader/clock"
	"codereader/firmware"
	"codereader/keypad"
	"codereader/voice"
)

// traceLine is every field that a line of a trace can have.
type traceLine struct {
	T        time.Duration
	Kind     string
	Serial   firmware.Serial
	At       time.Time
	Drift    string
	Key      string
	Down     bool
	On       bool
	Why      string
	Text     string
	ID       uint32
	Words    []string
	Language voice.Language
	Volume   uint8
	Speed    uint8
	Duration time.Duration
	End      string
	Name     string
	Value    any
	Step     uint64
}

// ParseTrace reads a line of a trace. It returns the event that the line was
// written for, but for what a trace does not tell: the volume and length of a
// tone, the other settings beside the one that changed, and what a restored
// state was besides power and display.
func ParseTrace(text []byte) (Event, error) {
	var l traceLine
	if err := json.Unmarshal(text, &l); err != nil {
		return Event{}, fmt.Errorf("emulator: this is no line of a trace: %w", err)
	}
	e, err := l.event()
	if err != nil {
		return Event{}, fmt.Errorf("emulator: a %q in the trace at %v: %w", l.Kind, l.T, err)
	}
	return e, nil
}

func (l *traceLine) event() (e Event, err error) {
	e.At = l.T
	if e.Kind, err = named(Kind(Kinds), l.Kind); err != nil {
		return e, err
	}
	switch e.Kind {
	case KindStart:
		e.Serial, e.Clock = l.Serial, clock.NewRTC(l.At, 0)
		e.Settings = firmware.Settings{Language: l.Language, Volume: l.Volume, Speed: l.Speed}
	case KindKey:
		e.Down = l.Down
		e.Key, err = keypad.ParseKey(l.Key)
	case KindPower:
		e.On = l.On
		e.Why, err = named(firmware.Whys, l.Why)
	case KindDisplay:
		err = e.Display.UnmarshalText([]byte(l.Text))
	case KindSay:
		e.ID, e.Duration = l.ID, l.Duration
		e.Utterance, err = voice.ParseText(l.Text, l.Language)
		e.Utterance.Volume, e.Utterance.Speed = l.Volume, l.Speed
		if err == nil && !slices.Equal(l.Words, e.Utterance.WordIDs()) {
			err = fmt.Errorf("the text %q does not have the words %q", l.Text, l.Words)
		}
	case KindSaid:
		e.ID = l.ID
		e.End, err = named(End(Ends), l.End)
	case KindTone:
		e.Tone, err = named(voice.Tone(voice.Tones), l.Name)
	case KindSetting:
		err = l.setting(&e)
	case KindOTP:
		e.Step = l.Step
	case KindClock:
		var d clock.Drift
		d, err = clock.ParseDrift(l.Drift)
		e.Clock = clock.RTC{Shown: l.At, Since: l.T, Drift: d}
	case KindReset:
		e.Text = l.Why
	case KindRestore:
		e.State.On = l.On
		err = e.State.Display.UnmarshalText([]byte(l.Text))
	}
	return e, err
}

func (l *traceLine) setting(e *Event) (err error) {
	s, ok := ParseSetting(l.Name)
	if !ok {
		return fmt.Errorf("there is no setting %q", l.Name)
	}
	e.Setting = s
	number, isLevel := l.Value.(float64)
	level := uint8(min(max(number, 0), math.MaxUint8))
	isLevel = isLevel && float64(level) == number
	code, isCode := l.Value.(string)
	switch {
	case s == LanguageSetting && isCode:
		e.Settings.Language, err = voice.ParseLanguage(code)
	case s == VolumeSetting && isLevel:
		e.Settings.Volume = level
	case s == SpeedSetting && isLevel:
		e.Settings.Speed = level
	default:
		err = fmt.Errorf("%v is no value of it", l.Value)
	}
	return err
}

// named returns the value below count whose String is name.
func named[T interface {
	~uint8
	String() string
}](count T, name string) (T, error) {
	for v := range count {
		if v.String() == name {
			return v, nil
		}
	}
	return 0, fmt.Errorf("there is no %q", name)
}
