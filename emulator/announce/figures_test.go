package announce_test

import (
	"testing"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/announce"
	"codereader/firmware"
	"codereader/keypad"
	"codereader/voice"
)

func TestNumbersAreSaidByEachLanguagesRules(t *testing.T) {
	for _, c := range []struct {
		n      int64
		en, da string
	}{
		{0, "Zero.", "Nul."},
		{1, "One.", "En."},
		{13, "Thirteen.", "Tretten."},
		{20, "Twenty.", "Tyve."},
		{21, "Twenty one.", "Enogtyve."},
		{97, "Ninety seven.", "Syvoghalvfems."},
		{100, "One hundred.", "Et hundrede."},
		{121, "One hundred and twenty one.", "Et hundrede og enogtyve."},
		{345, "Three hundred and forty five.", "Tre hundrede og femogfyrre."},
		{1000, "One thousand.", "Et tusind."},
		{2026, "Two thousand and twenty six.", "To tusind og seksogtyve."},
		{21_300, "Twenty one thousand three hundred.", "Enogtyve tusind tre hundrede."},
		{-1_000_000, "Minus one million.", "Minus en million."},
		{2_000_052, "Two million and fifty two.", "To millioner og tooghalvtreds."},
		{1_000_000_000, "One zero, zero zero, zero zero, zero zero, zero zero.", ""},
	} {
		a := announce.Number(c.n)
		if en, da := a.Text(voice.English), a.Text(voice.Danish); en != c.en || c.da != "" && da != c.da {
			t.Errorf("%d is %q, %q; want %q, %q", c.n, en, da, c.en, c.da)
		}
	}
}

// Each number has words of its own, in either language.
func TestNumbersAreToldApart(t *testing.T) {
	for l := voice.Danish; l < voice.Languages; l++ {
		said := map[string]int64{}
		for n := int64(0); n <= 20_000; n++ {
			text := announce.Number(n).Text(l)
			if other, is := said[text]; is {
				t.Fatalf("%d and %d are both %q", n, other, text)
			}
			said[text] = n
		}
	}
}

func TestFigures(t *testing.T) {
	at := time.Date(2026, 1, 22, 15, 1, 9, 0, time.UTC)
	for _, c := range []struct {
		a      announce.Announcement
		en, da string
	}{
		{announce.Decimal("-12.05"), "Minus twelve point zero five.", "Minus tolv komma nul fem."},
		{announce.Decimal("1000000"), "One million.", "En million."},
		{announce.Digits(58907520), "Five eight, nine zero, seven five, two zero.", "Fem otte, ni nul, syv fem, to nul."},
		{announce.Digits(0), "Zero.", "Nul."},
		{announce.Duration(45 * time.Millisecond), "Zero point zero four five seconds.", "Nul komma nul fire fem sekunder."},
		{announce.Duration(time.Second), "One second.", "Et sekund."},
		{announce.Duration(61*time.Second + 500*time.Millisecond), "One minute one point five seconds.", "Et minut en komma fem sekunder."},
		{announce.Duration(2*time.Hour + 21*time.Minute), "Two hours twenty one minutes zero seconds.", "To timer enogtyve minutter nul sekunder."},
		{announce.Duration(-3 * time.Second), "Minus three seconds.", "Minus tre sekunder."},
		{announce.Until(19_999 * time.Millisecond), "Nineteen point nine seconds.", "Nitten komma ni sekunder."},
		{announce.Until(7 * time.Millisecond), "Zero point zero zero seven seconds.", "Nul komma nul nul syv sekunder."},
		{announce.TimeOfDay(at), "Year two thousand and twenty six, month one, day twenty two, fifteen hours, one minute, nine seconds.",
			"År to tusind og seksogtyve, måned en, dag toogtyve, femten timer, et minut, ni sekunder."},
	} {
		if en, da := c.a.Text(voice.English), c.a.Text(voice.Danish); en != c.en || da != c.da {
			t.Errorf("%q, %q; want %q, %q", en, da, c.en, c.da)
		}
	}
	if got := announce.Decimal("1e6"); got != (announce.Announcement{}) {
		t.Errorf("what is no number is %q", got.ID())
	}
}

func TestTextsAreSpelled(t *testing.T) {
	var en, da string
	for _, a := range announce.Spell([]rune("aB-1.Ø/x y:z_ß")) {
		en += a.Text(voice.English)
		da += a.Text(voice.Danish)
	}
	if want := "Alfa, capital bravo, dash, one, dot, capital O slash, slash, x-ray, space, yankee.Colon, zulu, underscore, another sign."; en != want {
		t.Errorf("%q, want %q", en, want)
	}
	if want := "Anna, stort Bernhard, bindestreg, en, punktum, stort Østen, skråstreg, Xerxes, mellemrum, Yrsa.Kolon, Zackarias, understreg, et andet tegn."; da != want {
		t.Errorf("%q, want %q", da, want)
	}
}

