package inspector

import (
	"fmt"
	"io/fs"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"codereader/emulator"
	"codereader/emulator/announce"
	"codereader/keypad"
	"codereader/voice"
)

// heard is what a person who sees nothing hears of a control.
type heard struct {
	mu   sync.Mutex
	said []string
}

// take adds what is said of one thing.
func (h *heard) take(all ...announce.Announcement) {
	h.mu.Lock()
	defer h.mu.Unlock()
	var texts []string
	for _, a := range all {
		texts = append(texts, a.Text(voice.English))
	}
	h.said = append(h.said, strings.Join(texts, " "))
}

// aloud runs do with a rig that is heard, and hears, which fails unless exactly
// this was said since it was last called.
func aloud(t *testing.T, change func(*Options), do func(r *rig, hears func(want ...string))) {
	t.Helper()
	h := new(heard)
	inBubble(t, func(o *Options) {
		o.Announce, o.Answer = h.take, h.take
		if change != nil {
			change(o)
		}
	}, func(r *rig) {
		do(r, func(want ...string) {
			t.Helper()
			synctest.Wait()
			h.mu.Lock()
			defer h.mu.Unlock()
			if got, want := strings.Join(h.said, "\n"), strings.Join(want, "\n"); got != want {
				t.Errorf("it said\n%s\nwant\n%s", got, want)
			}
			h.said = nil
		})
	})
}

func TestWhatIsSeenIsTold(t *testing.T) {
	aloud(t, nil, func(r *rig, hears func(...string)) {
		r.do(TellEvent, TellReader)
		hears("Event, nothing.", "The reader is off. Display blank. Language English, volume six, speed four.")
		r.press(keypad.Red)
		pass(400 * ms)
		r.do(TellReader, TellEvent)
		hears("The reader is on, the code. Display, seven four five, six nine zero. The reader says, seven four five, six nine zero. "+
			"Red button, tap, at zero point one zero five seconds. Language English, volume six, speed four.",
			"The reader says, seven four five, six nine zero. At zero point two zero five seconds.")
		pass(4*second + 600*ms)
		r.do(TellTime, TellStep)
		hears("Time since start, five seconds. Time, one times normal speed. What is next comes in seventeen point nine seconds. "+
			"The reader's clock, year two thousand and twenty six, month one, day one, zero hours, zero minutes, fifteen seconds. Drift of the clock zero parts per million.",
			"Time step, five eight, nine zero, seven five, two zero, fifteen seconds left of it.")
		r.tells("Time step 58907520; Left in it 15.00 s.")
		r.chord(keypad.Key9)
		pass(50 * ms)
		r.do(TellReader)
		hears("The reader is on, a setting. Display, volume, seven. The reader says, volume seven. Nine, with red, at five point zero four five seconds. " +
			"Language English, volume seven, speed four.")
	})
}

func TestTimeThatStandsIsTold(t *testing.T) {
	aloud(t, nil, func(r *rig, hears func(...string)) {
		r.do(Faster, Pause, Freeze, TellTime)
		hears("The reader's clock, stopped.",
			"Time since start, zero seconds. Time, stopped, when it passes again, two times normal speed. What is next comes in, nothing. "+
				"The reader's clock, year two thousand and twenty six, month one, day one, zero hours, zero minutes, ten seconds. The reader's clock, stopped.")
	})
}

// Time that stands does not get faster, and the highest rate no slower.
func TestARateThatDoesNotChangeIsSaidToBeTheEnd(t *testing.T) {
	aloud(t, nil, func(r *rig, hears func(...string)) {
		r.do(Pause, Slower, Faster, Faster)
		hears("Time, stopped, when it passes again, zero point five times normal speed.",
			"Time, stopped, when it passes again, one times normal speed.",
			"Time, stopped, when it passes again, two times normal speed.")
		for range rates {
			r.do(Faster)
		}
		hears("Time, stopped, when it passes again, five times normal speed.", "Time, stopped, when it passes again, ten times normal speed.",
			"Time, stopped, when it passes again, twenty times normal speed.", "Time, stopped, when it passes again, fifty times normal speed.",
			"Time, stopped, when it passes again, one hundred times normal speed.",
			"Time, stopped, when it passes again, as fast as it goes.",
			"Time, stopped, when it passes again, as fast as it goes, the end.", "Time, stopped, when it passes again, as fast as it goes, the end.",
			"Time, stopped, when it passes again, as fast as it goes, the end.", "Time, stopped, when it passes again, as fast as it goes, the end.",
			"Time, stopped, when it passes again, as fast as it goes, the end.")
		r.do(Pause, Faster)
		hears("Time, as fast as it goes, the end.")
		for range rates {
			r.do(Slower)
		}
		hears("Time, zero point one times normal speed, the end.")
	})
}

