package report

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"codereader/emulator/browsertest"
	"codereader/voice"
)

// open opens a page in the browser.
func open(t *testing.T, b *browsertest.Browser, page string) *browsertest.Page {
	t.Helper()
	file := filepath.Join(t.TempDir(), "report.html")
	if err := os.WriteFile(file, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	return b.Open(t, browsertest.File(t, file))
}

// looks are the ways of looking at a page.
var looks = []browsertest.Look{
	{Scheme: "light", Width: 1280, Height: 900},
	{Scheme: "dark", Width: 1280, Height: 900},
	{Scheme: "light", Width: 320, Height: 800},
	{Scheme: "dark", Width: 1280, Height: 900, Forced: true},
	{Scheme: "light", Width: 794, Height: 1123, Print: true},
	{Scheme: "dark", Width: 794, Height: 1123, Print: true},
}

// The tests that need a browser share one, as it takes long to start.
func TestPageInABrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("it needs a browser, which -short does without")
	}
	b := browsertest.Start(t)
	for name, test := range map[string]func(*testing.T, *browsertest.Browser){
		"IsAccessible":                      pageIsAccessible,
		"AxeFindsWhatIsWrong":               axeFindsWhatIsWrong,
		"SoundIsPlayedAndStoppedFromItsRow": aSoundIsPlayedAndStoppedFromItsRow,
		"PlayingGoesOnWithTheNextSound":     playingGoesOnWithTheNextSound,
		"RowsAreChosenWithoutScript":        rowsAreChosenWithoutScript,
		"WithoutScriptThereAreNoButtons":    withoutScriptThereAreNoButtons,
	} {
		t.Run(name, func(t *testing.T) { test(t, b) })
	}
}

// Axe-core finds nothing against a page, however it is looked at, nor does the
// browser, and nothing is asked for from outside. Pictures go to the folder
// that the environment names in REPORT_PICTURES, for a person to look at.
func pageIsAccessible(t *testing.T, b *browsertest.Browser) {
	for _, c := range []struct {
		name, src string
		language  voice.Language
		looks     []browsertest.Look
	}{
		{"failed-da", tour + failing, voice.Danish, looks},
		{"failed-en", tour + failing, voice.English, looks},
		{"held", tour, voice.Danish, looks[:2]},
		{"broken", "press red\nwait 23h\nwait 2h\n", voice.English, looks[:2]},
	} {
		t.Run(c.name, func(t *testing.T) {
			page := open(t, b, write(t, run(t, config(t, c.language), c.src)))
			for _, look := range c.looks {
				page.Look(look)
				axe := page.Axe(t)
				for _, wrong := range axe.Violations {
					t.Errorf("%+v: %v", look, wrong)
				}
				for _, unsure := range axe.Incomplete {
					t.Logf("%+v: to be looked at: %v", look, unsure)
				}
				keep(t, page, c.name, look)
			}
			for _, c := range page.Complaints() {
				t.Errorf("the browser complains: %s", c)
			}
			if asked := page.Requests(); len(asked) != 1 {
				t.Errorf("it asks for %q", asked)
			}
		})
	}
}

// keep keeps a picture, if that is wanted.
func keep(t *testing.T, page *browsertest.Page, name string, l browsertest.Look) {
	t.Helper()
	dir := os.Getenv("REPORT_PICTURES")
	if dir == "" {
		return
	}
	file := fmt.Sprintf("%s-%s-%d-print=%v-forced=%v.png", name, l.Scheme, l.Width, l.Print, l.Forced)
	if err := os.WriteFile(filepath.Join(dir, file), page.Screenshot(true), 0o600); err != nil {
		t.Fatal(err)
	}
}

// Axe-core as it is used here finds what is wrong with a page.
func axeFindsWhatIsWrong(t *testing.T, b *browsertest.Browser) {
	page := open(t, b, write(t, run(t, config(t, voice.English), tour)))
	page.Look(looks[0])
	page.Eval(`document.documentElement.removeAttribute('lang');
		document.querySelector('svg[role]').removeAttribute('aria-label');
		document.querySelector('.note').className = '';
		document.querySelectorAll('button')[0].innerHTML = '';
		document.querySelector('h3').outerHTML = '<h6>x</h6>';
		document.querySelector('dd').style.color = '#ccc'`, nil)
	found := map[string]bool{}
	for _, v := range page.Axe(t).Violations {
		found[v.Rule] = true
	}
	for _, rule := range []string{"html-has-lang", "svg-img-alt", "button-name", "heading-order", "color-contrast"} {
		if !found[rule] {
			t.Errorf("%s was not found; found were %v", rule, found)
		}
	}
}

