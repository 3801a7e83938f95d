package conform

import (
	"time"

	"codereader/keypad"
	"codereader/voice"
)

var serialChecks = []quote{
	{"1 to 10 digits; shown whole, read digit by digit in groups of two.", []Check{
		{Number: "15.1", Title: "Serial numbers of 1 to 10 digits, in groups of two, in Danish", run: serials(inDanish,
			"4", "serienummer, fire",
			"42", "serienummer, fire to",
			"423", "serienummer, fire to, tre",
			"0042", "serienummer, nul nul, fire to",
			"12345", "serienummer, en to, tre fire, fem",
			"909090", "serienummer, ni nul, ni nul, ni nul",
			"8675309", "serienummer, otte seks, syv fem, tre nul, ni",
			"11223344", "serienummer, en en, to to, tre tre, fire fire",
			"998877665", "serienummer, ni ni, otte otte, syv syv, seks seks, fem",
			"0123456789", "serienummer, nul en, to tre, fire fem, seks syv, otte ni")},
		{Number: "15.2", Title: "And in English", run: serials(inEnglish,
			"4", "serial number, four",
			"423", "serial number, four two, three",
			"0123456789", "serial number, zero one, two three, four five, six seven, eight nine")},
		{Number: "15.3", Title: "The serial number is read in groups of two digits", Hand: true, run: func(r *Rig) {
			r.start()
			r.chord(k5)
			r.saysSerial(voice.Danish)
		}},
	}},
}

// serials says that these serial numbers are shown, and said like that.
func serials(language with, all ...string) func(*Rig) {
	return func(r *Rig) {
		for i := 0; i+1 < len(all); i += 2 {
			r.start(language, withSerial(all[i]))
			r.chord(k5)
			r.shows(all[i])
			r.says(all[i+1])
		}
	}
}

var wordChecks = []quote{
	{"digits | nul en to tre fire fem seks syv otte ni | zero one two three four five six seven eight nine", []Check{
		{Number: "16.1", Title: "The word of each digit, in both languages", run: func(r *Rig) {
			serials(inDanish, "0123456789", "serienummer, nul en, to tre, fire fem, seks syv, otte ni")(r)
			serials(inEnglish, "0123456789", "serial number, zero one, two three, four five, six seven, eight nine")(r)
		}},
	}},
	{"code `123 456` | en to tre, fire fem seks | one two three, four five six", []Check{
		{Number: "16.2", Title: "The code 123 456, in both languages", run: inBoth(func(r *Rig) {
			r.tap()
			r.shows("123 456")
		}, "en to tre, fire fem seks", "one two three, four five six", startingAt(time.Unix(14684*30, 0).UTC()))},
	}},
	{"volume, speed | lydstyrke syv · hastighed fem | volume seven · speed five", []Check{
		{Number: "16.3", Title: "A volume", Hand: true, run: inBoth(chords(k9), "lydstyrke syv", "volume seven")},
		{Number: "16.4", Title: "A speed", Hand: true, run: inBoth(chords(k6), "hastighed fem", "speed five")},
	}},
	{"ends of a range | højeste lydstyrke · laveste lydstyrke · højeste hastighed · laveste hastighed | highest volume · lowest volume · highest speed · lowest speed", []Check{
		{Number: "16.5", Title: "The highest volume", run: inBoth(chords(k9, k9, k9), "højeste lydstyrke", "highest volume")},
		{Number: "16.6", Title: "The lowest volume", run: inBoth(chords(k7, k7, k7, k7, k7), "laveste lydstyrke", "lowest volume")},
		{Number: "16.7", Title: "The highest speed", run: inBoth(chords(k6, k6, k6, k6, k6), "højeste hastighed", "highest speed")},
		{Number: "16.8", Title: "The lowest speed", run: inBoth(chords(k4, k4, k4), "laveste hastighed", "lowest speed")},
	}},
	{"language, said in the new one | dansk | English", []Check{
		{Number: "16.9", Title: "The language, in the new one", run: inBoth(chords(k1), "English", "dansk")},
	}},
	{"serial `8675309` | serienummer, otte seks, syv fem, tre nul, ni | serial number, eight six, seven five, three zero, nine", []Check{
		{Number: "16.10", Title: "The serial number 8675309, in both languages", run: inBoth(chords(k5),
			"serienummer, otte seks, syv fem, tre nul, ni", "serial number, eight six, seven five, three zero, nine")},
	}},
	{"no key | ikke aktiveret | not activated", []Check{
		{Number: "16.11", Title: "Not activated, in both languages", run: inBoth((*Rig).tap, "ikke aktiveret", "not activated", withKey(""))},
	}},
	{"A comma is the longer pause.", []Check{
		{Number: "16.12", Title: "A longer pause is heard between the groups of the code", Hand: true, run: func(r *Rig) {
			r.start()
			r.tap()
			r.showsNewCode()
			r.saysCode(voice.Danish)
		}},
	}},
	{"This is the `text` of an utterance, to the letter.", []Check{
		{Number: "16.13", Title: "The text of an utterance is these words, to the letter", run: func(r *Rig) {
			r.start()
			r.tap()
			r.says("nul nul fem, ni to fire")
		}},
	}},
}

// inBoth says that doing something has the reader say this in Danish, and that
// in English.
func inBoth(do func(*Rig), danish, english string, changes ...with) func(*Rig) {
	return func(r *Rig) {
		r.start(append([]with{inDanish}, changes...)...)
		do(r)
		r.says(danish)
		r.start(append([]with{inEnglish}, changes...)...)
		do(r)
		r.says(english)
	}
}

func chords(digits ...keypad.Key) func(*Rig) {
	return func(r *Rig) { r.chord(digits...) }
}