func TestEventsAreToldOneByOne(t *testing.T) {
	aloud(t, nil, func(r *rig, hears func(...string)) {
		r.do(Up)
		hears("Event, nothing.")
		r.press(keypad.Red)
		pass(10 * second)
		r.do(Back, Back, Up, Down, Down, Forward, Forward, Forward)
		hears("Back. The reader has finished speaking. At two point nine zero five seconds.",
			"Back. The reader says, seven four five, six nine zero. At zero point two zero five seconds.",
			"The reader says, seven four five, six nine zero. At zero point two zero five seconds.",
			"The reader has finished speaking. At two point nine zero five seconds, later.",
			"The end. The reader has finished speaking. At two point nine zero five seconds, later.",
			"Forward. The reader has finished speaking. At two point nine zero five seconds.",
			"The end.", "The end.")
		r.do(Kinds, Up)
		hears("Down, up, alone.", "Red button up. At zero point one seconds.")
		r.do(PageUp, Jump)
		hears("Event, back. One. Red button down. At zero seconds.", "Event. Red button up. At zero point one seconds.")
	})
}

func TestWhatIsTypedIsSaidAndWhatIsWrongWithIt(t *testing.T) {
	missing := fmt.Errorf("snapshot: %w", fs.ErrNotExist)
	aloud(t, func(o *Options) {
		o.File = ""
		o.Load = func(string) (emulator.Snapshot, error) { return emulator.Snapshot{}, missing }
	}, func(r *rig, hears func(...string)) {
		r.ReadLine()
		hears()
		r.view()
		r.do(SetClock)
		hears("The reader's clock, type it, then press enter. It says, two, zero, two, six, dash, zero, one, dash, zero, one. " +
			"Capital tango, zero, zero, colon, zero, zero, colon, one, zero, capital zulu.")
		r.enter("1")
		hears("One.", "That did not work. That is no time, type year, month and day with dashes, T, hours, minutes and seconds with colons, and Z.")
		r.Erase()
		r.Erase()
		r.ReadLine()
		hears("Erased, one.", "Erased, nothing.", "The reader's clock, type it, then press enter. It says, nothing.")
		r.Type([]rune("1960-01-01T00:00:00Z"))
		r.Enter()
		r.ReadLine()
		hears("One, nine, six, zero, dash, zero, one, dash, zero, one. Capital tango, zero, zero, colon, zero, zero, colon, zero, zero, capital zulu.",
			"That did not work. That is no time, nineteen seventy at the earliest.",
			"The reader's clock, type it, then press enter. It says, one, nine, six, zero, dash, zero, one, dash, zero, one. Capital tango, zero, zero, colon, zero, zero, colon, zero, zero, capital zulu. "+
				"That is no time, nineteen seventy at the earliest.")
		r.Leave()
		hears("Nothing has changed.")
		r.do(Load)
		r.Enter()
		hears("Load from a file, type it, then press enter. It says, nothing.", "That did not work. A file needs a name.")
		r.enter("x")
		hears("X-ray.", "Load from a file, that did not work. There is no such file or folder.")
		missing = fmt.Errorf("snapshot: x: this is no snapshot")
		r.do(Load)
		r.Enter()
		hears("Load from a file, type it, then press enter. It says, x-ray.", "Load from a file, that did not work. That is no snapshot that fits here.")
		r.do(Save)
		r.enter("full")
		hears("Save in a file, type it, then press enter. It says, x-ray.", "Foxtrot, uniform, lima, lima.", "Save in a file, that did not work.")
		r.do(Save)
		r.Type([]rune(strings.Repeat("a", maxEntry)))
		hears("Save in a file, type it, then press enter. It says, foxtrot, uniform, lima, lima.",
			strings.TrimSpace(strings.Repeat("Alfa"+strings.Repeat(", alfa", 9)+". ", maxEntry/10)))
		r.Type([]rune("b"))
		hears("The end.")
	})
}

func TestNoWayBackIsSaid(t *testing.T) {
	aloud(t, func(o *Options) { o.InOrder = true }, func(r *rig, hears func(...string)) {
		r.do(Back)
		hears("That did not work, no way back while sound or captions are recorded.")
	})
}

// What is said is what is seen, in Danish too.
func TestWhatIsSeenIsToldInDanish(t *testing.T) {
	s := insight{rate: 0.5, language: voice.Danish, period: 30 * second}
	s.Clock.Shown = time.Date(2026, 12, 21, 13, 1, 2, 0, time.UTC)
	s.at = 61*second + 5*ms
	var all []string
	for _, a := range append(s.timeAloud(1), s.stepAloud()) {
		all = append(all, a.Text(voice.Danish))
	}
	if got, want := strings.Join(all, " "), "Tid siden start, et minut en komma nul nul fem sekunder. Tiden, nul komma fem gange normal fart. Det næste sker om, intet. "+
		"Læserens ur, år to tusind og seksogtyve, måned tolv, dag enogtyve, tretten timer, to minutter, tre sekunder. Urets afvigelse nul milliontedele. "+
		"Tidsskridt, fem ni, ni to, otte seks, nul fire, seksogtyve komma ni sekunder tilbage af det."; got != want {
		t.Errorf("%q,\nwant %q", got, want)
	}
}
