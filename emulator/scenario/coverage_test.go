package scenario_test

import (
	"path/filepath"
	"strings"
	"testing"
)

// covered are the rows and sentences of the device description that scenarios
// show: each is quoted at the head of one scenario or more.
var covered = []string{
	// Panel
	"keys | 1 2 3 / 4 5 6 / 7 8 9 / _ 0 red, four rows",
	"display | one line of 10 large high-contrast characters: digits, letters of both languages, space and hyphen",

	// The nine functions
	"1 | red alone, reader off | turns on, shows the one-time code and reads it aloud",
	"2 | red + 0 | reads the one-time code again",
	"3 | red + 9 | volume up",
	"4 | red + 7 | volume down",
	"5 | red + 4 | reading speed down",
	"6 | red + 6 | reading speed up",
	"7 | red + 1 | switches between Danish and English",
	"8 | red alone, reader on; or 20 s without activity | turns off",
	"9 | red + 5 | reads the serial number (needed when the reader is activated)",
	"Right-hand keys turn up, left-hand keys turn down.",

	// How keys are understood
	"A tap of red is red down and up with no chord between, however long it is held.",
	"Functions 1 and 8 act when red comes up.",
	"A chord is a digit going down while red is down; it acts at once, at the digit's press.",
	"One hold of red takes any number of chords (red held, 9 9 9: three steps up).",
	"The guide says \"at the same time\", so a digit that went down at most 150 ms before red and is still down counts as a chord too.",
	"The release of red after a chord is no tap.",
	"Holding a key never repeats it.",
	"A digit without red does nothing but count as activity while the reader is on",
	"while it is off it does nothing at all",
	"Red with 2, 3 or 8 does nothing but a short low error tone.",
	"Contacts bounce: a change counts once it has been stable for 5 ms.",
	"Any press cuts the speech that is being read, at once (within one audio buffer).",
	"A chord while the reader is off turns it on and carries out the function",
	"red + 0 then reads a fresh code, because there is none to repeat.",

	// Code
	"TOTP, RFC 6238 over RFC 4226: 6 digits, 30 s step, SHA-1 by default",
	"SHA-256, SHA-512, 8 digits and other steps are taken from the key's otpauth:// URI.",
	"Computed when function 1 (or red + 0 with nothing to repeat) asks, from the reader's own clock.",
	"Shown in two groups (123 456; 1234 5678), read digit by digit with a longer pause between the groups.",
	"\"Again\" reads the last code made since the reader was turned on, even if its 30 s have passed: it never makes a new one.",
	"A changed setting is shown until 2 s after its words have ended, then the code comes back to the display if one has been made since the reader was turned on",
	"the serial number stays until the next key",
	"\"Again\" brings the code back at once and reads it, in the language that is set now.",
	"A reader with no key set up shows ------ and says that it is not activated.",

	// Settings
	"Settings, kept while off and across power loss",
	"volume | 1 to 9 | 6 | the new volume; at an end of the range that it is the highest or lowest",
	"speed | 1 to 9 | 4 (the clip's own rate) | likewise",
	"language | Danish, English | Danish | the language, in itself",
	"The display shows Vol 7/Lyd 7, Speed 5/Fart 5, Dansk/English.",

	// Turning off
	"20 s after the last key activity or the end of the last speech, whichever is later: a slow reading is never cut by the timer.",
	"Off blanks the display, stops speech, plays a short falling tone; a rising one plays when it turns on, before any words.",

	// Serial number
	"1 to 10 digits; shown whole, read digit by digit in groups of two.",

	// Words
	"digits | nul en to tre fire fem seks syv otte ni",
	"digits | zero one two three four five six seven eight nine",
	"code 123 456 | en to tre, fire fem seks | one two three, four five six",
	"volume, speed | lydstyrke syv · hastighed fem | volume seven · speed five",
	"ends of a range | højeste lydstyrke · laveste lydstyrke",
	"ends of a range | højeste hastighed · laveste hastighed",
	"ends of a range | highest volume · lowest volume · highest speed · lowest speed",
	"language, said in the new one | dansk | English",
	"serial 8675309 | serienummer, otte seks, syv fem, tre nul, ni | serial number, eight six, seven five, three zero, nine",
	"no key | ikke aktiveret | not activated",
	"A comma is the longer pause.",
	"This is the text of an utterance, to the letter.",

	// Time
	"The reader has its own clock. It can be set, it can drift (parts per million)",
	"it must never be read from anywhere but the clock it was given",
}

// What the description says beside that, no script can see: where on the panel
// the parts are and the dot on the red button (the panel's golden pictures),
// the socket, the loudness and rate of a step and the tones (the tests of
// voice/sound, and TestScenariosHold for which tone when).

// head returns the comment that a script begins with, in one line without
// marks.
func head(src string) string {
	var lines []string
	for line := range strings.Lines(src) {
		comment, ok := strings.CutPrefix(line, "#")
		if !ok {
			break
		}
		lines = append(lines, comment)
	}
	return plain(strings.Join(lines, " "))
}

func plain(s string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("`", "", "*", "").Replace(s)), " ")
}

func TestEveryRowAndSentenceHasAScenario(t *testing.T) {
	heads := map[string]string{}
	for _, file := range scenarios(t) {
		heads[filepath.Base(file)] = head(string(read(t, file)))
	}
	for _, quote := range covered {
		found := false
		for _, h := range heads {
			found = found || strings.Contains(h, quote)
		}
		if !found {
			t.Errorf("no scenario begins with a comment that quotes %q", quote)
		}
	}
	for name, h := range heads {
		found := false
		for _, quote := range covered {
			// A scenario may quote a part of a sentence, and may go on after it.
			first, _, _ := strings.Cut(h, ". ")
			found = found || strings.Contains(h, quote) || strings.Contains(quote, first)
		}
		if !found {
			t.Errorf("%s does not begin with a row or sentence that it shows, but with %q", name, h)
		}
	}
}
