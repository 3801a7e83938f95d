package inspector

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"codereader/emulator"
	"codereader/keypad"
	"codereader/voice"
	"codereader/voice/sound"
)

// silent is a voice that takes no time.
type silent struct{}

func (silent) Duration(*voice.Utterance) time.Duration { return 0 }
func (silent) ToneDuration(voice.Tone) time.Duration   { return 0 }

func TestTheTrackIsWhatTheFirmwareMakesOfTheContacts(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	m := machine(t, silent{})
	h := emulator.Remember(m)
	model := newModel(&Options{})
	at := time.Duration(0)
	for i := range 3000 {
		at += time.Duration(random.IntN(9)) * ms
		m.Advance(at)
		m.Contact(keypad.Key(random.IntN(keypad.Keys)), random.IntN(2) == 0)
		if i%7 == 0 {
			model.Look(m, h, 0, time.Unix(1, 0))
			reader := m.Snapshot().Reader
			if model.track.contacts != reader.Contacts || model.track.gestures != reader.Gestures {
				t.Fatalf("at %v:\n%+v\n%+v\nwant\n%+v\n%+v", at,
					model.track.contacts, model.track.gestures, reader.Contacts, reader.Gestures)
			}
		}
		if i%500 == 499 { // and after going back
			if err := h.Jump(at / 2); err != nil {
				t.Fatal(err)
			}
			model.Look(m, h, 0, time.Unix(1, 0))
			if reader := m.Snapshot().Reader; model.track.contacts != reader.Contacts {
				t.Fatalf("back at %v: %+v, want %+v", m.Now(), model.track.contacts, reader.Contacts)
			}
			at = m.Now()
		}
	}
}

func TestTheAxisShowsContactsBeforeAndAfterDebouncing(t *testing.T) {
	m := machine(t, silent{})
	h := emulator.Remember(m)
	model := newModel(&Options{})
	contact := func(at time.Duration, k keypad.Key, down bool) {
		m.Advance(at)
		m.Contact(k, down)
	}
	contact(500*ms, keypad.Key3, true) // held from before the axis on
	contact(3000*ms, keypad.Red, true)
	contact(3002*ms, keypad.Red, false) // it bounces
	contact(3003*ms, keypad.Red, true)
	contact(3100*ms, keypad.Key9, true)
	contact(3200*ms, keypad.Key9, false)
	contact(3300*ms, keypad.Red, false)
	m.Advance(4 * second)
	model.Look(m, h, 0, time.Unix(1, 0))
	a := model.View(time.Unix(1, 0)).Axis
	if a.From != 2*second || a.To != 4*second || len(a.Rows) != 3 {
		t.Fatalf("the axis is %+v", a)
	}
	for i, want := range []AxisRow{
		{
			Key: keypad.Red, Name: "red",
			Contact:   []Interval{{3000 * ms, 3002 * ms}, {3003 * ms, 3300 * ms}},
			Debounced: []Interval{{3008 * ms, 3305 * ms}},
		},
		{Key: keypad.Key3, Name: "3", Contact: []Interval{{2 * second, 4 * second}}, Debounced: []Interval{{2 * second, 4 * second}}},
		{Key: keypad.Key9, Name: "9", Contact: []Interval{{3100 * ms, 3200 * ms}}, Debounced: []Interval{{3105 * ms, 3205 * ms}}},
	} {
		got := a.Rows[i]
		if got.Key != want.Key || got.Name != want.Name || !equal(got.Contact, want.Contact) || !equal(got.Debounced, want.Debounced) {
			t.Errorf("row %d is %+v, want %+v", i, got, want)
		}
	}
	if len(a.Marks) != 1 || a.Marks[0] != (Mark{3105 * ms, "red+9"}) {
		t.Errorf("recognised is %+v", a.Marks)
	}
}

func equal(a, b []Interval) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func TestTheAxisShowsTheKeysThatMovedLastIfThereIsNoRoomForAll(t *testing.T) {
	m := machine(t, silent{})
	h := emulator.Remember(m)
	model := newModel(&Options{})
	for k := range keypad.Key(8) {
		m.Advance(time.Duration(k) * 10 * ms)
		m.Contact(k, true)
	}
	model.Look(m, h, 0, time.Unix(1, 0))
	a := model.View(time.Unix(1, 0)).Axis
	if len(a.Rows) != AxisRows || a.Rows[0].Key != keypad.Key7 || a.More != "and 3 more keys" {
		t.Errorf("the axis is %+v", a)
	}
}

// While time passes steadily a view goes on without another look, to what a
// look would show.
func TestAViewGoesOnFromTheLastLook(t *testing.T) {
	bank, err := sound.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	voice := emulator.Clips{Bank: bank}
	for _, rate := range []float64{0.1, 1, 100} {
		m := machine(t, voice)
		h := emulator.Remember(m)
		looked, extrapolated := newModel(&Options{Bank: bank, WordStart: bank.WordStart}), newModel(&Options{Bank: bank, WordStart: bank.WordStart})
		m.Contact(keypad.Red, true)
		m.Plan(100*ms, keypad.Red, false)
		start := time.Unix(1, 0)
		now := func() time.Time { return start.Add(time.Duration(float64(m.Now()) / rate)) }
		for range 2000 {
			next, ok := m.Next()
			if !ok {
				break
			}
			for _, at := range []time.Duration{(m.Now() + next) / 2, next - ms} {
				if at <= m.Now() {
					continue
				}
				m.Advance(at)
				looked.Look(m, h, rate, now())
				got, want := extrapolated.View(now()), looked.View(now())
				if !extrapolated.taken.IsZero() && !sameText(got.Reader, want.Reader) || len(got.Time) > 0 && got.Time[0] != want.Time[0] {
					t.Fatalf("rate %v at %v: %v %v, want %v %v", rate, at, got.Reader, got.Time, want.Reader, want.Time)
				}
			}
			m.Advance(next)
			extrapolated.Look(m, h, rate, now())
		}
	}
}

