package emulator_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/firmware"
	"codereader/keypad"
	"codereader/voice"
)

// One line of each kind, to the letter (interfaces.md, "Trace").
func TestTraceLineOfEachKind(t *testing.T) {
	serial, err := firmware.ParseSerial("0012345678")
	if err != nil {
		t.Fatal(err)
	}
	settings := firmware.Settings{Language: voice.English, Volume: 7, Speed: 3}
	highest := voice.VolumeIs(9)
	highest.Language, highest.Volume, highest.Speed = voice.Danish, 9, 4
	code := voice.Code([]uint8{1, 2, 3, 4, 5, 6})
	code.Language, code.Volume, code.Speed = voice.English, 6, 4
	at := time.Date(2026, 1, 1, 0, 0, 0, 500, time.UTC)
	for _, c := range []struct {
		event emulator.Event
		want  string
	}{
		{emulator.Event{Kind: emulator.KindStart, Serial: serial, Settings: settings, Clock: clock.NewRTC(at, 0)},
			`{"t":0,"kind":"start","version":"v1.2.3 <æ>","serial":"0012345678","at":"2026-01-01T00:00:00.0000005Z","language":"en","volume":7,"speed":3}`},
		{emulator.Event{At: 1, Kind: emulator.KindKey, Key: red, Down: true}, `{"t":1,"kind":"key","key":"red","down":true}`},
		{emulator.Event{At: time.Hour, Kind: emulator.KindKey, Key: k0}, `{"t":3600000000000,"kind":"key","key":"0","down":false}`},
		{emulator.Event{Kind: emulator.KindPower, On: true, Why: firmware.ByRed}, `{"t":0,"kind":"power","on":true,"why":"red"}`},
		{emulator.Event{Kind: emulator.KindPower, On: true, Why: firmware.ByChord}, `{"t":0,"kind":"power","on":true,"why":"chord"}`},
		{emulator.Event{Kind: emulator.KindPower, Why: firmware.Idle}, `{"t":0,"kind":"power","on":false,"why":"idle"}`},
		{emulator.Event{Kind: emulator.KindDisplay, Display: firmware.NewDisplay("123 456")}, `{"t":0,"kind":"display","text":"123 456"}`},
		{emulator.Event{Kind: emulator.KindDisplay}, `{"t":0,"kind":"display","text":""}`},
		{emulator.Event{Kind: emulator.KindSay, ID: 7, Utterance: highest, Duration: second},
			`{"t":0,"kind":"say","id":7,"text":"højeste lydstyrke","words":["highest-volume"],"language":"da","volume":9,"speed":4,"duration":1000000000}`},
		{emulator.Event{Kind: emulator.KindSay, ID: 8, Utterance: code},
			`{"t":0,"kind":"say","id":8,"text":"one two three, four five six","words":["one","two","three","four","five","six"],"language":"en","volume":6,"speed":4,"duration":0}`},
		{emulator.Event{Kind: emulator.KindSaid, ID: 7, End: emulator.Done}, `{"t":0,"kind":"said","id":7,"end":"done"}`},
		{emulator.Event{Kind: emulator.KindSaid, ID: 7, End: emulator.Cut}, `{"t":0,"kind":"said","id":7,"end":"cut"}`},
		{emulator.Event{Kind: emulator.KindTone, Tone: voice.Rising, Volume: 6, Duration: second}, `{"t":0,"kind":"tone","name":"rising"}`},
		{emulator.Event{Kind: emulator.KindTone, Tone: voice.Falling}, `{"t":0,"kind":"tone","name":"falling"}`},
		{emulator.Event{Kind: emulator.KindTone, Tone: voice.Error}, `{"t":0,"kind":"tone","name":"error"}`},
		{emulator.Event{Kind: emulator.KindSetting, Setting: emulator.LanguageSetting, Settings: settings}, `{"t":0,"kind":"setting","name":"language","value":"en"}`},
		{emulator.Event{Kind: emulator.KindSetting, Setting: emulator.VolumeSetting, Settings: settings}, `{"t":0,"kind":"setting","name":"volume","value":7}`},
		{emulator.Event{Kind: emulator.KindSetting, Setting: emulator.SpeedSetting, Settings: settings}, `{"t":0,"kind":"setting","name":"speed","value":3}`},
		{emulator.Event{Kind: emulator.KindOTP, Step: 41152263}, `{"t":0,"kind":"otp","step":41152263}`},
		{emulator.Event{Kind: emulator.KindOTP, Step: 1<<64 - 1}, `{"t":0,"kind":"otp","step":18446744073709551615}`},
		{emulator.Event{At: 9, Kind: emulator.KindEnd}, `{"t":9,"kind":"end"}`},
	} {
		var b bytes.Buffer
		w := emulator.NewTrace(&b, "v1.2.3 <æ>")
		if w.Emit(c.event); w.Err() != nil {
			t.Fatal(w.Err())
		}
		if got := b.String(); got != c.want+"\n" {
			t.Errorf("\n\t%swant\n\t%s", got, c.want)
		}
	}
}

