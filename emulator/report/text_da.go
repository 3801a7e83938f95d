package report

import (
	"codereader/emulator/scenario"
	"codereader/firmware"
	"codereader/voice"
)

var danish = text{
	Decimal: ",",

	Titlef: "Rapport: %s", ByHand: "læseren, betjent direkte",
	SkipToTimeline: "Spring til tidslinjen", Contents: "Indhold",
	About: "Forløbet", Settings: "Indstillinger", Expectations: "Trin og forventninger",
	Timeline:     "Tidslinje",
	TimelineNote: "Tiderne er læserens egen tid: hvor længe den har haft strøm.",
	Emulator:     "Lavet af codereader, en uafhængig emulator af en kodeoplæser. Den har intet med MitID at gøre.",
	AllHoldf:     "OK: %d af %d forventninger er opfyldt.",
	FailLinef:    "FEJL i linje %d. %d af %d forventninger er opfyldt.",
	BrokenLinef:  "Linje %d kan ikke udføres. %d af %d forventninger er opfyldt.",

	NoExpectations: "Der var ingen forventninger: læseren blev betjent direkte.",
	NoneInScript:   "Scriptet forventer intet.",

	What: "Hvad", Made: "Rapporten er lavet", Program: "Program", Serial: "Serienummer", Key: "Nøgle",
	Clock: "Læserens ur ved start", Drift: "Urets afvigelse",
	Voice: "Stemme", VoiceBuiltIn: "den indbyggede", Length: "Forløbets længde",
	NoKey: "ingen: læseren er ikke aktiveret", Keyf: "%s, %d cifre, en ny kode for hver %s",
	DemoKey: "den offentlige demonstrationsnøgle", Driftf: "%s milliontedele", NoDrift: "ingen",
	Setting: "Indstilling", AtStart: "Ved start", AtEnd: "Til sidst",
	Language: "Sprog", Volume: "Lydstyrke", Speed: "Hastighed",
	Languages:  [voice.Languages]string{voice.Danish: "dansk", voice.English: "engelsk"},
	InLanguage: [voice.Languages]string{voice.Danish: "på dansk", voice.English: "på engelsk"},

	Line: "Linje", Step: "Trin", Time: "Tid", Result: "Resultat", Expected: "Forventet", Found: "Fundet", Hint: "Råd",
	Endings: [scenario.Endings]string{
		scenario.Held: "ok", scenario.Failed: "FEJL", scenario.Broken: "kan ikke udføres",
		scenario.Skipped: "sprunget over", scenario.NotReached: "ikke nået",
	},
	RowLinkf: "til række %d i tidslinjen",
	Event:    "Hvad der sker", Shown: "Vist eller sagt", Sound: "Lyd",
	RowsLeftf:   "Tidslinjen slutter her, for den har %d rækker. Der skete %d ting mere.",
	SoundsLeftf: "Siden har plads til %d MB lyd. Lyde ud over det er udeladt: %d.",

	Show: "Vis i tidslinjen", ShowKeys: "Taster", ShowDisplay: "Display", ShowSound: "Tale og toner", ShowSettings: "Indstillinger",
	Playing: "Afspilning", Play: "Afspil", Stop: "Stop", KeepPlaying: "Fortsæt selv med den næste lyd",
	CannotPlay: "Browseren kan ikke afspille denne lyd.", NeedScript: "Tillad sidens script for at afspille lydene.",

	Start: "Læseren får strøm", End: "Forløbet slutter",
	KeyDownf: "%s trykkes ned", KeyUpf: "%s slippes", Red: "Den røde knap", Digitf: "Tast %d",
	TurnsOnf: "Læseren tændes: %s", TurnsOfff: "Læseren slukkes: %s",
	Why: [firmware.Whys]string{
		firmware.ByRed: "den røde knap", firmware.ByChord: "to taster på én gang", firmware.Idle: "der er ikke sket noget et stykke tid",
		firmware.Loss: "strømmen er afbrudt",
	},
	Display: "Displayet viser", Blank: "blankt", Unlit: "slukket",
	Saysf: "Læseren siger, %s, med lydstyrke %d og hastighed %d",
	Spoken: [spokenEnds]string{
		stillSpoken: "", toItsEnd: "Læst til ende ved %s.", cutByKey: "Afbrudt af en tast ved %s.", cutByEnd: "Sluttede med forløbet ved %s.",
	},
	Tone: "Tone",
	Tones: [voice.Tones]string{
		voice.Rising: "stigende: læseren tændes", voice.Falling: "faldende: læseren slukkes",
		voice.Error: "kort og dyb: de taster gør intet",
	},
	LanguageIsf: "Sproget er nu %s", VolumeIsf: "Lydstyrken er nu %d", SpeedIsf: "Hastigheden er nu %d",
	Codef:    "En engangskode dannes, af tidsskridt %d",
	ClockIsf: "Læserens ur stilles til %s", ClockRunsf: "Læserens ur stilles til %s og afviger %s milliontedele",
	Reset:    "Strømmen til kodeoplæseren afbrydes og kommer igen",
	Restoref: "Forløbet fortsætter fra et andet tidspunkt, %s",
	TooBig:   "Denne lyd er udeladt.",
	Hoursf:   "%d t. %d min. %s", Minutesf: "%d min. %s", Secondsf: "%s s",
}
