package main

import (
	"context"
	"slices"
	"testing"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/keypad"
	"codereader/voice"
	"codereader/voice/sound"
	"codereader/voice/speaker"
)

// debounce is how long a contact must be stable before the reader believes it
// (device.md, "How keys are understood"). It is the device's own behaviour, and
// part of every press.
const debounce = 5 * time.Millisecond

// From press to sound: the time from the contact of a digit closing, while red
// is held and the reader is on, until the first sample of the words that is not
// silent is with the sound device. Such a chord acts at once, and no tone comes
// before its words.
//
// The 5 ms that a contact must be stable are the device's own behaviour; the
// times with them are called press, those without them sound. lead is how much
// silence the clips themselves begin with; the device takes it in the same
// block.
//
//   - virtual: the machine and the rendering alone, in virtual time, by clips
//     that nobody has said before: what the computing takes.
//   - beside: everything in real time, with a device in the same process.
//   - child: the same with the process that plays, as the program does it, to
//     the device that is there.
//
// A session goes through all the chords that speak, in both languages and at
// several speeds, the first use of each word among them.
func BenchmarkPressToSound(b *testing.B) {
	b.Run("virtual", pressVirtual)
	b.Run("beside", func(b *testing.B) {
		f := newFirsts()
		d := newFirstSounds(f.tell)
		pressLive(b, f, speaker.Beside(d.open))
	})
	b.Run("child", func(b *testing.B) {
		f := newFirsts()
		listenFirst(b, f.tell)
		pressLive(b, f, speaker.Child)
	})
}

// chords are the digits of a session, with red held: again, volume, speed,
// language and serial number, at speeds from the slowest to the fastest.
var chords = []keypad.Key{0, 9, 7, 6, 0, 6, 5, 1, 0, 9, 6, 6, 6, 6, 5, 0, 1, 4, 4, 0, 4, 4, 4, 4, 4, 4, 5, 1, 0, 7}

// pressConfig is a reader with a key, as it comes from the factory.
func pressConfig(b *testing.B, bank *sound.Bank) emulator.Config {
	b.Helper()
	key, err := otp.ParseURI(demoKey)
	if err != nil {
		b.Fatal(err)
	}
	serial, err := firmware.ParseSerial(defaultSerial)
	if err != nil {
		b.Fatal(err)
	}
	return emulator.Config{
		Key: key, Serial: serial, Settings: firmware.DefaultSettings,
		Clock: clock.NewRTC(time.Unix(1_767_225_600, 0), 0), Voice: emulator.Clips{Bank: bank},
	}
}

func newBank(b *testing.B) *sound.Bank {
	b.Helper()
	bank, err := sound.Embedded()
	if err != nil {
		b.Fatal(err)
	}
	return bank
}

func pressVirtual(b *testing.B) {
	var times presses
	for b.Loop() {
		bank := newBank(b)
		var heard time.Time
		lead := 0
		m := emulator.New(pressConfig(b, bank), emulator.SinkFunc(func(e emulator.Event) {
			if e.Kind == emulator.KindSay {
				lead = render(bank, e.Utterance)
				heard = time.Now()
			}
		}))
		turnOn(m)
		m.Contact(keypad.Red, true)
		m.Advance(m.Now() + time.Second)
		for _, digit := range chords {
			begun := time.Now()
			m.Contact(digit, true)
			m.Advance(m.Now() + debounce)
			times.add(b, heard.Sub(begun)+debounce, lead)
			m.Contact(digit, false)
			m.Advance(m.Now() + 100*time.Millisecond)
		}
	}
	times.report(b)
}

// render renders an utterance up to its first sample that is not silent, in
// blocks of 10 ms, and returns how many are before that.
func render(bank *sound.Bank, u voice.Utterance) (lead int) {
	s := bank.Stream(&u)
	var block [sound.Rate / 100]int16
	for {
		n := s.ReadPCM(block[:])
		if i := slices.IndexFunc(block[:n], func(v int16) bool { return v != 0 }); i >= 0 || n < len(block) {
			return lead + max(i, 0)
		}
		lead += n
	}
}