func TestEventsAreSaidInWords(t *testing.T) {
	settings := firmware.Settings{Language: voice.English, Volume: 7, Speed: 4}
	say := func(u voice.Utterance) emulator.Event { return emulator.Event{Kind: emulator.KindSay, Utterance: u} }
	serial := voice.Serial([]uint8{8, 6, 7})
	for _, c := range []struct {
		e      emulator.Event
		en, da string
	}{
		{emulator.Event{Kind: emulator.KindKey, Key: keypad.Red, Down: true}, "Red button down.", "Rød knap ned."},
		{emulator.Event{Kind: emulator.KindKey, Key: keypad.Key9}, "Nine up.", "Ni op."},
		{emulator.Event{Kind: emulator.KindPower, On: true, Why: firmware.ByChord}, "The reader is on, by two keys.", "Læseren er tændt, med to taster."},
		{emulator.Event{Kind: emulator.KindPower, Why: firmware.Idle}, "The reader is off, by itself.", "Læseren er slukket, af sig selv."},
		{emulator.Event{Kind: emulator.KindPower, Why: firmware.Loss}, "The reader is off, lost its power.", "Læseren er slukket, mistede strømmen."},
		{emulator.Event{Kind: emulator.KindDisplay}, "Display blank.", "Display tomt."},
		{emulator.Event{Kind: emulator.KindDisplay, Display: firmware.NewDisplay("745 690")}, "Display, seven four five, six nine zero.", "Display, syv fire fem, seks ni nul."},
		{emulator.Event{Kind: emulator.KindDisplay, Display: firmware.NewDisplay("Fart 5")}, "Display, speed, five.", "Display, hastighed, fem."},
		{emulator.Event{Kind: emulator.KindDisplay, Display: firmware.NewDisplay("------")}, "Display, not activated.", "Display, ikke aktiveret."},
		{say(serial), "The reader says, serial number, eight six, seven.", "Læseren siger, serienummer, otte seks, syv."},
		{emulator.Event{Kind: emulator.KindSaid}, "The reader has finished speaking.", "Læseren har talt ud."},
		{emulator.Event{Kind: emulator.KindSaid, End: emulator.Cut}, "The reader was cut off.", "Læseren blev afbrudt."},
		{emulator.Event{Kind: emulator.KindTone, Tone: voice.Error}, "Low tone.", "Dyb tone."},
		{emulator.Event{Kind: emulator.KindSetting, Setting: emulator.VolumeSetting, Settings: settings}, "Volume seven.", "Lydstyrke syv."},
		{emulator.Event{Kind: emulator.KindSetting, Setting: emulator.LanguageSetting, Settings: settings}, "Language English.", "Sprog engelsk."},
		{emulator.Event{Kind: emulator.KindOTP, Step: 12}, "The code, time step, one two.", "Koden, tidsskridt, en to."},
		{emulator.Event{Kind: emulator.KindClock, Clock: clock.NewRTC(time.Date(2030, 12, 1, 0, 0, 1, 0, time.UTC), -clock.MaxDrift)},
			"The reader's clock, year two thousand and thirty, month twelve, day one, zero hours, zero minutes, one second, stopped.",
			"Læserens ur, år to tusind og tredive, måned tolv, dag en, nul timer, nul minutter, et sekund, står stille."},
		{emulator.Event{Kind: emulator.KindReset}, "The reader lost its power.", "Læseren mistede strømmen."},
	} {
		a := announce.Happened(&c.e)
		if en, da := a.Text(voice.English), a.Text(voice.Danish); en != c.en || da != c.da {
			t.Errorf("%v: %q, %q; want %q, %q", c.e.Kind, en, da, c.en, c.da)
		}
	}
}

// The longest that the reader says is said whole, and every word of it.
func TestAllThatTheReaderSaysIsSaidAgain(t *testing.T) {
	u := voice.Serial([]uint8{1, 2, 3, 4, 5, 6, 7, 8, 9, 0})
	if got, want := announce.Uttered(&u).Text(voice.English), "The reader says, serial number, one two, three four, five six, seven eight, nine zero."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	for l := voice.Danish; l < voice.Languages; l++ {
		for _, u := range []voice.Utterance{
			voice.VolumeIs(9), voice.VolumeIs(1), voice.VolumeIs(5), voice.SpeedIs(9), voice.SpeedIs(1), voice.SpeedIs(2), voice.NoKey(), voice.LanguageIs(),
		} {
			u.Language = l
			want := map[voice.Language]string{voice.Danish: "Læseren siger, ", voice.English: "The reader says, "}[l] + u.Text() + "."
			if got := announce.Uttered(&u).Text(l); got != want {
				t.Errorf("%q, want %q", got, want)
			}
		}
	}
}

func TestAChangedRateIsHeldAgainstTheOneBefore(t *testing.T) {
	for _, c := range []struct {
		before, now float64
		want        string
	}{
		{1, 0.5, "time slower"}, {0.5, 0.2, "time slower"}, {0.2, 0.5, "time faster"}, {2, 5, "time faster"},
		{0, 0.5, "time slower"}, {0, 2, "time faster"}, {0, 1, "time passes"}, {2, 0, "time stopped"},
	} {
		if got := announce.Rate(c.before, c.now).ID(); got != c.want {
			t.Errorf("from %v to %v it is %q, want %q", c.before, c.now, got, c.want)
		}
	}
}