// fields are the names that interfaces.md gives each kind, in its order.
var fields = map[string]string{
	"start":   "version serial at language volume speed",
	"key":     "key down",
	"power":   "on why",
	"display": "text",
	"say":     "id text words language volume speed duration",
	"said":    "id end",
	"tone":    "name",
	"setting": "name value",
	"otp":     "step",
	"end":     "",
}

// Every line of a whole session is one JSON object with the fields of its kind
// in their order and no others, and the session has every kind.
func TestTraceHasTheFieldsOfTheContract(t *testing.T) {
	m := newMachine(t)
	m.press(0, red)
	m.Plan(4*second, red, true)
	for i, k := range []keypad.Key{k9, k6, k1, k5, k2} {
		m.press(4*second+time.Duration(i+1)*second, k)
	}
	m.Plan(12*second, red, false)
	m.pass(time.Minute)
	m.Close()
	seen := map[string]int{}
	for _, line := range m.trace() {
		names := names(t, line)
		if len(names) < 2 || names[0] != "t" || names[1] != "kind" {
			t.Fatalf("%s: its first fields are %v", line, names)
		}
		var l struct{ Kind string }
		if err := json.Unmarshal([]byte(line), &l); err != nil {
			t.Fatal(err)
		}
		want, known := fields[l.Kind]
		if got := strings.Join(names[2:], " "); !known || got != want {
			t.Errorf("%s: fields %q, want %q", line, got, want)
		}
		seen[l.Kind]++
	}
	for kind := range fields {
		if seen[kind] == 0 {
			t.Errorf("the session has no %q", kind)
		}
	}
	if seen["start"] != 1 || seen["end"] != 1 {
		t.Errorf("%d starts, %d ends", seen["start"], seen["end"])
	}
}

// names returns the names of an object's fields in their order.
func names(t *testing.T, line string) []string {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(line))
	var names []string
	depth, name := 0, true
	for d.More() || depth > 0 {
		token, err := d.Token()
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		switch delim, is := token.(json.Delim); {
		case is && (delim == '{' || delim == '['):
			depth++
			name = depth == 1
		case is:
			depth--
			name = depth == 1
		case depth == 1 && name:
			names = append(names, token.(string))
			name = false
		case depth == 1:
			name = true
		}
	}
	return names
}

// The kinds that tests outside of the repository know stand first, under their
// names.
func TestKindsHaveTheNamesOfTheContract(t *testing.T) {
	var got []string
	for k := range emulator.Kind(10) {
		got = append(got, k.String())
	}
	want := strings.Fields("start key power display say said tone setting otp end")
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if name := emulator.Kind(200).String(); name != "unknown" {
		t.Errorf("a kind that there is not is called %q", name)
	}
}
