package conform

import (
	"time"

	"codereader/keypad"
	"codereader/voice"
)

// The secrets of RFC 6238's test vectors for the longer hashes (appendix B and
// its erratum 2866), in base32.
const (
	secret256 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA"
	secret512 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNA"

	uri1   = KeyURI + "&digits=8"
	uri256 = "otpauth://totp/conform?secret=" + secret256 + "&algorithm=SHA256&digits=8"
	uri512 = "otpauth://totp/conform?secret=" + secret512 + "&algorithm=SHA512&digits=8"
)

// rfcTimes are those of RFC 6238 appendix B.
var rfcTimes = [...]int64{59, 1111111109, 1111111111, 1234567890, 2000000000, 20000000000}

// vectors says that a reader with this key shows these codes at the RFC's times.
func vectors(uri string, codes ...string) func(*Rig) {
	return func(r *Rig) {
		for i, code := range codes {
			r.start(withKey(uri), startingAt(time.Unix(rfcTimes[i], 0).UTC()))
			r.tap()
			r.shows(codeText(code))
		}
	}
}

// oneCode says that a reader with this key shows this at [Start].
func oneCode(uri, shown string) func(*Rig) {
	return func(r *Rig) {
		r.start(withKey(uri))
		r.tap()
		r.shows(shown)
		r.saysWhole(codeWords(shown, voice.Danish))
	}
}

// saysWhole is says, until its last word.
func (r *Rig) saysWhole(text string) {
	r.settle()
	r.says(text)
}

