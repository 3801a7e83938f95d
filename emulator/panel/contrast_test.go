package panel

import (
	"fmt"
	"image"
	"image/color"
	"slices"
	"testing"

	"codereader/emulator/panel/paneltest"
	"codereader/keypad"
)

// enough is the contrast of text and edges (WCAG 2.2, level AAA for text).
const enough = 7.0

// pair is two colours that lie side by side.
type pair struct {
	name string
	a, b color.RGBA
}

// texts are the colours of all text and of what marks a pressed key.
func texts(p *palette) []pair {
	all := []pair{
		{"display", p.glassText, p.glassOn},
		{"caption", p.cardText, p.card},
		{"spoken word", p.currentText, p.current},
		{"notice, top", p.notice, p.deskTop},
		{"notice, bottom", p.notice, p.deskBottom},
		{"badge", p.badgeText, p.badge},
		{"socket's sign", p.mark, p.bodyTop},
	}
	for name, f := range map[string]face{"key": p.key, "pressed key": p.keyPressed} {
		all = append(all, pair{name + "'s legend, top", f.legend, f.top}, pair{name + "'s legend, bottom", f.legend, f.bottom})
	}
	for name, f := range map[string]face{"pressed key": p.keyPressed, "pressed red": p.redPressed} {
		all = append(all, pair{name + "'s ring, top", f.ring, f.top}, pair{name + "'s ring, bottom", f.ring, f.bottom})
	}
	return all
}

// edges are the colours on both sides of every edge that matters.
func edges(p *palette) []pair {
	return []pair{
		{"body's outline, inside", p.bodyLine, p.bodyTop},
		{"body's outline, outside", p.bodyLine, p.deskTop},
		{"display's frame, outside", p.bezelTop, p.bodyTop},
		{"display's frame, inside", p.bezelTop, p.glassOn},
		{"display's frame, off", p.bezelTop, p.glassOff},
		{"key", p.key.top, p.bodyTop},
		{"key's side", p.key.side, p.bodyTop},
		{"key and pressed key", p.key.top, p.keyPressed.top},
		{"pressed key's ring, outside", p.keyPressed.ring, p.bodyTop},
		{"red", p.red.top, p.bodyTop},
		{"red's side", p.red.side, p.bodyTop},
		{"red and pressed red", p.red.top, p.redPressed.top},
		{"pressed red's ring, outside", p.redPressed.ring, p.bodyTop},
		{"dot's light and rim", p.dotLight, p.badge},
		{"dot's shadow and red", p.red.legend, p.red.top},
		{"dot's light and pressed red", p.dotLight, p.redPressed.top},
		{"dot's shaded side and pressed red", p.redPressed.legend, p.redPressed.top},
		{"grille", p.hole, p.bodyTop},
		{"badge's edge", p.badgeText, p.bodyTop},
		{"caption's frame, inside", p.cardLine, p.card},
		{"caption's frame, outside", p.cardLine, p.deskBottom},
		{"spoken word's box", p.current, p.card},
	}
}

func TestPaletteHasContrast(t *testing.T) {
	for theme := Standard; theme < Themes; theme++ {
		p := &palettes[theme]
		pairs := texts(p)
		if theme == Contrast {
			pairs = append(pairs, edges(p)...)
		}
		for _, c := range pairs {
			if got := paneltest.Contrast(c.a, c.b); got < enough {
				t.Errorf("%v: %s has %.2f:1, want %v:1", theme, c.name, got, enough)
			}
		}
	}
}

// measured returns the contrast of the text within r: that of the text's middle
// tone and the ground's tone that is nearest to it but for a tenth. Which is
// text, the area says: it covers less.
func measured(img *image.RGBA, r image.Rectangle) float64 {
	var all []float64
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			all = append(all, paneltest.Luminance(img.RGBAAt(x, y)))
		}
	}
	slices.Sort(all)
	split, _ := slices.BinarySearch(all, (all[0]+all[len(all)-1])/2)
	dark, light := all[:split], all[split:]
	if len(dark) == 0 || len(light) == 0 {
		return 1
	}
	if len(dark) > len(light) {
		return (light[len(light)/2] + 0.05) / (dark[len(dark)*9/10] + 0.05)
	}
	return (light[len(light)/10] + 0.05) / (dark[len(dark)/2] + 0.05)
}

