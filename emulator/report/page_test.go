package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"html"
	"image"
	"image/color"
	"image/png"
	"io"
	"regexp"
	"strings"
	"testing"
	"time"

	"codereader/emulator"
	"codereader/emulator/panel"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/keypad"
	"codereader/voice"

	"pgregory.net/rapid"
)

func TestPicturesAreThoseOfTheDisplay(t *testing.T) {
	r := run(t, config(t, voice.Danish), tour)
	page := take(t, write(t, r))
	i := 0
	for _, e := range r.rows {
		if e.Kind != emulator.KindDisplay {
			continue
		}
		got, err := png.Decode(bytes.NewReader(page.images[page.show[i]]))
		if err != nil {
			t.Fatal(err)
		}
		i++
		all := panel.Render(panel.View{Display: e.Display.String(), On: true, Scale: pictureScale, Caption: panel.Caption{Current: -1}})
		want := all.SubImage(panel.DisplayBounds(pictureScale))
		for y := range want.Bounds().Dy() {
			for x := range want.Bounds().Dx() {
				at := want.Bounds().Min.Add(image.Pt(x, y))
				if d := apart(got.At(x, y), want.At(at.X, at.Y)); d > 3 {
					t.Fatalf("%q is %d levels off at %d, %d", e.Display, d, x, y)
				}
			}
		}
	}
	if i != len(page.show) || i < 5 {
		t.Errorf("%d pictures, %d shown", i, len(page.show))
	}
}

// apart is how far two colours are apart, in 255ths of a channel.
func apart(a, b color.Color) int {
	x, y := color.RGBAModel.Convert(a).(color.RGBA), color.RGBAModel.Convert(b).(color.RGBA)
	d := func(v, w uint8) int { return max(int(v)-int(w), int(w)-int(v)) }
	return max(d(x.R, y.R), d(x.G, y.G), d(x.B, y.B), d(x.A, y.A))
}

// The policy allows the style and the script that are in the page, known by
// their hashes, and nothing else that could do something.
func TestPolicyAllowsWhatIsInThePageAlone(t *testing.T) {
	page := html.UnescapeString(write(t, run(t, config(t, voice.Danish), tour)))
	for _, tag := range []string{"style", "script"} {
		m := regexp.MustCompile(`(?s)<`+tag+`>(.*?)</`+tag+`>`).FindAllStringSubmatch(page, -1)
		if len(m) != 1 {
			t.Fatalf("%d of %s", len(m), tag)
		}
		sum := sha256.Sum256([]byte(m[0][1]))
		if want := tag + "-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "';"; !strings.Contains(page, want) {
			t.Errorf("the policy has no %s", want)
		}
	}
	for _, never := range []string{"unsafe-", "http:", "https:", " style=", " onclick", "javascript:", "ZgotmplZ"} {
		if strings.Contains(page, never) {
			t.Errorf("the page has %q", never)
		}
	}
}

func TestPageHasNoSecret(t *testing.T) {
	if page := write(t, run(t, config(t, voice.Danish), tour+failing)); strings.Contains(page, secret) {
		t.Error("the key's secret is in the page")
	}
}

// What comes from outside is text, whatever it looks like.
func TestWhatIsToldIsNoMarkup(t *testing.T) {
	c := config(t, voice.English)
	c.Voice, c.Version = `"><script>alert(1)</script>`, `</title><img src=x onerror=alert(2)>`
	r := run(t, c, "press red\ndisplay '<script>alert(3)</script>'")
	r.SetTitle(`<b>'"&`)
	page := write(t, r)
	for _, bad := range []string{"<script>alert", "<img", "<b>"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page has %s", bad)
		}
	}
	if !strings.Contains(page, "&lt;b&gt;") {
		t.Error("the title is not there")
	}
}

func TestPageIsInTheLanguageThatTheReaderStartsWith(t *testing.T) {
	for l, want := range map[voice.Language]string{voice.Danish: `<html lang="da">`, voice.English: `<html lang="en">`} {
		page := write(t, run(t, config(t, l), "chord 1\nsettle"))
		if !strings.Contains(page, want) {
			t.Errorf("%v: the page is not", l)
		}
		if other := `<q lang="` + l.Other().Code() + `">`; !strings.Contains(page, other) {
			t.Errorf("%v: what is said has no %s", l, other)
		}
	}
}

func TestAReaderWithoutKeyIsToldAsSuch(t *testing.T) {
	c := config(t, voice.English)
	c.Machine.Key = otp.Key{}
	if page := write(t, run(t, c, "press red\nsettle")); !strings.Contains(page, english.NoKey) {
		t.Error("it is not")
	}
}

