package web

import (
	"fmt"
	"testing"

	"codereader/emulator/browsertest"
)

// nothingIsLostWhereItIsNarrowOrLarge: 320 px, and text of twice the size.
func nothingIsLostWhereItIsNarrowOrLarge(t *testing.T, b *browsertest.Browser) {
	address := served(t)
	for _, language := range []string{"en", "da"} {
		v := visit(t, b, address+"?lang="+language+"&theme=standard&scenario=function-3-volume-up")
		for _, theme := range []string{"standard", "contrast"} {
			if theme != "standard" {
				v.press("theme")
			}
			v.until("document.documentElement.dataset.theme === " + quoted(theme))
			for _, c := range []struct {
				width int
				text  string
			}{{1280, ""}, {320, ""}, {1280, "225%"}, {640, "225%"}, {320, "225%"}} {
				v.Look(browsertest.Look{Scheme: "light", Width: c.width, Height: 700})
				v.Eval("document.documentElement.style.fontSize = "+quoted(c.text), nil)
				if out := v.sticksOut(c.width); len(out) > 0 {
					t.Errorf("%s, %s, %d px, text %q: %q stick out", language, theme, c.width, c.text, out)
				}
			}
		}
	}
}

// sticksOut returns what a window of a width in pixels does not have room for.
func (v *visitor) sticksOut(width int) (out []string) {
	v.t.Helper()
	var is struct {
		Width int
		Out   []string
	}
	v.Eval(`({Width: document.documentElement.scrollWidth,
		Out: [...document.querySelectorAll('button, input, select, #display, #caption, h1, h2, p, label')]
			.filter(e => e.checkVisibility() && !e.matches('.unseen, .skip') && !e.closest('.presenting .shown')) // the picture has it
			.filter(e => { const r = e.getBoundingClientRect();
				return r.left < 0 || r.right > innerWidth + 1 || e.scrollWidth > e.clientWidth + 1 && !e.matches('input, label'); })
			.map(e => e.id + e.textContent)})`, &is)
	if is.Width > width {
		is.Out = append(is.Out, fmt.Sprintf("the page, which is %d px wide", is.Width))
	}
	return is.Out
}

// keysLieOnTheirPicture: wherever a button is, the picture has its key.
func keysLieOnTheirPicture(t *testing.T, b *browsertest.Browser) {
	address := served(t)
	v := visit(t, b, address+"?lang=en")
	for _, width := range []int{320, 1280} {
		v.Look(browsertest.Look{Scheme: "light", Width: width, Height: 700})
		var off []string
		v.Eval(`(() => {
			const c = document.getElementById('picture'), all = c.getBoundingClientRect(), pen = c.getContext('2d');
			const dark = (x, y) => { // of the picture at a place on the page
				const [r, g, b] = pen.getImageData((x - all.x) * c.width / all.width, (y - all.y) * c.height / all.height, 1, 1).data;
				return r + g + b < 330 || r > 2 * g;
			};
			return [...document.querySelectorAll('.key')].filter(k => {
				const r = k.getBoundingClientRect(), x = r.x + r.width / 4, y = r.y + r.height / 2;
				return !dark(x, y) || dark(r.x - r.width / 13, r.y + r.height / 2) || r.width < 24 || r.height < 24;
			}).map(k => k.id);
		})()`, &off)
		if len(off) > 0 {
			t.Errorf("at %d px: not on their keys: %q", width, off)
		}
	}
}

func themeFollowsTheBrowserAndLanguageToo(t *testing.T, b *browsertest.Browser) {
	address := served(t)
	v := visit(t, b, address)
	v.Look(browsertest.Look{Scheme: "light", Width: 1280, Height: 900, Forced: true})
	v.Eval("localStorage.clear()", nil)
	v.again()
	var is struct{ Theme, Lang string }
	v.Eval("({Theme: document.documentElement.dataset.theme, Lang: document.documentElement.lang})", &is)
	if is.Theme != "contrast" || is.Lang != "en" {
		t.Errorf("%+v", is)
	}
	v.Call("Emulation.setUserAgentOverride", map[string]any{"userAgent": "test", "acceptLanguage": "da-DK,da,en"}, nil)
	v.again()
	v.Eval("({Theme: document.documentElement.dataset.theme, Lang: document.documentElement.lang})", &is)
	if is.Lang != "da" || v.text("display") != "Slukket" {
		t.Errorf("%+v", is)
	}
	v.Eval("document.getElementById('language').click()", nil)
	v.shows("display", "^Off$")
	var at string
	if v.Eval("location.search", &at); at != "?lang=en" {
		t.Errorf("the address is %q", at)
	}
}

// again loads the page again, and waits until the reader is there.
func (v *visitor) again() {
	v.t.Helper()
	v.Eval("delete document.documentElement.dataset.ready", nil)
	v.Call("Page.reload", nil, nil)
	v.Await("Page.loadEventFired")
	v.until("document.documentElement.dataset.ready === 'yes'")
}