// turnOn has the reader on, its code read.
func turnOn(m *emulator.Machine) {
	for _, down := range []bool{true, false} {
		m.Contact(keypad.Red, down)
		m.Advance(m.Now() + 100*time.Millisecond)
	}
	m.Advance(m.Now() + 10*time.Second)
}

// first is when a sound's first sample came to the device, and how many silent
// ones were before it.
type first struct {
	heard time.Time
	lead  int
}

// firsts are told first sounds.
type firsts struct{ c chan first }

func newFirsts() firsts { return firsts{make(chan first, 100)} }

func (f firsts) tell(heard time.Time, lead int) { f.c <- first{heard, lead} }

// forget forgets the sounds so far.
func (f firsts) forget() {
	for len(f.c) > 0 {
		<-f.c
	}
}

func (f firsts) wait(b *testing.B) first {
	b.Helper()
	select {
	case got := <-f.c:
		return got
	case <-time.After(patience):
		b.Fatal("nothing is heard")
	}
	return first{}
}

func pressLive(b *testing.B, f firsts, start speaker.Starter) {
	var times presses
	for b.Loop() {
		bank := newBank(b)
		s := speaker.New(bank, start, func(err error) { b.Error(err) })
		live := emulator.NewLive(emulator.New(pressConfig(b, bank), emulator.Play{Player: s}))
		ctx, stop := context.WithCancel(context.Background())
		go live.Run(ctx)
		contact := func(k keypad.Key, down bool) { live.Post(func(m *emulator.Machine) { m.Contact(k, down) }) }

		contact(keypad.Red, true)
		pass(live)
		contact(keypad.Red, false)
		for speaking := false; !speaking; {
			pass(live)
			live.Do(func(m *emulator.Machine) { speaking = m.State().Speech.Speaking })
		}
		contact(keypad.Red, true)
		pass(live)
		for _, digit := range chords {
			f.forget()
			begun := time.Now()
			contact(digit, true)
			got := f.wait(b)
			// Without the clock of this process alone, for the other has its own.
			times.add(b, got.heard.Round(0).Sub(begun.Round(0)), got.lead)
			contact(digit, false)
			pass(live)
		}
		stop()
		<-live.Ended()
		s.Close()
	}
	times.report(b)
}

// finger is how long a key is up between two presses. Fingers take longer.
const finger = 80 * time.Millisecond

// pass lets so much device time pass. On a busy machine the driver may be late,
// and two presses for the test could be one bounce to the reader.
func pass(live *emulator.Live) {
	var now, until time.Duration
	live.Do(func(m *emulator.Machine) { until = m.Now() + finger })
	for now < until {
		<-time.After(min(until-now, finger))
		live.Do(func(m *emulator.Machine) { now = m.Now() })
	}
}

// presses are what was measured.
type presses struct {
	times []time.Duration
	lead  int
}

func (p *presses) add(b *testing.B, t time.Duration, lead int) {
	b.Helper()
	if t < debounce {
		b.Fatalf("a sound was heard after %v: before the contact was stable", t)
	}
	p.times = append(p.times, t)
	p.lead = max(p.lead, lead)
}

func (p *presses) report(b *testing.B) {
	slices.Sort(p.times)
	at := func(percent int) time.Duration { return p.times[len(p.times)*percent/100] }
	b.ReportMetric(0, "ns/op") // it is mostly waiting
	for _, percent := range []struct {
		of   int
		name string
	}{{50, "p50-ms"}, {99, "p99-ms"}} {
		b.ReportMetric(milliseconds(at(percent.of)), "press-"+percent.name)
		b.ReportMetric(milliseconds(at(percent.of)-debounce), "sound-"+percent.name)
	}
	b.ReportMetric(milliseconds(sound.TimeOf(int64(p.lead))), "lead-ms")
	b.ReportMetric(float64(len(p.times)), "presses")
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