func TestTheDemonstrationKeyIsToldAsSuch(t *testing.T) {
	c := config(t, voice.Danish)
	c.DemoKey = true
	if page := write(t, run(t, c, "press red")); !strings.Contains(page, danish.DemoKey) {
		t.Error("it is not")
	}
}

// Sounds for which there is no room are left out, and the page says so.
func TestThereIsALimitToTheSound(t *testing.T) {
	r := run(t, config(t, voice.English), tour)
	whole, err := r.page(MaxSound)
	if err != nil || whole.SoundsLeft != "" || len(whole.Sounds) < 6 {
		t.Fatalf("%d sounds, %q, %v", len(whole.Sounds), whole.SoundsLeft, err)
	}
	some, err := r.page(200_000)
	if err != nil || some.SoundsLeft == "" || len(some.Sounds) == 0 || len(some.Sounds) >= len(whole.Sounds) {
		t.Fatalf("%d sounds, %q, %v", len(some.Sounds), some.SoundsLeft, err)
	}
	left := 0
	for _, v := range some.Rows {
		if strings.Contains(v.Note, english.TooBig) {
			left++
		}
	}
	if left != len(whole.Sounds)-len(some.Sounds) {
		t.Errorf("%d rows without their sound", left)
	}
}

func TestThereIsALimitToTheRows(t *testing.T) {
	r, _ := session(t, voice.English, func(m *emulator.Machine) {
		for range MaxRows/2 + 3 {
			m.Contact(keypad.Key2, true)
			m.Contact(keypad.Key2, false)
		}
	})
	p, err := r.page(MaxSound)
	if err != nil || len(p.Rows) != MaxRows || !strings.Contains(p.RowsLeft, " 8 more") {
		t.Errorf("%d rows, %q, %v", len(p.Rows), p.RowsLeft, err)
	}
}

// Whatever is done, the page fits together, and has a row for everything.
func TestPagesOfRandomUseFitTogether(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		keys := rapid.SliceOfN(rapid.SampledFrom([]keypad.Key{0, 1, 2, 4, 5, 9, keypad.Red, keypad.Red}), 1, 30).Draw(rt, "keys")
		waits := rapid.SliceOfN(rapid.IntRange(0, 900), len(keys), len(keys)).Draw(rt, "waits")
		back := rapid.IntRange(0, 2*len(keys)).Draw(rt, "back")
		events, said := 0, 0
		r, _ := session(t, voice.Language(rapid.IntRange(0, 1).Draw(rt, "language")), func(m *emulator.Machine) {
			m.Attach(emulator.SinkFunc(func(e emulator.Event) {
				events++
				if e.Kind == emulator.KindSaid {
					said++
				}
			}))
			start := m.Snapshot()
			for i, k := range keys {
				down := m.State().Down[k]
				m.Contact(k, !down)
				m.Advance(m.Now() + time.Duration(waits[i])*time.Millisecond)
				if i == back {
					if err := m.Restore(start); err != nil {
						rt.Fatal(err)
					}
				}
			}
		})
		page := take(t, write(t, r))
		if want := 1 + events - said; len(page.rows) != want {
			rt.Fatalf("%d rows, want %d", len(page.rows), want)
		}
	})
}

var errBroken = errors.New("broken")

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errBroken }

func TestAnErrorInWritingIsTold(t *testing.T) {
	r := run(t, config(t, voice.English), "press red")
	var w io.Writer = broken{}
	if err := r.Write(w); !errors.Is(err, errBroken) || !strings.HasPrefix(err.Error(), "report: ") {
		t.Errorf("%v", err)
	}
}

// A session that was left in the middle of an utterance has its page as well.
func TestASessionThatHasNotEndedHasAPage(t *testing.T) {
	c := config(t, voice.English)
	r := New(c)
	m := emulator.New(c.Machine, r)
	m.Contact(keypad.Red, true)
	m.Advance(100 * time.Millisecond)
	m.Contact(keypad.Red, false)
	m.Advance(time.Second)
	page := take(t, write(t, r))
	if len(page.play) != 1 { // the tone
		t.Errorf("%d sounds", len(page.play))
	}
	if got := New(c); got == nil || len(take(t, write(t, got)).rows) != 0 {
		t.Error("a report that has seen nothing has rows")
	}
}

func TestSettingsAtStartAndAtTheEnd(t *testing.T) {
	c := config(t, voice.English)
	c.Machine.Settings = firmware.Settings{Language: voice.English, Volume: 3, Speed: 8}
	p, err := run(t, c, "chord 9 9 4 1").page(MaxSound)
	if err != nil {
		t.Fatal(err)
	}
	want := []settingRow{{"Language", "English", "Danish"}, {"Volume", "3", "5"}, {"Speed", "8", "7"}}
	for i, got := range p.Settings {
		if got != want[i] {
			t.Errorf("%v, want %v", got, want[i])
		}
	}
}
