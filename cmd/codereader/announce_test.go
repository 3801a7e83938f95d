package main

import (
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/spf13/pflag"

	"codereader/emulator"
	"codereader/emulator/announce"
	"codereader/voice"
	"codereader/voice/sound"
	"codereader/voice/speaker"
	"codereader/voice/speaker/speakertest"
)

func TestEachPartOfAnAnnouncementIsSpokenInBothLanguages(t *testing.T) {
	for l := voice.Danish; l < voice.Languages; l++ {
		for p := announce.None + 1; p < announce.Parts; p++ {
			if testing.Short() && p%10 != 1 { // the race detector takes its time for it
				continue
			}
			pcm, err := announceSamples(l, []announce.Announcement{announce.Of(p)})
			if err != nil || !loud(pcm) || len(pcm) < sound.Rate/10 || len(pcm) > 7*sound.Rate {
				t.Errorf("%s in %s: %d samples, %v", p.Name(), l.Code(), len(pcm), err)
			}
		}
	}
}

func TestAnnouncementsFollowEachOther(t *testing.T) {
	one, err := announceSamples(voice.English, []announce.Announcement{announce.Of(announce.Theme)})
	if err != nil {
		t.Fatal(err)
	}
	two, err := announceSamples(voice.English, []announce.Announcement{announce.Of(announce.Theme), announce.Of(announce.Theme)})
	if want := 2*len(one) + samplesIn(announce.Gap); err != nil || len(two) != want {
		t.Errorf("%d samples, %v; want %d", len(two), err, want)
	}
}

// announcing is a loudspeaker with a device in virtual time, and an announcer.
func announcing(t *testing.T) (*session, *speakertest.Device) {
	bank, err := sound.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	d := speakertest.New()
	d.Settle = synctest.Wait
	l := &loudspeaker{Speaker: speaker.New(bank, speaker.Beside(d.Open), func(err error) { t.Error("reported", err) })}
	s := &session{sound: l, announcer: announce.New(l, true)}
	s.announcer.Emit(emulator.Event{Kind: emulator.KindStart})
	return s, d
}

func TestAnAnnouncementIsHeardAndCutByTheReader(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, d := announcing(t)
		defer s.sound.Close()
		theme := announce.Of(announce.Welcome)
		want, err := announceSamples(voice.Danish, []announce.Announcement{theme})
		if err != nil {
			t.Fatal(err)
		}
		s.announcer.Announce(theme)
		synctest.Wait()
		if got := d.Advance(time.Second); !slices.Equal(got, want[:len(got)]) {
			t.Error("what is heard is not the announcement")
		}
		s.announcer.Hush()
		if loud(d.Advance(time.Second)[samplesIn(speakertest.Block):]) {
			t.Error("it goes on after a press")
		}
	})
}

// Sound that is turned off says so, and nothing after it.
func TestMuteIsAnnouncedByTheLastWords(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, d := announcing(t)
		defer s.sound.Close()
		s.mute(true)
		synctest.Wait()
		if !loud(d.Advance(time.Second)) {
			t.Error("nothing says that the sound is off")
		}
		<-time.After(2 * time.Second) // until the last words are over
		synctest.Wait()
		s.announcer.Announce(announce.Of(announce.Theme))
		synctest.Wait()
		if loud(d.Advance(time.Second)[samplesIn(speakertest.Block):]) {
			t.Error("there is sound though it was turned off")
		}
		s.mute(false)
		synctest.Wait()
		if !loud(d.Advance(time.Second)) {
			t.Error("nothing says that the sound is on")
		}
	})
}

// The reader is silent at once, whatever is still to be said.
func TestAReaderThatSpeaksIsSilencedAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, d := announcing(t)
		defer s.sound.Close()
		s.mute(true)
		s.announcer.Emit(emulator.Event{Kind: emulator.KindSay})
		s.sound.Say(voice.NoKey())
		synctest.Wait()
		if loud(d.Advance(time.Second)[samplesIn(speakertest.Block):]) {
			t.Error("the reader is heard though it was silenced")
		}
	})
}

func TestWithoutAnnouncementsMuteIsSilent(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, d := announcing(t)
		defer s.sound.Close()
		s.announcer.Toggle()
		s.announcer.Hush()
		s.mute(true)
		synctest.Wait()
		if loud(d.Advance(time.Second)[samplesIn(speakertest.Block):]) {
			t.Error("it is announced")
		}
	})
}

// What takes double strikes out is announced at start, and is a line in the
// terminal; what the terminal cannot do is said there.
func TestHowKeysAreTakenIsToldAtStart(t *testing.T) {
	args := []string{"--double-strike", "0.3", "--slow-keys", "500ms", "--auto-latch"}
	var o options
	f := pflag.NewFlagSet("", pflag.ContinueOnError)
	o.steadying.addFlags(f)
	if err := f.Parse(args); err != nil {
		t.Fatal(err)
	}
	want := []announce.Announcement{announce.Of(announce.DoubleStrikes), announce.Of(announce.SlowKeys), announce.Of(announce.AutoLatch)}
	if got := o.steadying.announced(); !slices.Equal(got, want) {
		t.Errorf("announced %v, want %v", got, want)
	}
	got := program(t, "red\nred\n9\n", append(args, "term", "--lang", "en", "--volume", "6", "--state", t.TempDir()+"/state")...)
	for _, line := range []string{"Double strikes filtered.", noSlowKeys[voice.English], "Red latches by itself.", "Red is latched.", "Says: volume seven"} {
		if !strings.Contains(got.out, line+"\n") {
			t.Errorf("no line %q in\n%s", line, got.out)
		}
	}
}
