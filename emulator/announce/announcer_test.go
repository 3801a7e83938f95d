package announce_test

import (
	"strings"
	"testing"

	"codereader/emulator"
	"codereader/emulator/announce"
	"codereader/firmware"
	"codereader/voice"
)

// ear is a speaker that remembers what was asked of it.
type ear struct{ heard []string }

func (e *ear) Announce(l voice.Language, all []announce.Announcement) {
	text := l.Code() + ":"
	for _, a := range all {
		text += " " + a.ID()
	}
	e.heard = append(e.heard, text)
}

func (e *ear) StopAnnouncing() { e.heard = append(e.heard, "stop") }

// take returns what was heard since it was last called.
func (e *ear) take() string {
	s := strings.Join(e.heard, "; ")
	e.heard = nil
	return s
}

var (
	theme  = announce.Of(announce.Theme, announce.Contrast)
	help   = announce.Of(announce.Help)
	say    = emulator.Event{Kind: emulator.KindSay}
	said   = emulator.Event{Kind: emulator.KindSaid}
	cut    = emulator.Event{Kind: emulator.KindSaid, End: emulator.Cut}
	tone   = emulator.Event{Kind: emulator.KindTone}
	dansk  = emulator.Event{Kind: emulator.KindSetting, Settings: firmware.Settings{Language: voice.Danish}}
	ending = emulator.Event{Kind: emulator.KindEnd}
)

func TestAnnouncer(t *testing.T) {
	for _, c := range []struct {
		name string
		on   bool
		do   func(a *announce.Announcer)
		want string
	}{
		{"AnnouncesAtOnce", true, func(a *announce.Announcer) { a.Announce(theme) }, "en: theme contrast"},
		{"AnnouncesSeveralTogether", true, func(a *announce.Announcer) { a.Announce(theme, help) }, "en: theme contrast help"},
		{"AnnouncesInTheReadersLanguage", true, func(a *announce.Announcer) { a.Emit(dansk); a.Announce(theme) }, "da: theme contrast"},
		{"WaitsForTheReader", true, func(a *announce.Announcer) { a.Emit(say); a.Announce(theme); a.Announce(help) }, "stop"},
		{"SpeaksWhatWaitedLast", true, func(a *announce.Announcer) {
			a.Emit(say)
			a.Announce(theme)
			a.Announce(help)
			a.Emit(said)
			a.Emit(said)
		}, "stop; en: help"},
		{"DropsWhatWaitedWhenTheReaderIsCut", true, func(a *announce.Announcer) { a.Emit(say); a.Announce(theme); a.Emit(cut); a.Emit(said) }, "stop"},
		{"GivesWayToTheReader", true, func(a *announce.Announcer) { a.Announce(theme); a.Emit(say) }, "en: theme contrast; stop"},
		{"GivesWayToATone", true, func(a *announce.Announcer) { a.Announce(theme); a.Emit(tone) }, "en: theme contrast; stop"},
		{"IsCutByAPress", true, func(a *announce.Announcer) { a.Announce(theme); a.Hush() }, "en: theme contrast; stop"},
		{"ForgetsWhatWaitsAtAPress", true, func(a *announce.Announcer) { a.Emit(say); a.Announce(theme); a.Hush(); a.Emit(said) }, "stop; stop"},
		{"RepeatsTheLast", true, func(a *announce.Announcer) { a.Announce(theme); a.Hush(); a.Repeat() }, "en: theme contrast; stop; en: theme contrast"},
		{"RepeatsNothingAtFirst", true, func(a *announce.Announcer) { a.Repeat() }, ""},
		{"TurnedOffSaysSoLast", true, func(a *announce.Announcer) { a.Toggle(); a.Announce(theme); a.Now(theme); a.SetRate(1, 0) }, "en: announcements off"},
		{"TurnedOnSaysSo", false, func(a *announce.Announcer) { a.Announce(theme); a.Toggle(); a.Announce(help) }, "en: announcements on; en: help"},
		{"AnswersEvenWhenOff", false, func(a *announce.Announcer) { a.Announce(theme); a.Answer(help) }, "en: help"},
		{"LastWordsDoNotWait", true, func(a *announce.Announcer) { a.Emit(say); a.Now(theme) }, "stop; en: theme contrast"},
		{"DoesNotWaitForAReaderThatIsNotHeard", true, func(a *announce.Announcer) { a.Emit(say); a.SetRate(1, 0); a.Emit(say); a.Announce(help) }, "stop; en: time stopped; en: help"},
		{"WaitsAgainWhenTheReaderIsHeardAgain", true, func(a *announce.Announcer) { a.SetRate(1, 2); a.SetRate(2, 1); a.Emit(say); a.Announce(help) }, "en: time faster; en: time passes; stop"},
		{"GoingBackInTimeIsQuiet", true, func(a *announce.Announcer) {
			a.Emit(say)
			a.Announce(theme)
			a.Emit(emulator.Event{Kind: emulator.KindRestore, State: emulator.State{Settings: firmware.Settings{Language: voice.English}}})
			a.Announce(help)
		}, "stop; stop; en: help"},
		{"TheEndOfTheReaderIsTheEndOfWaiting", true, func(a *announce.Announcer) { a.Emit(say); a.Emit(ending); a.Announce(help) }, "stop; en: help"},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := new(ear)
			a := announce.New(e, c.on)
			a.Emit(emulator.Event{Kind: emulator.KindStart, Settings: firmware.Settings{Language: voice.English}})
			c.do(a)
			if got := e.take(); got != c.want {
				t.Errorf("heard %q, want %q", got, c.want)
			}
		})
	}
}
