package link_test

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"codereader/clock"
	"codereader/emulator/link"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/keypad"
	"codereader/voice"
)

// The vectors are for whoever writes an end of the link: a frame for every
// message. To write the file anew, after LINK.md has changed:
//
//	go test ./emulator/link -run Vectors -update
var update = flag.Bool("update", false, "write testdata/vectors.txt anew")

const vectorsFile = "testdata/vectors.txt"

const vectorsHead = `# A frame for every message of the link: name, a space, and the frame in hex,
# its zero byte included. Session 7. What begins with "bad-" is no packet and is
# to be dropped without an answer; "nudge" is a nudge.
`

// vector is a message and what of it can be read again.
type vector struct {
	name    string
	kind    link.Kind
	session uint8
	seq     uint8
	ack     uint8
	payload []byte
	parse   func([]byte) (any, link.Reason)
	want    any
}

// longest returns, in hex and without its end, the longest frame that there is.
func longest() string {
	var frame [link.MaxFrame]byte
	p := link.Packet{Kind: link.KindLog, Session: 7, Seq: 1, Ack: 2, Payload: bytes.Repeat([]byte{'a'}, link.MaxPayload)}
	return hex.EncodeToString(frame[:p.Encode(frame[:])-1])
}

// reading makes a parser for a vector of one for a message.
func reading[T any](parse func([]byte) (T, link.Reason)) func([]byte) (any, link.Reason) {
	return func(b []byte) (any, link.Reason) { return parse(b) }
}

