package window

import (
	"fmt"
	"image"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hajimehoshi/ebiten/v2"

	"codereader/keypad"
)

// The tests write a tick as the things that are down in it: keys of the
// keyboard by their name in Ebitengine (Space, Digit9), with a ! if they went
// down in the tick though they may have been down before; "left" and "right"
// for the buttons of the mouse; "at:9" for the mouse being over a key of the
// reader, "at:-" over none, "at:~9" just off one; "1:red" for finger 1 on a
// key; "away" for a window without focus. What comes of a tick is written
// "+red", "-red" and by the names below.
var actionNames = map[actionKind]string{
	releaseAll: "all up", latch: "latch", point: "point", toggleMute: "mute", toggleHelp: "help",
	escape: "escape", nextTheme: "theme", toggleFullScreen: "full", larger: "larger",
	smaller: "smaller", startSize: "start size", quit: "quit",
}

func TestControls(t *testing.T) {
	tests := []struct {
		name  string
		ticks []string
		want  []string
	}{
		{"AKeyIsHeldFromPressToRelease", []string{"Space!", "Space", "Space", ""}, []string{"+red", "", "", "-red"}},
		{"EveryRedKeyIsRed", []string{"Space!", "", "Enter!", "", "NumpadEnter!", "", "R!", ""},
			[]string{"+red", "-red", "+red", "-red", "+red", "-red", "+red", "-red"}},
		{"DigitsOfRowAndNumericPad", []string{"Digit0!", "", "Digit9!", "", "Numpad0!", "", "Numpad9!", ""},
			[]string{"+0", "-0", "+9", "-9", "+0", "-0", "+9", "-9"}},
		{"ATapWithinOneFrameIsSeen", []string{"Digit5!", ""}, []string{"+5", "-5"}},
		{"ASecondTapWithinTheNextFrameIsSeen", []string{"Digit5!", "Digit5!", ""}, []string{"+5", "-5 +5", "-5"}},
		{"AChordWithinOneFrameStaysAChord", []string{"Digit9! Space!", ""}, []string{"+red +9", "-9 -red"}},
		{"ADigitAsRedComesUpIsAChord", []string{"Space!", "Digit9!", ""}, []string{"+red", "+9 -red", "-9"}},

		{"ArrowsPlayChords", []string{"ArrowUp!", "", "ArrowDown!", "", "ArrowRight!", "", "ArrowLeft!", ""},
			[]string{"chord 9", "", "chord 7", "", "chord 6", "", "chord 4", ""}},
		{"LettersPlayChords", []string{"L!", "", "S!", "", "Backspace!", ""}, []string{"chord 1", "", "chord 5", "", "chord 0", ""}},
		{"AShortcutDoesNotRepeatWhileHeld", []string{"ArrowUp!", "ArrowUp", "ArrowUp", ""}, []string{"chord 9", "", "", ""}},
		{"CommandsDoNotRepeatWhileHeld", []string{"M!", "M", "F1! M", "F2! F1", "F11!", "Escape!"},
			[]string{"mute", "", "help", "theme", "full", "escape"}},

		{"CtrlPlusAndMinusAreSizes", []string{"ControlLeft!", "ControlLeft Equal!", "ControlLeft Minus!", "ControlRight NumpadAdd!", "ControlRight NumpadSubtract!"},
			[]string{"", "larger", "smaller", "larger", "smaller"}},
		{"CtrlAndZeroIsTheStartSizeAndNoDigit", []string{"ControlLeft! Digit0!", "ControlLeft", "ControlLeft Numpad0!", ""},
			[]string{"start size", "", "start size", ""}},
		{"CtrlAndQQuits", []string{"ControlRight! Q!"}, []string{"quit"}},
		{"QAloneDoesNothing", []string{"Q!", ""}, []string{"", ""}},
		{"DigitsAreNoKeysWithCtrl", []string{"ControlLeft!", "ControlLeft Digit5!", "Digit5", ""}, []string{"", "", "", ""}},
		{"LettersAreNoKeysWithCtrl", []string{"ControlLeft!", "ControlLeft R! S! L! M!", ""}, []string{"", "", ""}},
		{"AKeyHeldBeforeCtrlStaysHeld", []string{"Space!", "Space ControlLeft!", "ControlLeft", ""}, []string{"+red", "", "-red", ""}},
		{"NothingIsAKeyWithAltOrAltGrOrMeta", []string{"AltLeft!", "AltLeft F1! Digit2!", "", "AltRight! Digit2!", "", "MetaLeft! L!", "ControlLeft AltRight! Q!"},
			[]string{"", "", "", "", "", "", ""}},

		{"ShiftTappedLatches", []string{"ShiftLeft!", "ShiftLeft", ""}, []string{"", "", "latch"}},
		{"RightShiftTappedLatches", []string{"ShiftRight!", ""}, []string{"", "latch"}},
		{"ShiftTappedTwiceLatchesTwice", []string{"ShiftLeft!", "ShiftLeft!", ""}, []string{"", "latch", "latch"}},
		{"ShiftAndADigitIsADigitOnAFrenchKeyboard", []string{"ShiftLeft!", "ShiftLeft Digit5!", "ShiftLeft", ""}, []string{"", "+5", "-5", ""}},
		{"ShiftAndTabIsNoLatch", []string{"ShiftLeft!", "ShiftLeft Tab!", "ShiftLeft", ""}, []string{"", "", "", ""}},
		{"ShiftForAClickIsNoLatch", []string{"ShiftLeft!", "ShiftLeft left at:-", "ShiftLeft", ""}, []string{"", "point", "", ""}},
		{"ShiftAfterAnotherKeyIsNoLatch", []string{"Tab!", "Tab ShiftLeft!", "ShiftLeft", ""}, []string{"", "", "", ""}},
		{"ShiftWithAltIsNoLatch", []string{"AltLeft!", "AltLeft ShiftLeft!", "AltLeft", ""}, []string{"", "", "", ""}},
		{"BothShiftsLatchOnce", []string{"ShiftLeft!", "ShiftLeft ShiftRight!", "ShiftRight", ""}, []string{"", "", "", "latch"}},
		{"BothShiftsAndAKeyAreNoLatch", []string{"ShiftLeft! ShiftRight!", "ShiftRight Tab!", "ShiftRight", ""}, []string{"", "", "", ""}},
		{"ShiftDuringWhichFocusIsLostIsNoLatch", []string{"ShiftLeft!", "away", ""}, []string{"", "all up", ""}},

		{"LosingFocusLetsEverythingGo", []string{"Space! left at:9", "away"}, []string{"+red +9 point", "all up"}},
		{"WhatIsHeldOverALossOfFocusDoesNothingUntilReleased", []string{"Space! left at:9", "away Space left at:9", "Space left at:9", "left at:9", "Space!", ""},
			[]string{"+red +9 point", "all up", "", "", "+red", "-red"}},
		{"AWindowWithoutFocusTakesClicksAndKeys", []string{"away", "away left at:5", "away", "away Digit5!", "away"}, []string{"all up", "+5 point", "-5", "+5", "-5"}},

		{"ClickOnAKey", []string{"left at:5", "at:5"}, []string{"+5 point", "-5"}},
		{"ClickBesideTheKeys", []string{"left at:-", "at:-"}, []string{"point", ""}},
		{"TheMouseAndTheKeyboardMayHoldTheSameKey", []string{"Space!", "Space left at:red", "left at:red", ""}, []string{"+red", "+red point", "-red", "-red"}},
		{"SlidingOffAKeyReleasesIt", []string{"left at:5", "left at:-", "left at:5", ""}, []string{"+5 point", "-5", "", ""}},
		{"ATremblingHandKeepsTheKey", []string{"left at:5", "left at:~5", "at:~5"}, []string{"+5 point", "", "-5"}},
		{"SlidingOntoAKeyPressesNothing", []string{"left at:-", "left at:5", ""}, []string{"point", "", ""}},
		{"RightClickLatchesAnywhere", []string{"right at:-", "right at:5", "", "right at:5", ""}, []string{"latch", "", "", "latch", ""}},

		{"FingersHoldSeveralKeysAtOnce", []string{"1:red", "1:red 2:9", "1:red", ""}, []string{"+red point", "+9 point", "-9", "-red"}},
		{"AFingerThatSlidesOffReleases", []string{"7:red", "7:-", "7:red", ""}, []string{"+red point", "-red", "", ""}},
		{"FingersHoldNothingAfterALossOfFocus", []string{"1:red", "away 1:red", "1:red", "", "1:red"}, []string{"+red point", "all up", "", "", "+red point"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := newTestControls()
			c.step(&tick{focused: true})
			var got []string
			for _, text := range test.ticks {
				got = append(got, actionsText(c.step(readTick(t, text))))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("ticks %q (-want +got):\n%s", test.ticks, diff)
			}
		})
	}
}

