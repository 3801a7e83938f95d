package bundle_test

import (
	"bytes"
	"errors"
	"image"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/bundle"
	"codereader/emulator/panel"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/keypad"
	"codereader/voice/sound"
)

const (
	inputs = 200
	secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
)

// newPaint returns a painter that paints the reader as the program does, into
// one picture.
func newPaint() bundle.Painter {
	var p panel.Painter
	size := panel.Size(1)
	pic := image.NewRGBA(image.Rectangle{Max: size})
	return func(s emulator.State) *image.RGBA {
		p.Paint(pic, &panel.View{
			Display: s.Display.String(), On: s.On, Pressed: s.Down, Scale: 1, Caption: panel.Caption{Current: -1},
		})
		return pic
	}
}

type rig struct {
	bank   *sound.Bank
	config emulator.Config
}

func newRig(t *testing.T) *rig {
	t.Helper()
	bank, err := sound.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	key, err := otp.ParseURI("otpauth://totp/x?secret=" + secret)
	if err != nil {
		t.Fatal(err)
	}
	serial, err := firmware.ParseSerial("8675309")
	if err != nil {
		t.Fatal(err)
	}
	return &rig{bank, emulator.Config{
		Key: key, Serial: serial, Settings: firmware.DefaultSettings,
		Clock: clock.NewRTC(time.Unix(1_000_000_000, 0), 50*clock.PPM),
		Voice: emulator.Clips{Bank: bank},
	}}
}

// record records a session of random inputs.
func (r *rig) record(t *testing.T, seed uint64) []byte {
	t.Helper()
	var b bytes.Buffer
	rec := bundle.NewRecorder(&b, r.config, r.bank, newPaint(), "test")
	m := emulator.New(r.config, rec)
	random := rand.New(rand.NewPCG(seed, 0))
	for range inputs {
		press(m, random)
	}
	m.Close()
	if err := rec.Err(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// press does something random: moves a contact, now or as planned, or sets the
// clock; and lets some time pass.
func press(m *emulator.Machine, random *rand.Rand) {
	k := keypad.Key(random.IntN(keypad.Keys))
	if random.IntN(3) == 0 {
		k = keypad.Red
	}
	switch random.IntN(20) {
	case 0:
		m.SetTimeOfDay(m.TimeOfDay().Add(time.Duration(random.Int64N(int64(time.Hour)))))
	case 1:
		m.SetDrift(clock.Drift(random.Int64N(2_000_000) - 1_000_000))
	case 2, 3:
		m.Plan(time.Duration(random.Int64N(int64(time.Second))), k, random.IntN(2) == 0)
	default:
		m.Contact(k, random.IntN(2) == 0)
	}
	waits := []time.Duration{time.Millisecond, 5 * time.Millisecond, 60 * time.Millisecond, 200 * time.Millisecond, 3 * time.Second}
	m.Advance(m.Now() + waits[random.IntN(len(waits))])
}

func (r *rig) replay(t *testing.T, text []byte) error {
	t.Helper()
	b, err := bundle.Read(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return bundle.Replay(b, bundle.Options{Key: r.config.Key, Bank: r.bank, Paint: newPaint()})
}

func TestABundleHasNoSecret(t *testing.T) {
	if text := newRig(t).record(t, 1); bytes.Contains(text, []byte(secret)) {
		t.Error("the key's secret is in the bundle")
	}
}

func TestARecordingThatWasCutOffReplaysUpToItsLastWholeLine(t *testing.T) {
	r := newRig(t)
	text := r.record(t, 2)
	for _, at := range []int{1000, len(text) / 3, len(text) / 2, len(text) - 1} {
		if err := r.replay(t, text[:at]); err != nil {
			t.Errorf("cut at byte %d: %v", at, err)
		}
	}
}

func TestAChangedRecordingDiffers(t *testing.T) {
	r := newRig(t)
	text := string(r.record(t, 3))
	lines := strings.SplitAfter(text, "\n")
	display := slices.IndexFunc(lines, func(l string) bool {
		return strings.Contains(l, `"kind":"display"`) && !strings.Contains(l, `"text":""`)
	})
	mark := slices.IndexFunc(lines[100:], func(l string) bool { return strings.Contains(l, `"sound":"`) }) + 100
	for name, c := range map[string]struct {
		at   int
		line string
		what string
	}{
		"another display": {display, strings.Replace(lines[display], `"text":"`, `"text":"9`, 1), "events"},
		"a missing event": {display, "", "events"},
		"other sound":     {mark, strings.Replace(lines[mark], `"sound":"`, `"sound":"ff`, 1), "sound"},
		"another picture": {mark, strings.Replace(lines[mark], `"picture":"`, `"picture":"ff`, 1), "picture"},
	} {
		t.Run(name, func(t *testing.T) {
			changed := slices.Clone(lines)
			changed[c.at] = c.line
			err := r.replay(t, []byte(strings.Join(changed, "")))
			var d *bundle.Difference
			if !errors.As(err, &d) || d.What != c.what {
				t.Errorf("got %v, want a difference of %s", err, c.what)
			}
		})
	}
}

func TestReplayAsksForTheRightKey(t *testing.T) {
	r := newRig(t)
	b, err := bundle.Read(bytes.NewReader(r.record(t, 4)))
	if err != nil {
		t.Fatal(err)
	}
	var wrong *bundle.KeyError
	if err := bundle.Replay(b, bundle.Options{Bank: r.bank, Paint: newPaint()}); !errors.As(err, &wrong) {
		t.Errorf("got %v, want a KeyError", err)
	}
}
