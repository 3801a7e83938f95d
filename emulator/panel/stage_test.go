package panel

import (
	"bytes"
	"image"
	"math"
	"path/filepath"
	"strings"
	"testing"

	"codereader/keypad"

	"pgregory.net/rapid"
)

// stageDir is the repository's folder of stages.
const stageDir = "../../testdata/stage"

// Sizes of a projector, new and old.
var (
	wide   = image.Pt(1920, 1080)
	narrow = image.Pt(1024, 768)
)

// stages are all that a stage can look like.
func stages() map[string]Stage {
	on := func(display, lang string) View { return View{On: true, Display: display, Language: lang} }
	title := Stage{
		Reader: View{Language: "da"}, Heading: "De ni funktioner på kodeoplæseren", Caption: Caption{Current: -1},
		Count: "10 trin", Coming: "Næste: Rød: tænder og læser koden",
	}
	code := Stage{
		Reader: on("745 690", "da"), Heading: "Rød", Does: "tænder og læser koden",
		Note:    "Den røde knap sidder nederst til højre og har en prik, der kan føles.",
		Caption: says(3, "syv fire fem, seks ni nul"), Count: "Trin 1 af 10", Coming: "Næste: Rød + 0: læser koden igen",
	}
	volume := Stage{
		Reader: on("Vol 7", "en"), Heading: "Red + 9", Does: "volume up", Note: "Keys on the right turn up.",
		Caption: says(-1, "volume seven"), Count: "Step 3 of 10", Coming: "Next: Red + 7: volume down",
	}
	volume.Reader.Pressed = pressed(keypad.Red, keypad.Key9)
	serial := Stage{
		Reader: on("0123456789", "da"), Heading: "Rød + 5", Does: "serienummer",
		Note:    "Serienummeret bruges, når læseren skal tages i brug.",
		Caption: says(6, "serienummer, nul en, to tre, fire fem, seks syv, otte ni"),
		Count:   "Trin 9 af 10 · Kører selv", Coming: "Næste: Rød: slukker",
	}
	pause := code
	pause.Sign = "Pause"
	keys := code
	keys.Keys = helpText
	return map[string]Stage{"title": title, "code": code, "volume": volume, "serial": serial, "pause": pause, "keys": keys}
}

func TestAStageLooksAsItDid(t *testing.T) {
	for _, c := range []struct {
		name, stage string
		theme       Theme
		size        image.Point
	}{
		{"title-narrow", "title", Standard, narrow},
		{"code-wide", "code", Standard, wide},
		{"code-wide-contrast", "code", Contrast, wide},
		{"code-narrow", "code", Standard, narrow},
		{"volume-narrow-contrast", "volume", Contrast, narrow},
		{"volume-wide", "volume", Standard, wide},
		{"serial-wide", "serial", Standard, wide},
		{"serial-narrow", "serial", Standard, narrow},
		{"pause-narrow", "pause", Standard, narrow},
		{"pause-narrow-contrast", "pause", Contrast, narrow},
		{"keys-narrow", "keys", Standard, narrow},
	} {
		s := stages()[c.stage]
		s.Reader.Theme = c.theme
		t.Run(c.name, func(t *testing.T) {
			checkPicture(t, filepath.Join(stageDir, c.name+".png"), RenderStage(s, c.size))
		})
	}
}