func TestEachFingerIsASourceOfItsOwn(t *testing.T) {
	c := newTestControls()
	first := c.step(readTick(t, "-5:red"))
	second := c.step(readTick(t, "-5:red 900:9"))
	if first[0].by == second[0].by {
		t.Errorf("both fingers are source %d", first[0].by)
	}
}

// In the tests the reader's keys stand in a row, ten points from each other;
// the red one at 100.
func newTestControls() *controls {
	key := func(p image.Point) (keypad.Key, bool) { return keypad.Key(p.X / 10), p.Y == 0 }
	return &controls{
		keyAt:   key,
		nearKey: func(p image.Point, k keypad.Key) bool { return p.X/10 == int(k) && p.Y <= 1 },
		keyName: func(ebiten.Key) string { return "" },
	}
}

// place returns where "9", "red", "~9" or "-" is.
func place(t *testing.T, name string) image.Point {
	t.Helper()
	if name == "-" {
		return image.Pt(1000, 1000)
	}
	bare, off := strings.CutPrefix(name, "~")
	k, err := keypad.ParseKey(bare)
	if err != nil {
		t.Fatal(err)
	}
	p := image.Pt(int(k)*10, 0)
	if off {
		p.Y = 1
	}
	return p
}

func readTick(t *testing.T, text string) *tick {
	t.Helper()
	n := &tick{focused: true, cursor: image.Pt(1000, 1000)}
	for _, word := range strings.Fields(text) {
		where, what, isPlace := strings.Cut(word, ":")
		switch {
		case word == "away":
			n.focused = false
		case word == "left":
			n.left = true
		case word == "right":
			n.right = true
		case isPlace && where == "at":
			n.cursor = place(t, what)
		case isPlace:
			var id ebiten.TouchID
			if _, err := fmt.Sscan(where, &id); err != nil {
				t.Fatal(err)
			}
			n.touches = append(n.touches, touch{id, place(t, what)})
		default:
			name, went := strings.CutSuffix(word, "!")
			var k ebiten.Key
			if err := k.UnmarshalText([]byte(name)); err != nil {
				t.Fatal(err)
			}
			n.down[k], n.went[k] = true, went
		}
	}
	return n
}

func actionsText(actions []action) string {
	var words []string
	for _, a := range actions {
		switch a.kind {
		case press:
			words = append(words, "+"+a.key.String())
		case release:
			words = append(words, "-"+a.key.String())
		case chord:
			words = append(words, "chord "+a.key.String())
		default:
			words = append(words, actionNames[a.kind])
		}
	}
	return strings.Join(words, " ")
}