// legendArea is the middle of a key's surface, where its legend is.
func legendArea(k keypad.Key, scale float64) image.Rectangle {
	return KeyBounds(k, scale).Inset(px(20, scale))
}

func TestDrawnTextHasContrast(t *testing.T) {
	for theme := Standard; theme < Themes; theme++ {
		for _, scale := range []float64{1, 1.5, 2} {
			v := View{
				On: true, Display: "8888888888", Theme: theme, Scale: scale, Muted: true, Notice: "no sound device: no sound",
				Caption: says(1, "serial number, one"),
			}
			check := func(name string, img *image.RGBA, r image.Rectangle) {
				if got := measured(img, r); got < enough {
					t.Errorf("%v %vx: %s has %.2f:1, want %v:1", theme, scale, name, got, enough)
				}
			}
			up := Render(v)
			for k := range v.Pressed {
				v.Pressed[k] = true
			}
			down := Render(v)
			for k := keypad.Key0; k <= keypad.Key9; k++ {
				check(fmt.Sprint("key ", k), up, legendArea(k, scale))
				check(fmt.Sprint("pressed key ", k), down, legendArea(k, scale))
			}
			check("display", up, glassBox.rect(scale).Inset(px(8, scale)))
			check("notice", up, noticeBox.rect(scale).Inset(px(2, scale)))
			check("mute", up, grilleBox().rect(scale).Inset(px(4, scale)))
			for i, r := range wordBoxes(v.Caption, scale) {
				check(v.Caption.Words[i], up, r)
			}
			v.Help = helpText
			check("help", Render(v), image.Rectangle{Max: Size(scale)}.Inset(px(helpEdge, scale)))
		}
	}
}

// crossing is the contrast of the lightest and the darkest tone that at least
// two pixels of r have.
func crossing(img *image.RGBA, r image.Rectangle) float64 {
	count := map[color.RGBA]int{}
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			count[img.RGBAAt(x, y)]++
		}
	}
	low, high := 1.0, 0.0
	for c, n := range count {
		if n >= 2 {
			low, high = min(low, paneltest.Luminance(c)), max(high, paneltest.Luminance(c))
		}
	}
	return (high + 0.05) / (low + 0.05)
}

// sides are strips across the four edges of r, each a few pixels long.
func sides(r image.Rectangle, reach int) [4]image.Rectangle {
	x, y := (r.Min.X+r.Max.X)/2, (r.Min.Y+r.Max.Y)/2
	return [4]image.Rectangle{
		image.Rect(r.Min.X-reach, y, r.Min.X+reach, y+2), image.Rect(r.Max.X-reach, y, r.Max.X+reach, y+2),
		image.Rect(x, r.Min.Y-reach, x+2, r.Min.Y+reach), image.Rect(x, r.Max.Y-reach, x+2, r.Max.Y+reach),
	}
}

func TestDrawnEdgesHaveContrastInContrastTheme(t *testing.T) {
	for _, scale := range []float64{1, 1.5, 2} {
		v := View{On: true, Theme: Contrast, Scale: scale, Caption: Caption{Current: -1}}
		check := func(name string, img *image.RGBA, r image.Rectangle, reach float64) {
			for i, s := range sides(r, px(reach, scale)) {
				if got := crossing(img, s); got < enough {
					t.Errorf("%vx: edge %d of %s has %.2f:1, want %v:1", scale, i, name, got, enough)
				}
			}
		}
		up := Render(v)
		check("the body", up, bodyBox.rect(scale), 6)
		check("the display's frame", up, bezelBox.rect(scale), 4)
		check("the glass", up, glassBox.rect(scale), 4)
		check("the caption", up, captionBox.rect(scale), 4)
		for k := range v.Pressed {
			v.Pressed[k] = true
		}
		down := Render(v)
		for k := keypad.Key0; k < keypad.Keys; k++ {
			check("key "+k.String(), up, KeyBounds(k, scale), 4)
			c := canvas{scale: scale}
			check("pressed key "+k.String(), down, keySurface(&c, KeyBounds(k, scale), keyDown), 6)
		}
		v.Muted = true
		check("the sign of mute", Render(v), grilleBox().rect(scale), 4)
	}
}
