package conform

import "codereader/voice"

// phrase is something that a person is told or asked, in each language.
type phrase [voice.Languages]string

// What a person is told.
var (
	greeting = phrase{
		"Læseren holdes op mod beskrivelsen. Gør, hvad der står, og svar på én linje.",
		"The reader is held against its description. Do what is said, and answer in one line.",
	}
	helpText = phrase{
		"Skriv ? for at få det at vide igen, skip for at springe over, stop for at holde op og fortsætte en anden gang.",
		"Type ? to be told again, skip to leave a check out, stop to end here and go on another time.",
	}
	notUnderstood = phrase{"Det svar forstås ikke.", "That answer is not understood."}
	checkTitle    = phrase{"Punkt %s, %d af %d.", "Check %s, %d of %d."}

	turnOff       = phrase{"Sluk læseren, hvis den er tændt.", "Turn the reader off if it is on."}
	setTo         = phrase{"Stil læseren på %s, lydstyrke %d og hastighed %d, og sluk den.", "Set the reader to %s, volume %d and speed %d, and turn it off."}
	pressKey      = phrase{"Tryk på %s, og slip.", "Press %s and let go."}
	holdKey       = phrase{"Hold %s nede i %d sekunder, og slip.", "Hold %s down for %d seconds, and let go."}
	chordKeys     = phrase{"Hold rød nede, tryk på %s, og slip rød.", "Hold red down, press %s, and let go of red."}
	whileSpeaking = phrase{"Tryk på %s, mens den læser op.", "Press %s while it is reading."}
	waitFor       = phrase{"Vent %d sekunder.", "Wait %d seconds."}
	waitQuiet     = phrase{"Vent, til den ikke taler mere.", "Wait until it speaks no more."}

	redName       = phrase{"rød", "red"}
	languageNames = [voice.Languages]phrase{voice.Danish: {"dansk", "Danish"}, voice.English: {"engelsk", "English"}}
)

// What a person is asked.
var (
	askDisplay = phrase{"Hvad står der på skærmen? (intet, hvis den er tom)", "What does the display show? (nothing, if it is blank)"}
	askSpeech  = phrase{"Hvad siger den, eller sagde den sidst? (komma ved en længere pause; intet, hvis den tav)", "What does it say, or did it say last? (a comma for a longer pause; nothing, if it was silent)"}
	askTone    = phrase{"Hvilken tone lød sidst: stigende, faldende, dyb eller ingen?", "Which tone was heard last: rising, falling, low or none?"}
	askOn      = phrase{"Er læseren tændt, ja eller nej?", "Is the reader on, yes or no?"}
	askStopped = phrase{"Holdt den straks op med at læse, ja eller nej?", "Did it stop reading at once, yes or no?"}
	askSerial  = phrase{"Hvad er læserens serienummer? Det står på den eller i dens papirer.", "What is the reader's serial number? It stands on it or in its papers."}
	askOff     = phrase{"Rør ingenting. Hvor mange sekunder går der, til den slukker? (ingen, hvis den ikke gør)", "Touch nothing. How many seconds is it until it turns off? (none, if it does not)"}
	askChange  = phrase{"Rør ingenting. Hvor mange sekunder går der, til skærmen skifter? (ingen, hvis den ikke gør)", "Touch nothing. How many seconds is it until the display changes? (none, if it does not)"}
)

// Answers that have a meaning of their own, in either language.
var (
	yesWords = map[string]bool{
		"yes": true, "y": true, "ja": true, "j": true, "no": false, "n": false, "nej": false,
	}
	toneWords = map[string]string{
		"rising": "rising", "up": "rising", "stigende": "rising", "op": "rising",
		"falling": "falling", "down": "falling", "faldende": "falling", "ned": "falling",
		"low": "error", "error": "error", "dyb": "error", "lav": "error",
		"none": "", "nothing": "", "ingen": "", "intet": "",
	}
	emptyWords = map[string]bool{
		"nothing": true, "blank": true, "none": true, "empty": true, "intet": true, "tom": true, "ingen": true, "ingenting": true,
	}
)