var codeChecks = []quote{
	{"TOTP, RFC 6238 over RFC 4226: 6 digits, 30 s step, SHA-1 by default; SHA-256, SHA-512, 8 digits and other steps are taken from the key's `otpauth://` URI.", []Check{
		{Number: "12.1", Title: "RFC 6238, SHA-1: the six vectors, by key and clock", run: vectors(uri1, "94287082", "07081804", "14050471", "89005924", "69279037", "65353130")},
		{Number: "12.2", Title: "RFC 6238, SHA-256: the six vectors", run: vectors(uri256, "46119246", "68084774", "67062674", "91819424", "90698825", "77737706")},
		{Number: "12.3", Title: "RFC 6238, SHA-512: the six vectors", run: vectors(uri512, "90693936", "25091201", "99943326", "93441116", "38618901", "47863826")},
		{Number: "12.4", Title: "6 digits, 30 s and SHA-1 if the key does not say otherwise", run: oneCode(KeyURI, "005 924")},
		{Number: "12.5", Title: "7 digits", run: oneCode(KeyURI+"&digits=7", "900 5924")},
		{Number: "12.6", Title: "8 digits", run: oneCode(uri1, "8900 5924")},
		{Number: "12.7", Title: "A step of 1 s", run: oneCode(KeyURI+"&period=1", "965 462")},
		{Number: "12.8", Title: "A step of 60 s, SHA-512 and 8 digits at once", run: oneCode(KeyURI+"&algorithm=SHA512&digits=8&period=60", "8689 5423")},
	}},
	{"Computed when function 1 (or red + 0 with nothing to repeat) asks, from the reader's own clock.", []Check{
		{Number: "12.9", Title: "The code is that of the step in which red comes up, to the nanosecond", run: func(r *Rig) {
			r.start()
			r.play("0 red+ 29994.999999 red- 29999.999999")
			r.shows("005 924")
			r.start()
			r.play("0 red+ 29995 red- 30000")
			r.showsNewCode()
			r.differsFrom("005 924")
		}},
		{Number: "12.10", Title: "With red and 0, the step in which 0 goes down", run: func(r *Rig) {
			r.start()
			r.play("0 red+ 29994.999999 0+ 29999.999999")
			r.shows("005 924")
			r.start()
			r.play("0 red+ 29995 0+ 30000")
			r.showsNewCode()
			r.differsFrom("005 924")
		}},
	}},
	{"Shown in two groups (`123 456`; `1234 5678`), read digit by digit with a longer pause between the groups.", []Check{
		{Number: "12.11", Title: "Six digits are shown and read in two groups of three", Hand: true, run: func(r *Rig) {
			r.start(inEnglish)
			r.tap()
			r.showsNewCode()
			r.saysCode(voice.English)
		}},
		{Number: "12.12", Title: "Eight digits are shown and read in two groups of four", run: func(r *Rig) {
			r.start(inEnglish, withKey(uri1))
			r.tap()
			r.shows("8900 5924")
			r.says("eight nine zero zero, five nine two four")
		}},
	}},
	{`"Again" reads the last code made since the reader was turned on, even if its 30 s have passed: it never makes a new one.`, []Check{
		{Number: "12.13", Title: "Red and 0 read the same code when its 30 s have passed", Hand: true, run: func(r *Rig) {
			r.startOn()
			r.wait(15 * time.Second)
			r.chord(k0)
			r.settle()
			r.wait(15 * time.Second)
			r.chord(k0)
			r.showsSameCode()
			r.saysCode(voice.Danish)
		}},
		{Number: "12.14", Title: "It stays the same for five minutes, whatever else is pressed", run: func(r *Rig) {
			r.startOn()
			for _, k := range []keypad.Key{k0, k1, k9, k4, k5, k2, k0, k1, k7, k6, k0} {
				r.wait(15 * time.Second)
				r.chord(k)
				r.settle()
				r.wait(15 * time.Second)
				r.chord(k0)
				r.shows("005 924")
			}
		}},
		{Number: "12.15", Title: "Turned off and on, the reader makes a new code", run: func(r *Rig) {
			r.startOn()
			r.tap()
			r.wait(30 * time.Second)
			r.tap()
			r.showsNewCode()
			r.differsFrom("005 924")
		}},
	}},
	{"A changed setting is shown until 2 s after its words have ended, then the code comes back to the display if one has been made since the reader was turned on", returnChecks},
	{"the serial number stays until the next key", []Check{
		{Number: "12.21", Title: "The serial number stays for 19 s after its words", Hand: true, run: func(r *Rig) {
			r.startOn()
			r.chord(k5)
			r.settle()
			r.wait(15 * time.Second)
			r.showsSerial()
			r.press(k3)
			r.showsSameCode()
		}},
		{Number: "12.22", Title: "Every key that goes down brings the code back, 5 ms later", run: func(r *Rig) {
			for k := k0; k <= red; k++ {
				r.startOn()
				r.chord(k5)
				r.settle()
				r.wait(19 * time.Second)
				r.contact(k, true)
				r.wait(5*time.Millisecond - 1)
				r.shows(SerialNumber)
				r.wait(1)
				r.shows("005 924")
			}
		}},
	}},
	{`"Again" brings the code back at once and reads it, in the language that is set now.`, []Check{
		{Number: "12.23", Title: "Red and 0 bring the code back in place of a setting", Hand: true, run: func(r *Rig) {
			r.startOn()
			r.chord(k1)
			r.shows("English")
			r.chord(k0)
			r.showsSameCode()
			r.saysCode(voice.English)
		}},
	}},
	{"A reader with no key set up shows `------` and says that it is not activated.", []Check{
		{Number: "12.24", Title: "Red on a reader that is not activated: ------, and so it says", run: func(r *Rig) {
			r.start(withKey(""))
			r.tap()
			r.settle()
			r.does("power on", "tone rising at 6", `show "------"`, saidAt("ikke aktiveret", 6, 4), "done")
		}},
		{Number: "12.25", Title: "Red and 0 say it again, in the language that is set", run: func(r *Rig) {
			r.start(withKey(""), inEnglish)
			r.chord(k0)
			r.shows("------")
			r.says("not activated")
			r.settle()
			r.chord(k1)
			r.settle()
			r.showsAfter(2*time.Second, "------")
			r.chord(k0)
			r.says("ikke aktiveret")
		}},
	}},
}

// differsFrom expects that the display shows something else.
func (r *Rig) differsFrom(text string) {
	if m := r.inside(); m != nil && m.display("") == text {
		r.expect("display", "another code", quoted(text))
	}
}

// showsSerial expects that the reader's serial number is shown.
func (r *Rig) showsSerial() {
	if !r.over() {
		r.shows(r.board.serial())
	}
}