// pressed clicks the play button of a row and waits until its sound is heard.
const pressed = `(async () => {
	document.querySelectorAll('audio').forEach(a => a.playbackRate = 16);
	const button = document.querySelectorAll('button[data-sound]')[%d];
	const audio = document.getElementById(button.dataset.sound);
	const heard = new Promise(done => audio.addEventListener('playing', done, {once: true}));
	button.click();
	await heard;
	return [button.innerText.trim(), button.closest('tr').getAttribute('aria-current') || ''];
})()`

func aSoundIsPlayedAndStoppedFromItsRow(t *testing.T, b *browsertest.Browser) {
	page := open(t, b, write(t, run(t, config(t, voice.English), tour)))
	var got []string
	page.Eval(fmt.Sprintf(pressed, 1), &got)
	if len(got) != 2 || !strings.HasPrefix(got[0], "Stop") || got[1] != "true" {
		t.Errorf("while it is heard: %q", got)
	}
	for _, stop := range []string{
		`document.querySelectorAll('button[data-sound]')[1].click()`,
		`document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}))`,
	} {
		var left []string
		page.Eval(stop+`; [...document.querySelectorAll('audio')].filter(a => !a.paused).map(a => a.id)
			.concat([...document.querySelectorAll('.playing, .now, [aria-current]')].map(e => e.outerHTML))`, &left)
		if len(left) > 0 {
			t.Errorf("after %s: %q", stop, left)
		}
		page.Eval(fmt.Sprintf(pressed, 1), &got)
	}
}

// Played on from a row, all sounds of the rows that are in view follow.
func playingGoesOnWithTheNextSound(t *testing.T, b *browsertest.Browser) {
	page := open(t, b, write(t, run(t, config(t, voice.English), tour)))
	var heard []string
	page.Eval(`(async () => {
		const heard = [];
		document.getElementById('keep-playing').click();
		const rows = [...document.querySelectorAll('tbody tr')];
		new MutationObserver(list => list.forEach(m => {
			if (m.target.getAttribute('aria-current')) heard.push(m.target.id);
		})).observe(document.querySelector('.timeline'), {subtree: true, attributeFilter: ['aria-current']});
		document.querySelectorAll('audio').forEach(a => a.playbackRate = 16);
		const buttons = [...document.querySelectorAll('button[data-sound]')];
		const last = buttons[buttons.length - 1];
		buttons[2].closest('tr').hidden = true;
		buttons[0].click();
		await new Promise(done => document.getElementById(last.dataset.sound).addEventListener('ended', done));
		return heard.concat('all but ' + buttons[2].closest('tr').id, ...buttons.map(b => b.closest('tr').id));
	})()`, &heard)
	split := slices.IndexFunc(heard, func(s string) bool { return strings.HasPrefix(s, "all but ") })
	want := slices.DeleteFunc(slices.Clone(heard[split+1:]), func(s string) bool { return "all but "+s == heard[split] })
	if !slices.Equal(heard[:split], want) || len(want) < 6 {
		t.Errorf("heard %v, want %v", heard[:split], want)
	}
}

// The rows that are not wanted are hidden, without any script.
func rowsAreChosenWithoutScript(t *testing.T, b *browsertest.Browser) {
	page := open(t, b, write(t, run(t, config(t, voice.English), tour)))
	for _, kind := range []string{"keys", "display", "sound", "settings"} {
		var got []int
		page.Eval(fmt.Sprintf(`(() => {
			const seen = () => [...document.querySelectorAll('.timeline tbody tr')].filter(r => r.offsetParent !== null).length;
			const before = seen(), of = document.querySelectorAll('tr.%[1]s').length;
			document.getElementById('show-%[1]s').checked = false;
			const without = seen();
			document.getElementById('show-%[1]s').checked = true;
			return [before, of, without, seen()];
		})()`, kind), &got)
		if got[1] == 0 || got[2] != got[0]-got[1] || got[3] != got[0] {
			t.Errorf("%s: %v", kind, got)
		}
	}
}

// Where there is no script there are no buttons that do nothing.
func withoutScriptThereAreNoButtons(t *testing.T, b *browsertest.Browser) {
	page := open(t, b, write(t, run(t, config(t, voice.English), tour)))
	page.Call("Emulation.setScriptExecutionDisabled", map[string]any{"value": true}, nil)
	page.Call("Page.reload", nil, nil)
	page.Await("Page.loadEventFired")
	var text string
	page.Eval(`document.body.innerText`, &text)
	if strings.Contains(text, "Play\n") || !strings.Contains(text, "To play the sounds") {
		t.Errorf("%s", text)
	}
}
