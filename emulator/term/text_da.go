package term

import "codereader/voice"

// danish are the terminal's words in Danish.
var danish = texts{
	introKeys: []string{
		"Kodeoplæser i terminalen.",
		"Mellemrum er den røde knap. Tab og så et ciffer er rød sammen med cifret.",
		"M slår lyden fra. H er hjælp, Q afslutter.",
	},
	introLines: []string{
		"Kodeoplæser i terminalen.",
		"Én kommando pr. linje: rød, rød 9, 5, lyd fra, hjælp, slut.",
	},

	helpKeys: []string{
		"Mellemrum, Enter eller R er rød. Rød alene tænder eller slukker.",
		"Tab eller plus og så et ciffer er rød sammen med cifret.",
		"Pil op og ned: lydstyrke. Pil højre og venstre: hastighed.",
		"L: sprog. S: serienummer. Tilbagetasten: læs igen.",
		"D: displayet. I: tilstand. M: lyd fra eller til. F1 eller H: hjælp. Q: slut.",
		"X eller F12: lær tasterne at kende. Hver siger, hvad den gør, og gør intet.",
	},
	helpLines: []string{
		"rød alene tænder eller slukker. 5 er en ciffertast.",
		"rød 9 er rød sammen med et ciffer, rød 9 9 9 sammen med flere.",
		"hold rød 3s; hold rød, indtil slip rød; lås; vent 2s.",
		"lydstyrke op, lydstyrke ned, hastighed op, hastighed ned.",
		"sprog, serienummer, igen.",
		"display, tilstand, lyd fra, lyd til, hjælp, udforsk, slut.",
	},
	helpBoth: []string{
		"Rød og 0: læs igen. Rød og 1: sprog. Rød og 5: serienummer.",
		"Rød og 7 eller 9: lavere eller højere lyd.",
		"Rød og 4 eller 6: langsommere eller hurtigere.",
	},

	on:       "Tændt.",
	off:      "Slukket.",
	offLoss:  "Slukket: strømmen er afbrudt.",
	offIdlef: "Slukket efter %d sekunder.",
	displayf: "Display: %s",
	saysf:    "Siger: %s",
	blank:    "tomt",
	tonef:    "Tone: %s",
	tones:    [voice.Tones]string{voice.Rising: "stigende", voice.Falling: "faldende", voice.Error: "fejl"},

	latched:  "Rød er låst.",
	released: "Rød er sluppet.",
	muted:    "Lyden er slået fra.",
	unmuted:  "Lyden er slået til.",
	ended:    "Afsluttet.",

	exploreKeys:  "Lær tasterne at kende: hver tast siger, hvad den gør. X afslutter det.",
	exploreLines: "Hver linje bliver forklaret og ikke udført. Skriv udforsk for at slutte.",
	exploreEnd:   "Tasterne virker igen.",
	meanings: map[verb]string{
		verbRed:     "Rød holdes nede til cifre, ét efter det andet.",
		verbDigit:   "Cifre uden rød, ét efter det andet.",
		verbHold:    "Holder en af læserens taster nede et stykke tid.",
		verbDown:    "Holder en af læserens taster nede.",
		verbUp:      "Slipper en af læserens taster.",
		verbLatch:   "Tab, plus, komma eller punktum, lås: rød bliver nede til næste ciffer.",
		verbWait:    "Venter.",
		verbSettle:  "Venter, til læseren er færdig.",
		verbDisplay: "D, display: siger, hvad displayet viser.",
		verbState:   "I, tilstand: siger, hvordan det hele står.",
		verbSound:   "M: lyd fra eller til.",
		verbMute:    "Lyd fra.",
		verbUnmute:  "Lyd til.",
		verbHelp:    "F1, H eller spørgsmålstegn, hjælp: siger, hvilke taster der er.",
		verbQuit:    "Q, slut: afslutter.",
	},

	stateOnf:  "Tændt. Display: %s",
	stateOff:  "Slukket.",
	settingsf: "Lydstyrke %d, hastighed %d, %s, %s, %s.",
	languages: [voice.Languages]string{voice.Danish: "dansk", voice.English: "engelsk"},
	sound:     [2]string{"lyd fra", "lyd til"},
	latch:     [2]string{"rød ikke låst", "rød låst"},

	hints: [hints]string{
		hintUnknown: "Den tast gør ikke noget her. H er hjælp.",
		hintDigit:   "Et ciffer alene gør ikke noget. Tryk på Tab først for at få rød med.",
		hintHeld:    "En tast, der holdes nede, tæller én gang. Tab låser rød til næste ciffer.",
		hintPasted:  "Indsat tekst springes over.",
		hintAhead:   "For mange taster på én gang. Resten springes over.",
	},

	unknownf: "Linje %d: %q er ikke en kommando. Skriv hjælp for at se dem.",
	tooLongf: "Linje %d er for lang til en kommando. Skriv hjælp for at se dem.",
	wrongf:   "Linje %d: %q er ikke rigtigt. Skriv sådan: %s",
	examples: [verbs]string{
		verbRed:   "rød 9 eller rød 9 9 9",
		verbDigit: "5 eller 5 5 5",
		verbHold:  "hold rød 3s, højst 1h",
		verbDown:  "hold rød eller hold 5",
		verbUp:    "slip rød eller slip 5",
		verbWait:  "vent 2s, højst 1h",
	},
}
