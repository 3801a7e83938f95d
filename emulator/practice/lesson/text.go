package lesson

import (
	"fmt"

	"codereader/keypad"
	"codereader/voice"
)

// texts are the player's own words in one language. A name that ends in f is a
// format.
type texts struct {
	red             string // red alone was pressed
	redOn, redOff   string // and what that did
	chordf, lonef   string // the digit
	lone            string // what one alone does
	did             [keypad.Key9 + 1]string
	nothing         string // of a chord that does nothing
	idle            string // the reader has turned itself off
	idleFits        string // and why that does not matter
	nowOn, nowOff   string // it is as it should be for the step
	turnOn, turnOff string // and is to be made so
	stepf           string // of how many
	over            string
}

var words = [voice.Languages]texts{
	voice.Danish: {
		red: "Du trykkede på rød alene.", redOn: "Det tændte kodeoplæseren.", redOff: "Det slukkede kodeoplæseren.",
		chordf: "Du trykkede på rød og %d.", lonef: "Du trykkede på %d alene.", lone: "Det har ingen virkning: hold rød nede samtidig.",
		did: [keypad.Key9 + 1]string{
			keypad.Key0: "Det læser koden igen.", keypad.Key1: "Det skifter sprog.", keypad.Key4: "Det sætter hastigheden ned.",
			keypad.Key5: "Det læser serienummeret.", keypad.Key6: "Det sætter hastigheden op.", keypad.Key7: "Det skruer ned for lyden.",
			keypad.Key9: "Det skruer op for lyden.",
		},
		nothing: "Det har ingen virkning.",
		idle:    "Kodeoplæseren slukkede selv, fordi der ikke skete noget i 20 sekunder.", idleFits: "Det gør ikke noget: den tænder igen, når du trykker.",
		nowOn: "Nu er den tændt.", nowOff: "Nu er den slukket.",
		turnOn: "Tænd den igen: tryk på rød.", turnOff: "Sluk den først: tryk på rød.",
		stepf: "Trin %d af %d.", over: "Lektionen er slut.",
	},
	voice.English: {
		red: "You pressed red alone.", redOn: "That turned the code reader on.", redOff: "That turned the code reader off.",
		chordf: "You pressed red and %d.", lonef: "You pressed %d alone.", lone: "That does nothing: hold red down with it.",
		did: [keypad.Key9 + 1]string{
			keypad.Key0: "That reads the code again.", keypad.Key1: "That changes the language.", keypad.Key4: "That turns the speed down.",
			keypad.Key5: "That reads the serial number.", keypad.Key6: "That turns the speed up.", keypad.Key7: "That turns the volume down.",
			keypad.Key9: "That turns the volume up.",
		},
		nothing: "That does nothing.",
		idle:    "The code reader has turned itself off, because nothing happened for 20 seconds.", idleFits: "That does not matter: it turns on again when you press.",
		nowOn: "Now it is on.", nowOff: "Now it is off.",
		turnOn: "Turn it on again: press red.", turnOff: "Turn it off first: press red.",
		stepf: "Step %d of %d.", over: "The lesson is over.",
	},
}

// pressed tells what a gesture was, and what it did to a reader that was on or
// off.
func (t *texts) pressed(g keypad.Gesture, on bool) (what, did string) {
	switch {
	case g.Kind == keypad.Tap && on:
		return t.red, t.redOff
	case g.Kind == keypad.Tap:
		return t.red, t.redOn
	case g.Kind == keypad.Lone:
		return fmt.Sprintf(t.lonef, g.Digit), t.lone
	}
	did = t.nothing
	if t.did[g.Digit] != "" {
		did = t.did[g.Digit]
	}
	return fmt.Sprintf(t.chordf, g.Digit), did
}