// sameText compares fields; a timer may differ by what real time is rounded to.
func sameText(a, b []Field) bool {
	for i := range a {
		x, y := strings.TrimSuffix(a[i].Value, " s"), strings.TrimSuffix(b[i].Value, " s")
		if x != y && (len(x) != len(y) || x[:max(len(x)-3, 0)] != y[:max(len(y)-3, 0)]) {
			return false
		}
	}
	return true
}

func TestTheLevelIsThatOfWhatSounds(t *testing.T) {
	bank, err := sound.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	m := machine(t, emulator.Clips{Bank: bank})
	h := emulator.Remember(m)
	model := newModel(&Options{Bank: bank})
	level := func() Level {
		model.Look(m, h, 0, time.Unix(1, 0))
		return model.View(time.Unix(1, 0)).Level
	}
	if got := level(); got.Text != "Sound: nothing waits" || got.Waiting != 0 || got.Loud != 0 {
		t.Errorf("off, it is %+v", got)
	}
	m.Contact(keypad.Red, true)
	m.Plan(50*ms, keypad.Red, false)
	m.Advance(60 * ms) // within the tone
	said := m.Snapshot().Sound.Speech
	speech := int(sound.SampleAt(bank.Duration(&said)))
	if got := level(); got.Waiting <= speech || got.Loud == 0 {
		t.Errorf("while the tone sounds, it is %+v, and %d samples of speech wait", got, speech)
	}
	var loudest float64
	for s := m.Snapshot().Sound; m.Now() < s.Start+s.Length; s = m.Snapshot().Sound {
		m.Advance(m.Now() + 10*ms)
		got := level()
		loudest = max(loudest, got.Loud)
		if now := m.Now(); now >= s.Start && now < s.Start+s.Length {
			if want := speech - int(sound.SampleAt(now-s.Start)); got.Waiting != want {
				t.Fatalf("at %v %d samples wait, want %d", now, got.Waiting, want)
			}
		}
	}
	if loudest < 0.5 || loudest > 1 {
		t.Errorf("at its loudest it is %v", loudest)
	}
	m.Advance(time.Minute)
	if got := level(); got.Waiting != 0 {
		t.Errorf("when all has been said, it is %+v", got)
	}
	model = newModel(&Options{})
	if got := level(); got.Text != "Sound: no voice to measure" {
		t.Errorf("without a voice it is %+v", got)
	}
}

func TestDecibelsAreOfFullScale(t *testing.T) {
	square := []int16{-32768, -32768, -32768}
	if db := decibels(square); db != 0 {
		t.Errorf("full scale is %v dB", db)
	}
	if text := decibelText(decibels([]int16{3277, -3277})); text != "−20 dB" {
		t.Errorf("a tenth is %s", text)
	}
	if text := decibelText(decibels([]int16{0, 0})); text != "< −60 dB" {
		t.Errorf("silence is %s", text)
	}
}

func TestUtterancesAreShownWithTheirWordsAndTheirEnds(t *testing.T) {
	inBubble(t, func(o *Options) {
		o.WordStart = func(_ *voice.Utterance, i int) time.Duration { return time.Duration(i) * second / 2 }
	}, func(r *rig) {
		r.press(keypad.Red)
		pass(1200 * ms)
		v := r.view()
		if len(v.Said) != 1 || v.Said[0].Head != "No. 1 at 0:00.205, 2.70 s, sounding" || v.Said[0].Current != 1 {
			t.Errorf("said is %+v", v.Said)
		}
		if got := strings.Join(v.Said[0].Words, "|"); got != "0.00 seven|0.50 four|1.00 five,|1.50 six|2.00 nine|2.50 zero" {
			t.Errorf("the words are %s", got)
		}
		r.chord(keypad.Key9)
		pass(10 * second)
		v = r.view()
		if len(v.Said) != 2 || v.Said[0].Head != "No. 2 at 0:01.245, 0.80 s, done" || v.Said[0].Current != -1 ||
			v.Said[1].Head != "No. 1 at 0:00.205, 2.70 s, cut after 1.00 s" {
			t.Errorf("said is %+v", v.Said)
		}
	})
}

func TestTimersAreShownAsTheTimeThatIsLeft(t *testing.T) {
	inBubble(t, nil, func(r *rig) {
		v := r.view()
		if v.field(t, "Turns off in") != "–" || v.field(t, "Next in") != "nothing" || v.field(t, "Reader") != "off" {
			t.Errorf("off, it is %+v", v)
		}
		r.press(keypad.Red)
		pass(5 * second)
		r.chord(keypad.Key9) // debounced at 5.045, said until 5.845
		pass(1845 * ms)
		v = r.view()
		for name, want := range map[string]string{
			"Reader": "on, shows a setting", "Display": "Vol 7", "Turns off in": "19.00 s", "Code back in": "1.00 s",
			"Recognised": "red+9 at 0:05.045", "Stored": "en, volume 7, speed 4", "Next in": "1.00 s",
			"Device time": "0:06.845", "Speaks": "–", "Clock": "2026-01-01 00:00:16.8Z", "Left in it": "13.15 s",
		} {
			if got := v.field(t, name); got != want {
				t.Errorf("%s is %q, want %q", name, got, want)
			}
		}
	})
}
