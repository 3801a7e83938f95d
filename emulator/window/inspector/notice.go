package inspector

import "codereader/voice"

// What a control tells of what it did. A person who sees a small part of the
// screen enlarged reads it in the line for notices.
var (
	tellOpen    = text{voice.Danish: "Indblik åbent. F5 standser, F6 går tilbage, F7 går et skridt frem.", voice.English: "Inspector open. F5 pauses, F6 goes back, F7 goes a step on."}
	tellShut    = text{voice.Danish: "Indblik lukket.", voice.English: "Inspector shut."}
	tellShutOn  = text{voice.Danish: "Indblik lukket; tiden går igen som den skal.", voice.English: "Inspector shut; time passes as it should again."}
	tellPaused  = text{voice.Danish: "Standset ved %s.", voice.English: "Paused at %s."}
	tellRunning = text{voice.Danish: "Tiden går: %s.", voice.English: "Time passes: %s."}
	tellResume  = text{voice.Danish: "Standset; når tiden går: %s.", voice.English: "Paused; when time passes: %s."}
	tellStep    = text{voice.Danish: "Skridt til %s: %s.", voice.English: "Step to %s: %s."}
	tellRest    = text{voice.Danish: "Der sker intet mere af sig selv.", voice.English: "Nothing more happens by itself."}
	tellBack    = text{voice.Danish: "Tilbage ved %s: %s.", voice.English: "Back at %s: %s."}
	tellForward = text{voice.Danish: "Frem til %s: %s.", voice.English: "Forward at %s: %s."}
	tellJump    = text{voice.Danish: "Ved %s: %s.", voice.English: "At %s: %s."}
	tellFirst   = text{voice.Danish: "Her begynder det, der huskes.", voice.English: "What is remembered begins here."}
	tellLast    = text{voice.Danish: "Intet senere huskes.", voice.English: "Nothing later is remembered."}
	tellFixed   = text{voice.Danish: "Ingen vej tilbage, mens lyd eller undertekster optages.", voice.English: "No going back while sound or captions are recorded."}
	tellOwn     = text{voice.Danish: "Firmwaren har sit eget ur: tiden kan ikke ændres.", voice.English: "The firmware has its own clock: its time stays as it is."}
	tellClock   = text{voice.Danish: "Uret viser %s.", voice.English: "The clock shows %s."}
	tellFrozen  = text{voice.Danish: "Uret er frosset ved %s.", voice.English: "The clock is frozen at %s."}
	tellThawed  = text{voice.Danish: "Uret går igen.", voice.English: "The clock runs again."}
	tellDrift   = text{voice.Danish: "Uret afviger %s ppm.", voice.English: "The clock drifts by %s ppm."}
	tellEnd     = text{voice.Danish: "%s tilbage af tidsskridtet.", voice.English: "%s left of the time step."}
	tellSaved   = text{voice.Danish: "Gemt i %s.", voice.English: "Saved in %s."}
	tellLoaded  = text{voice.Danish: "Hentet fra %s; standset ved %s.", voice.English: "Loaded from %s; paused at %s."}
	tellKind    = text{voice.Danish: "Viser kun %s.", voice.English: "Showing %s alone."}
	tellAll     = text{voice.Danish: "Viser alle hændelser.", voice.English: "Showing all events."}
	tellHidden  = text{voice.Danish: "Viser ikke %s.", voice.English: "Not showing %s."}
	tellKindToo = text{voice.Danish: "Viser %s.", voice.English: "Showing %s."}
	tellNone    = text{voice.Danish: "Vælg først en hændelse: Ctrl+Op.", voice.English: "Choose an event first: Ctrl+Up."}
	tellChosen  = text{voice.Danish: "Valgt: %s %s %s.", voice.English: "Chosen: %s %s %s."}
	tellLeft    = text{voice.Danish: "Intet ændret.", voice.English: "Nothing changed."}
)

// askTexts say what is to be typed for a command.
var askTexts = map[Command]text{
	Save:     {voice.Danish: "Gem i fil:", voice.English: "Save in file:"},
	Load:     {voice.Danish: "Hent fra fil:", voice.English: "Load from file:"},
	SetClock: {voice.Danish: "Uret skal vise:", voice.English: "The clock shall show:"},
	Drift:    {voice.Danish: "Afvigelse i ppm:", voice.English: "Drift in ppm:"},
}

// askHint says how to end typing.
var askHint = text{voice.Danish: "Enter udfører, Esc fortryder", voice.English: "Enter does it, Esc leaves it"}
