package firmwaretest

import (
	"fmt"

	"codereader/firmware"
	"codereader/voice"
)

// breach tells of a breach of the contract, with the device time.
func (b *Board) breach(format string, args ...any) {
	if b.Breach != nil {
		b.Breach(fmt.Errorf("firmwaretest: at %v: "+format, append([]any{b.Now}, args...)...))
	}
}

// checkPower: the reader turns on when it is off and off when it is on, and
// has stopped showing and speaking by then.
func (b *Board) checkPower(on bool, why firmware.Why) {
	switch {
	case b.Breach == nil:
	case on == b.on:
		b.breach("the reader turns on or off but is so already (on: %v)", on)
	case on && why == firmware.Idle:
		b.breach("the reader turns on because nothing was done")
	case !on && why == firmware.ByChord:
		b.breach("the reader turns off by a chord; a chord turns it on only")
	case !on && b.display != (firmware.Display{}):
		b.breach("the reader turns off while it shows %q; blank the display before", b.display)
	case !on && b.speaking:
		b.breach("the reader turns off while it says %q; hush before", b.utterance.Text())
	}
}

// checkShow: nothing is shown while off, and only what the display can show.
func (b *Board) checkShow(d firmware.Display) {
	if b.Breach == nil {
		return
	}
	if !b.on {
		b.breach("%q is shown while the reader is off", d)
	}
	for _, c := range []byte(d.String()) {
		digit, letter := '0' <= c && c <= '9', 'A' <= c&^0x20 && c&^0x20 <= 'Z'
		if !digit && !letter && c != ' ' && c != '-' {
			b.breach("the display cannot show %q of %q: it has digits, letters, space and hyphen", c, d)
		}
	}
}

// checkSay: nothing is spoken while off or over something else, under an id
// used before, without words, or with settings out of range.
func (b *Board) checkSay(id uint32, u voice.Utterance) {
	switch {
	case b.Breach == nil:
	case !b.on:
		b.breach("%q is said while the reader is off", u.Text())
	case b.speaking:
		b.breach("%q is said over %q; hush before", u.Text(), b.utterance.Text())
	case id <= b.id:
		b.breach("%q is said under the id %d, which is not above %d, the last", u.Text(), id, b.id)
	case u.Len() == 0:
		b.breach("an utterance without words is said")
	case !(firmware.Settings{Language: u.Language, Volume: u.Volume, Speed: u.Speed}).Valid():
		b.breach("%q is said with language %d, volume %d, speed %d: out of range", u.Text(), u.Language, u.Volume, u.Speed)
	case b.made:
		b.breach("a code was made and is not shown before %q is said", u.Text())
	}
}

// checkTone: a tone is one of the reader's, at a volume that it has, and a
// rising one comes before words.
func (b *Board) checkTone(t voice.Tone, volume uint8) {
	switch {
	case b.Breach == nil:
	case t >= voice.Tones:
		b.breach("tone %d is not one of the reader's %d", t, voice.Tones)
	case volume < voice.MinVolume || volume > voice.MaxVolume:
		b.breach("the tone %v is played at volume %d: out of range", t, volume)
	case b.speaking:
		b.breach("the tone %v is played into %q; hush before", t, b.utterance.Text())
	case t == voice.Rising && !b.on, t == voice.Falling && b.on:
		b.breach("the tone %v is played while the reader is on: %v", t, b.on)
	}
}

func (b *Board) checkSave(s firmware.Settings) {
	if b.Breach != nil && !s.Valid() {
		b.breach("language %d, volume %d, speed %d are kept: out of range", s.Language, s.Volume, s.Speed)
	}
}

// checkMade: a code is made for someone who sees and hears it.
func (b *Board) checkMade() {
	switch {
	case b.Breach == nil:
	case !b.on:
		b.breach("a code is made while the reader is off")
	case b.made:
		b.breach("a code is made and the one before was never shown")
	}
}