func serial(t testing.TB, s string) firmware.Serial {
	t.Helper()
	n, err := firmware.ParseSerial(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func vectors(t testing.TB) []vector {
	const at = 1500 * time.Millisecond
	var (
		settings  = firmware.Settings{Language: voice.English, Volume: 7, Speed: 4}
		hello     = link.Hello{Version: 1, Mode: link.Stepped}
		welcome   = link.Welcome{Version: 1, Capabilities: link.SteppedTime | link.StateAccess, Flags: link.Provisioned | link.WithKey, Next: link.NoDeadline, Settings: settings, Serial: serial(t, "0123456789"), Name: "codereader 1.0"}
		boot      = link.Welcome{Version: 1, Capabilities: link.SteppedTime, Next: link.NoDeadline, Settings: firmware.DefaultSettings, Name: "c"}
		press     = keypad.Event{At: at, Key: keypad.Red, Down: true}
		release   = keypad.Event{At: at + 1, Key: keypad.Key0}
		rtc       = clock.RTC{Shown: time.Date(2026, 1, 1, 12, 0, 0, 250, time.UTC), Since: at, Drift: -20 * clock.PPM}
		provision = link.Provision{Algorithm: otp.SHA256, Digits: 8, Period: time.Minute, Serial: serial(t, "8675309"), Secret: []byte("12345678901234567890")}
		unkeyed   = link.Provision{Serial: serial(t, "8675309")}
		done      = link.Done{Request: 3, Time: at, Next: at + keypad.DebounceTime, Flags: link.On | link.Bouncing, Settings: settings}
		still     = link.Done{Request: 255, Time: at, Next: link.NoDeadline, Settings: settings}
		refused   = link.Refused{Request: 3, Reason: link.NotNow, Text: "the reader is on"}
		code      = link.Say{At: at, ID: 2, Utterance: voice.Code([]uint8{4, 9, 3, 0, 2, 7})}
		number    = link.Say{At: at, ID: 3, Utterance: voice.Serial([]uint8{0, 1, 2, 3, 4, 5, 6, 7, 8, 9})}
		part      = link.Part{Total: 418, Offset: 244, Bytes: []byte{1, 0, 2}}
		log       = link.Log{Level: link.Warning, Text: "no display"}
	)
	code.Utterance.Language, code.Utterance.Volume, code.Utterance.Speed = voice.English, 7, 4
	number.Utterance.Language, number.Utterance.Volume, number.Utterance.Speed = voice.Danish, 6, 9
	return []vector{
		{"ack", link.KindAck, 7, 0, 9, nil, nil, nil},
		{"hello", link.KindHello, 7, 0, 0, hello.Append(nil), reading(link.ParseHello), hello},
		{"restart", link.KindRestart, 7, 1, 0, link.At{}.Append(nil), reading(link.ParseAt), link.At{}},
		{"contact-red-down", link.KindContact, 7, 2, 1, link.AppendContact(nil, press), reading(link.ParseContact), press},
		{"contact-0-up", link.KindContact, 7, 255, 254, link.AppendContact(nil, release), reading(link.ParseContact), release},
		{"said", link.KindSaid, 7, 3, 2, link.Said{At: at, ID: 258}.Append(nil), reading(link.ParseSaid), link.Said{At: at, ID: 258}},
		{"advance", link.KindAdvance, 7, 4, 3, link.At{At: link.MaxTime}.Append(nil), reading(link.ParseAt), link.At{At: link.MaxTime}},
		{"clock", link.KindClock, 7, 5, 4, link.AppendClock(nil, rtc), reading(link.ParseClock), rtc},
		{"clock-before-1970", link.KindClock, 7, 5, 4, link.AppendClock(nil, clock.RTC{Shown: time.Unix(-1, 5).UTC()}), reading(link.ParseClock), clock.RTC{Shown: time.Unix(-1, 5).UTC()}},
		{"stored", link.KindStored, 7, 6, 5, link.Stored{Tag: 1, OK: true}.Append(nil), reading(link.ParseStored), link.Stored{Tag: 1, OK: true}},
		{"not-stored", link.KindStored, 7, 6, 5, link.Stored{Tag: 255}.Append(nil), reading(link.ParseStored), link.Stored{Tag: 255}},
		{"setup", link.KindSetup, 7, 7, 6, link.AppendSetup(nil, settings), reading(link.ParseSetup), settings},
		{"provision", link.KindProvision, 7, 8, 7, provision.Append(nil), nil, nil},
		{"provision-without-key", link.KindProvision, 7, 8, 7, unkeyed.Append(nil), nil, nil},
		{"erase", link.KindErase, 7, 9, 8, nil, nil, nil},
		{"get-state", link.KindGetState, 7, 10, 9, link.AppendOffset(nil, 244), reading(link.ParseOffset), uint16(244)},
		{"set-state", link.KindSetState, 7, 11, 10, part.Append(nil), nil, nil},
		{"ping", link.KindPing, 7, 12, 11, []byte("any"), nil, nil},
		{"ping-full", link.KindPing, 7, 12, 11, bytes.Repeat([]byte{0xA5}, link.MaxPayload), nil, nil},
		{"ping-zeros", link.KindPing, 7, 12, 11, make([]byte, link.MaxPayload), nil, nil},
		{"boot", link.KindBoot, 0, 0, 0, boot.Append(nil), reading(link.ParseWelcome), boot},
		{"welcome", link.KindWelcome, 7, 0, 0, welcome.Append(nil), reading(link.ParseWelcome), welcome},
		{"done", link.KindDone, 7, 1, 3, done.Append(nil), reading(link.ParseDone), done},
		{"done-no-deadline", link.KindDone, 7, 2, 255, still.Append(nil), reading(link.ParseDone), still},
		{"refused", link.KindRefused, 7, 3, 3, refused.Append(nil), reading(link.ParseRefused), refused},
		{"power-on", link.KindPower, 7, 4, 3, link.Power{At: at, On: true, Why: firmware.ByChord}.Append(nil), reading(link.ParsePower), link.Power{At: at, On: true, Why: firmware.ByChord}},
		{"power-off", link.KindPower, 7, 4, 3, link.Power{At: at, Why: firmware.Idle}.Append(nil), reading(link.ParsePower), link.Power{At: at, Why: firmware.Idle}},
		{"display", link.KindDisplay, 7, 5, 3, link.Display{At: at, Display: firmware.NewDisplay("493 027")}.Append(nil), reading(link.ParseDisplay), link.Display{At: at, Display: firmware.NewDisplay("493 027")}},
		{"display-blank", link.KindDisplay, 7, 5, 3, link.Display{At: at}.Append(nil), reading(link.ParseDisplay), link.Display{At: at}},
		{"say-code", link.KindSay, 7, 6, 3, code.Append(nil), reading(link.ParseSay), code},
		{"say-serial", link.KindSay, 7, 6, 3, number.Append(nil), reading(link.ParseSay), number},
		{"tone", link.KindTone, 7, 7, 3, link.Tone{At: at, Tone: voice.Error, Volume: 6}.Append(nil), reading(link.ParseTone), link.Tone{At: at, Tone: voice.Error, Volume: 6}},
		{"hush", link.KindHush, 7, 8, 3, link.At{At: at}.Append(nil), reading(link.ParseAt), link.At{At: at}},
		{"settings", link.KindSettings, 7, 9, 3, link.Settings{At: at, Tag: 1, Settings: settings}.Append(nil), reading(link.ParseSettings), link.Settings{At: at, Tag: 1, Settings: settings}},
		{"made", link.KindMade, 7, 10, 3, link.Made{At: at, Tag: 2, Step: 58908240}.Append(nil), reading(link.ParseMade), link.Made{At: at, Tag: 2, Step: 58908240}},
		{"key", link.KindKey, 7, 11, 3, link.AppendContact(nil, press), reading(link.ParseContact), press},
		{"state", link.KindState, 7, 12, 3, part.Append(nil), nil, nil},
		{"log", link.KindLog, 7, 13, 3, log.Append(nil), reading(link.ParseLog), log},
	}
}

// bad are frames that are no packets.
var bad = []struct{ name, frame string }{
	{"bad-checksum", "07010702032bad00"},
	{"bad-short", "0501020304" + "00"},
	{"bad-cut", "ff0102030400"},
	{"bad-one-byte", "0100"},
	{"bad-too-long", "ff" + strings.Repeat("a5", 254) + "02a500"},
	{"bad-longer", longest() + "0100"}, // an empty block more
}

func (v *vector) frame() []byte {
	var frame [link.MaxFrame]byte
	p := link.Packet{Kind: v.kind, Session: v.session, Seq: v.seq, Ack: v.ack, Payload: v.payload}
	return frame[:p.Encode(frame[:])]
}

func TestVectorsAreWhatIsSent(t *testing.T) {
	var b strings.Builder
	b.WriteString(vectorsHead)
	for _, v := range vectors(t) {
		fmt.Fprintf(&b, "%s %x\n", v.name, v.frame())
	}
	b.WriteString("nudge 00\n")
	for _, v := range bad {
		fmt.Fprintf(&b, "%s %s\n", v.name, v.frame)
	}
	if *update {
		if err := os.WriteFile(vectorsFile, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	file, err := os.ReadFile(vectorsFile)
	if err != nil {
		t.Fatal(err)
	}
	want, got := strings.Split(string(file), "\n"), strings.Split(b.String(), "\n")
	for i := range max(len(want), len(got)) {
		if i >= len(want) || i >= len(got) || want[i] != got[i] {
			t.Fatalf("%s, line %d differs from what is sent now: %q", vectorsFile, i+1, got[min(i, len(got)-1)])
		}
	}
}

func TestVectorsAreReadAgain(t *testing.T) {
	byName := map[string]vector{}
	for _, v := range vectors(t) {
		byName[v.name] = v
	}
	file, err := os.ReadFile(vectorsFile)
	if err != nil {
		t.Fatal(err)
	}
	var d link.Decoder
	for lines := bufio.NewScanner(bytes.NewReader(file)); lines.Scan(); {
		name, text, _ := strings.Cut(lines.Text(), " ")
		if name == "#" || name == "" {
			continue
		}
		frame, err := hex.DecodeString(text)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		found := link.FoundNothing
		for i, b := range frame {
			if found = d.Push(b); found != link.FoundNothing && i < len(frame)-1 {
				t.Errorf("%s: something ends at byte %d", name, i)
			}
		}
		switch want := byName[name]; {
		case strings.HasPrefix(name, "bad-"):
			if found != link.FoundNoise {
				t.Errorf("%s is taken for something: %v", name, found)
			}
		case name == "nudge":
			if found != link.FoundNudge {
				t.Errorf("a nudge is taken for %v", found)
			}
		case found != link.FoundPacket:
			t.Errorf("%s is no packet: %v", name, found)
		default:
			want.holds(t, d.Packet())
		}
	}
}

// holds says whether a packet that was read is the vector.
func (v *vector) holds(t *testing.T, p link.Packet) {
	t.Helper()
	if p.Kind != v.kind || p.Session != v.session || p.Seq != v.seq || p.Ack != v.ack || !bytes.Equal(p.Payload, v.payload) {
		t.Errorf("%s is read as %v", v.name, p)
	}
	if v.parse == nil {
		return
	}
	got, reason := v.parse(p.Payload)
	if got != v.want || reason != link.Fine {
		t.Errorf("%s: %+v (%v), want %+v", v.name, got, reason, v.want)
	}
	// What was added later is ignored; what is missing is not.
	switch p.Kind {
	case link.KindDisplay, link.KindRefused, link.KindLog: // a text is the rest
	default:
		if got, reason := v.parse(append(bytes.Clone(p.Payload), 1, 2, 3)); got != v.want || reason != link.Fine {
			t.Errorf("%s with more behind it: %+v (%v)", v.name, got, reason)
		}
		if _, reason := v.parse(p.Payload[:len(p.Payload)-1]); reason != link.WrongPayload {
			t.Errorf("%s cut short: %v", v.name, reason)
		}
	}
}