// What is repainted is what a new picture shows, and nothing outside of what
// Paint says has changed.
func TestAStageIsRepaintedWhereItChanges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		size := image.Pt(960, 620)
		text := rapid.SampledFrom([]string{"", "Red + 9", "turns on and reads the code",
			"Donaudampfschiffahrtsgesellschaftskapitän", "a text that is so long that it has room in no line and in no three of them either, nor in four"})
		page := image.NewRGBA(image.Rectangle{Max: size})
		var p StagePainter
		var s Stage
		for range rapid.IntRange(1, 4).Draw(t, "paints") {
			v := views(t)
			s = Stage{
				Reader: v, Heading: text.Draw(t, "heading"), Does: text.Draw(t, "does"), Note: text.Draw(t, "note"),
				Caption: v.Caption, Count: text.Draw(t, "count"), Coming: text.Draw(t, "coming"),
				Keys: v.Help, Dark: rapid.IntRange(0, 5).Draw(t, "dark") == 0,
			}
			if rapid.IntRange(0, 3).Draw(t, "paused") == 0 {
				s.Sign = "Pause"
			}
			before := &image.RGBA{Pix: bytes.Clone(page.Pix), Stride: page.Stride, Rect: page.Rect}
			changed := p.Paint(page, &s)
			if at, ok := outside(before, page, changed); ok {
				t.Fatalf("%v has changed outside of %v", at, changed)
			}
		}
		if at, ok := outside(page, RenderStage(s, size), image.Rectangle{}); ok {
			t.Fatalf("%v is not as in a new picture of %+v", at, s)
		}
	})
}

// The last row reads letters of a twelfth of the page's height.
func TestLettersAreLargeEnoughForTheLastRow(t *testing.T) {
	for _, size := range []image.Point{wide, narrow, {1280, 720}, {1280, 800}, {1400, 1050}, {3840, 2160}, {640, 480}} {
		page, shrink := StagePage(size)
		least := int(LeastStage * float64(size.Y))
		u := stageUnit(page)
		for _, h := range headingSizes {
			if got := int(math.Round(min(h.key, h.does) * u * shrink)); got < least {
				t.Errorf("%v: the heading is %d px to the em, want %d", size, got, least)
			}
		}
		for _, c := range stageStyles(box{0, cardTop, 500, 490}) {
			if got := int(math.Round(c.size * u * shrink)); got < least {
				t.Errorf("%v: a caption is %d px to the em, want %d", size, got, least)
			}
		}
		at, scale := StageReader(page)
		reader := image.Rectangle{Min: at, Max: at.Add(image.Pt(px(pageWidth, scale), px(readerCut, scale)))}
		if !reader.In(image.Rectangle{Max: page}) || scale < MinScale {
			t.Errorf("%v: the reader is %v of a page of %v", size, reader, page)
		}
		if part := float64(reader.Dy()) * shrink / float64(size.Y); part < 0.7 {
			t.Errorf("%v: the reader has %.2f of the height", size, part)
		}
	}
}

func TestEveryPhraseFitsAStage(t *testing.T) {
	for _, size := range []image.Point{wide, narrow} {
		var p StagePainter
		p.build(Standard, size)
		for _, text := range phrases {
			p.caption.set(strings.Fields(text), p.c.scale)
			for _, w := range p.caption.words {
				if strings.Contains(w.word, ellipsis) {
					t.Errorf("%v: of %q there is %q", size, text, w.word)
				}
			}
			if last := p.caption.words[len(p.caption.words)-1].line; size == wide && last > 2 && !strings.HasPrefix(text, "ser") {
				t.Errorf("%v: %q has %d lines", size, text, last+1)
			}
		}
	}
}

// A page of no size at all is no trouble.
func TestAStageOfAnySizeIsPainted(t *testing.T) {
	for _, size := range []image.Point{{0, 0}, {1, 1}, {3, 900}, {900, 3}, {300, 300}} {
		page, shrink := StagePage(size)
		if shrink > 1 || page.X < 1 || page.Y < 1 || page.X > 64*1000 {
			t.Errorf("%v: a page of %v, shrunk by %v", size, page, shrink)
		}
		RenderStage(stages()["code"], size)
	}
}

func BenchmarkStage(b *testing.B) {
	for _, c := range []struct {
		name  string
		fresh bool
	}{{"new", true}, {"next word", false}} {
		b.Run(c.name, func(b *testing.B) {
			s := stages()["code"]
			page := image.NewRGBA(image.Rectangle{Max: wide})
			var p StagePainter
			for i := 0; b.Loop(); i++ {
				if c.fresh {
					p = StagePainter{}
				}
				s.Caption.Current = i % 6
				p.Paint(page, &s)
			}
		})
	}
}
