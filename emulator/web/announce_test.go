package web

import (
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"codereader/emulator/announce"
	"codereader/emulator/browsertest"
	"codereader/voice"
)

func whatThePageDoesIsAnnouncedOnce(t *testing.T, b *browsertest.Browser) {
	for l := range voice.Language(voice.Languages) {
		v := visit(t, b, served(t)+"?lang="+l.Code()+"&theme=standard")
		v.hears()
		if asked := func() bool {
			return slices.ContainsFunc(v.Requests(), func(r string) bool { return strings.HasSuffix(r, AnnouncerName(l)) })
		}; asked() {
			t.Error("what is announced is fetched before anything is")
		}
		for _, c := range []struct {
			what announce.Announcement
			do   func()
		}{
			{announce.Of(announce.Theme, announce.Contrast), func() { v.strike("F2") }},
			{announce.Of(announce.Theme, announce.Standard), func() { v.click("theme") }},
			{announce.Latch(true), func() { v.strike("ShiftLeft") }},
			{announce.Latch(false), func() { v.press("latch"); v.leap("20") }},
			{announce.Switched(announce.DoubleStrikes, true), func() { v.choose("double-strike", "100") }},
			{announce.Switched(announce.DoubleStrikes, false), func() { v.choose("double-strike", "0") }},
			{announce.Switched(announce.SlowKeys, true), func() { v.choose("slow-keys", "200") }},
			{announce.Switched(announce.SlowKeys, false), func() { v.choose("slow-keys", "0") }},
			{announce.Switched(announce.AutoLatch, true), func() { v.press("auto-latch") }},
			{announce.Switched(announce.AutoLatch, false), func() { v.press("auto-latch") }},
			{announce.Of(announce.Size, announce.Larger), func() { v.choose("size", "200") }},
			{announce.Of(announce.Size, announce.Smaller), func() { v.choose("size", "150") }},
			{announce.Of(announce.Size, announce.AtStart), func() { v.choose("size", "100") }},
			{announce.Of(announce.Size, announce.AtStart), func() { v.strike("F4") }},
			{announce.Of(announce.Size, announce.AtStart), func() { v.click("repeat") }},
			{announce.Switched(announce.Sound, false), func() { v.strike("KeyM") }}, // its last words
		} {
			v.announces(c.what.Text(l), true, c.do)
		}
		v.announces(announce.Of(announce.Theme, announce.Contrast).Text(l), false, func() { v.strike("F2") })
		v.announces(announce.Switched(announce.Sound, true).Text(l), true, func() { v.strike("KeyM") })
		v.announces(announce.Switched(announce.Announcements, false).Text(l), true, func() { v.strike("F10") })
		v.announces(announce.Of(announce.Theme, announce.Standard).Text(l), false, func() { v.strike("F2") })
		v.announces(announce.Of(announce.Theme, announce.Standard).Text(l), false, func() { v.strike("F4") })
		v.again()
		var checked bool
		if v.Eval("document.getElementById('use-announced').checked", &checked); checked {
			t.Error("that announcements are off is not remembered")
		}
		v.hears()
		v.announces(announce.Switched(announce.Announcements, true).Text(l), true, func() { v.press("use-announced") })
		other := voice.English - l
		v.announces(announce.Of(announce.Language, []announce.Part{announce.Danish, announce.English}[other]).Text(other), true, func() { v.press("language") })
		for _, c := range v.Complaints() {
			t.Errorf("the browser complains: %s", c)
		}
	}
}

// whatTellsItsOwnStateIsNotReadOutTwice: a screen reader reads a button that is
// pressed out anyway.
func whatTellsItsOwnStateIsNotReadOutTwice(t *testing.T, b *browsertest.Browser) {
	v := visit(t, b, served(t)+"?lang=en&theme=standard")
	v.hears()
	v.press("use-announced")
	v.Eval("document.getElementById('theme').focus()", nil)
	before := v.taught()
	v.strike("Enter")
	v.until("(p => p.textContent === 'Theme, high contrast.' && p.getAttribute('aria-live') === 'off')(document.getElementById('announced'))")
	if v.taught() != before {
		t.Error("it is spoken, too")
	}
}

func anAnnouncementWaitsForTheReaderAndIsCutByAPress(t *testing.T, b *browsertest.Browser) {
	v := visit(t, b, served(t)+"?lang=en&theme=standard")
	v.hears()
	v.announces("Theme, high contrast.", true, func() { v.strike("F2") })
	v.strike("Space")
	v.until("document.querySelector('#caption mark') !== null")
	v.strike("F2")
	v.shows("announced", "^Theme, standard.$")
	if n := v.taught(); n != 1 {
		t.Error("it is announced while the reader speaks")
	}
	v.leap("15")
	v.until("import('./sound.js').then(s => s.teaching())")
	v.strike("Tab")
	v.until("import('./sound.js').then(s => !s.teaching())")
}

func theHelpIsSpokenInterruptedAndRepeated(t *testing.T, b *browsertest.Browser) {
	for l := range voice.Language(voice.Languages) {
		v := visit(t, b, served(t)+"?lang="+l.Code())
		v.hears()
		const speaks, silent = "import('./sound.js').then(s => s.teaching())", "import('./sound.js').then(s => !s.teaching())"
		v.strike("F1")
		v.until("document.getElementById('sheet').open")
		v.until(speaks)
		var long float64
		if v.Eval("taught[0]", &long); long < 20 {
			t.Errorf("%s: the help is spoken in %.1f s", l.Code(), long)
		}
		for _, f := range v.Axe(t).Violations {
			t.Errorf("%s: %v", l.Code(), f)
		}
		v.strike("Tab") // any key
		v.until(silent)
		v.press("sheet-again")
		v.until(speaks)
		v.strike("KeyM")
		v.until("taught.at(-1) < 4") // "sound off" in its place
		v.strike("KeyM")
		v.strike("F4") // which repeats that
		v.strike("Escape")
		v.until("!document.getElementById('sheet').open")
		v.press("help")
		v.until("taught.at(-1) > 20")
		v.strike("Escape")
		v.until(silent)
		v.strike("F10") // announcements off: so is the help
		v.leap("10")
		before := v.taught()
		v.strike("F1")
		v.until("document.getElementById('sheet').open")
		if v.taught() != before {
			t.Errorf("%s: the help is spoken, though announcements are off", l.Code())
		}
	}
}

func announcementsWorkWithoutANetworkOnceLoaded(t *testing.T, b *browsertest.Browser) {
	server := httptest.NewServer(Handler(Options{}))
	v := visit(t, b, server.URL+"/?lang=en&theme=standard")
	v.Eval("navigator.serviceWorker.ready.then(() => true)", nil)
	v.until("navigator.serviceWorker.controller !== null")
	v.strike("F2")
	v.until("caches.match(" + quoted(AnnouncerName(voice.English)) + ").then(r => r !== undefined)")
	server.CloseClientConnections()
	server.Close()
	v.again()
	v.hears()
	v.announces("Theme, standard.", true, func() { v.strike("F2") })
	v.announces("Sprog, dansk.", false, func() { v.press("language") }) // was never loaded: it is read out
}
