package site

import (
	"net/http"

	p "codereader/emulator/practice"
)

// danish are the site's words in Danish.
var danish = language{
	Code: "da", Name: "Dansk",
	Bank:   "Øvelsesbanken",
	Banner: "Dette er en øvelse. Banken findes ikke. Skriv aldrig dit rigtige navn, bruger-id eller en rigtig adgangskode her.",
	Skip:   "Gå til indholdet", Main: "Indhold", Look: "Sprog og udseende",
	Standard: "Standardfarver", Contrast: "Høj kontrast",
	Error: "Fejl",

	Home: "Forside", Welcome: "Øv dig i at logge på med kodeoplæser",
	About: []string{
		"Her kan du øve dig i at bruge en kodeoplæser, så tit du vil. Du kan ikke ødelægge noget, og ingen penge er rigtige.",
		"Du får en opfundet bruger med en opfundet adgangskode. Der bliver ikke gemt noget om dig.",
	},
	Begin: "Begynd", Yours: "Din øvebruger", User: "Bruger-id", Password: "Adgangskode",
	YoursNote:     "Begge dele er opfundet til dig. Brug dem her og ingen andre steder.",
	ReaderHeading: "Din kodeoplæser",
	ReaderActive:  "Kodeoplæseren er aktiv.",
	ReaderBlocked: "Kodeoplæseren er spærret. Aktivér en ny, før du kan logge på igen.",
	ReaderText: []string{
		"Start programmet codereader på din computer, og brug det, som det er. Det har en demonstrationsnøgle, som passer til øvelsen.",
		"Den røde knap giver en kode og læser den op. Rød og 0 læser den igen. Rød og 5 læser serienummeret.",
	},
	ReaderPage:   "Åbn en kodeoplæser i browseren",
	TasksHeading: "Øv dig", ExerciseHeading: "Hvad gør du, når noget er galt?", Done: "Gennemført", ToHome: "Til forsiden",

	Tasks: [p.Tasks]task{
		p.LogOn:    {"Log på", "Hele vejen fra bruger-id til du er logget på."},
		p.Activate: {"Aktivér en ny kodeoplæser", "Du har fået en ny kodeoplæser, og den skal knyttes til din bruger."},
		p.Block:    {"Spær en mistet kodeoplæser", "Kodeoplæseren er væk, og ingen andre må kunne bruge den."},
		p.Mismatch: {"Øvelse: Det, du skal godkende", "Du er ved at logge på. Læs, hvad du bliver bedt om at godkende."},
		p.Caller:   {"Øvelse: Telefonen ringer", "En person ringer til dig og siger, at det haster."},
		p.Drift:    {"Øvelse: Uret, der går forkert", "Kodeoplæserens ur går forkert, så koderne ikke passer."},
		p.Late:     {"Øvelse: Koden, der blev for gammel", "Du blev afbrudt, efter at koden var læst op."},
	},
	Stages: [p.Stages]stage{
		p.AskUser: {Title: "Skriv dit bruger-id", Label: "Bruger-id",
			Tip: "Det er bruger-id'et til din øvebruger.", Short: "skriver bruger-id"},
		p.ShowMethod: {Title: "Godkend med app", Text: []string{
			"Banken regner med, at du godkender i en app. Det er sådan første gang.",
			"Du har en kodeoplæser. Vælg derfor at skifte identifikationsmetode.",
		}, Short: "skal skifte metode"},
		p.AskMethod: {Title: "Vælg identifikationsmetode", Label: "Hvordan vil du godkende?", Short: "vælger metode"},
		p.AskSerial: {Title: "Skriv serienummeret", Label: "Serienummer",
			Text:  []string{"Hold den røde knap nede, og tryk på 5. Så læser kodeoplæseren sit serienummer op, to cifre ad gangen."},
			Tip:   "Op til 10 cifre. Et nul i begyndelsen skal med.",
			Short: "skriver serienummer"},
		p.ShowApproval: {Title: "Læs, hvad du skal godkende", Text: []string{
			"Fortsæt kun, hvis teksten passer med det, du selv er i gang med. Annullér, hvis den ikke gør.",
		}, Short: "læser, hvad der skal godkendes"},
		p.AskCode: {Title: "Skriv koden", Label: "Kode med seks cifre",
			Text: []string{"Tryk på den røde knap på kodeoplæseren. Den læser seks cifre op. Hold rød nede, og tryk på 0, hvis du vil høre dem igen."},
			Tip:  "Du må gerne skrive mellemrum mellem cifrene.", Short: "skriver kode"},
		p.AskPassword: {Title: "Skriv adgangskoden", Label: "Adgangskode",
			Tip: "Det er adgangskoden til din øvebruger. Skriv aldrig en rigtig adgangskode her.", Short: "skriver adgangskode"},
		p.ConfirmBlock: {Title: "Spær kodeoplæseren?", Text: []string{
			"Når den er spærret, kan ingen bruge koderne fra den. Det gælder også, hvis du finder den igen.",
		}, Short: "skal bekræfte spærring"},
		p.OnThePhone: {Title: "Telefonen ringer", Short: "taler i telefon"},
		p.Ended:      {Title: "Slut", Short: "færdig"},
	},
	Endings: [p.Endings]ending{
		p.LoggedOn: {"Du er logget på", "Du er nu logget på Øvelsesbanken.", []string{
			"Banken kendte dit bruger-id, fik en kode fra din kodeoplæser og fik den rigtige adgangskode. Alle tre dele skal til.",
			"Koden er brugt nu. Næste gang skal du have en ny.",
		}, "logget på"},
		p.LoggedOff: {"Du er logget af", "Du er logget af Øvelsesbanken.", []string{"Log altid af, når du er færdig, især på en computer, som andre også bruger."}, "logget af"},
		p.Cancelled: {"Du har annulleret", "Der er ikke sket noget.", []string{"Du kan altid annullere, hvis du er i tvivl. Det koster ikke noget at begynde forfra."}, "annulleret"},
		p.ReaderRefused: {"Kodeoplæseren er spærret", "Koden blev afvist, fordi kodeoplæseren er spærret.", []string{
			"En spærret kodeoplæser læser stadig koder op, men banken tager ikke imod dem.",
			"Aktivér en ny kodeoplæser. Så kan du logge på igen.",
		}, "afvist: spærret kodeoplæser"},
		p.PasswordsWrong: {"Forkert adgangskode tre gange", "Du er ikke logget på.", []string{"Begynd forfra med en ny kode. Din adgangskode står under »Din øvebruger«."}, "afvist: adgangskode"},
		p.Activated: {"Kodeoplæseren er aktiv", "Din nye kodeoplæser er knyttet til din bruger.", []string{
			"Serienummeret fortalte, hvilken kodeoplæser det er. Koden viste, at du har den i hånden.",
			"En kode virker kun én gang. Vent på den næste, før du logger på: den kommer inden for et halvt minut.",
		}, "kodeoplæser aktiveret"},
		p.ReaderBlocked: {"Kodeoplæseren er spærret", "Ingen kan bruge koderne fra den mere.", []string{
			"Det var rigtigt at spærre den med det samme. Den, der finder den, kan ikke bruge den til noget.",
			"Prøv at logge på nu: så hører du, hvad der sker. Bagefter kan du aktivere en ny.",
		}, "kodeoplæser spærret"},
		p.MismatchCancelled: {"Rigtigt: du annullerede", "Teksten passede ikke med det, du ville.", []string{
			"Du ville logge på, men skulle godkende noget helt andet. Så er der en anden, der prøver at bruge din bruger.",
			"I virkeligheden ringer du bagefter til banken. Find selv nummeret, og fortæl, hvad der skete.",
		}, "rigtigt: annullerede"},
		p.MismatchApproved: {"Du godkendte noget andet", "Du ville logge på, men gav en kode til noget helt andet.", []string{
			"Koden godkender altid det, der står i teksten, uanset hvad du troede, at den skulle bruges til.",
			"Det rigtige var at annullere. Er det sket i virkeligheden, så ring straks til banken, og spær din kodeoplæser.",
		}, "godkendte en fremmed tekst"},
		p.CallerHungUp: {"Rigtigt: du lagde på", "Den, der ringede, fik ingen kode.", []string{
			"Hverken banken, politiet eller andre ringer og beder om en kode. Den, der gør det, er en svindler, også hvis nummeret på telefonen ser rigtigt ud.",
			"Er du i tvivl, så find selv bankens nummer, for eksempel på et gammelt brev, og ring dertil.",
		}, "rigtigt: lagde på"},
		p.CallerCalledBack: {"Du ringede til svindleren", "Nummeret kom fra den, der ringede, så det var de samme mennesker, der svarede.", []string{
			"At ringe tilbage er en god tanke, men kun til et nummer, som du selv har fundet.",
			"Det rigtige var at lægge på. Banken beder aldrig om en kode i telefonen.",
		}, "ringede til svindlerens nummer"},
		p.CallerGotCode: {"Svindleren fik din kode", "Med koden kan en anden logge på som dig.", []string{
			"En kode er som en nøgle. Den skal skrives af dig selv, på en side, som du selv har åbnet, og aldrig siges til nogen.",
			"Det rigtige var at lægge på. Er det sket i virkeligheden, så ring straks til banken, og spær din kodeoplæser.",
		}, "læste koden op"},
		p.DriftHelped: {"Rigtigt: du bad om hjælp", "Du stoppede, før du blev spærret.", []string{
			"Koderne var læst rigtigt op og skrevet rigtigt, men kodeoplæserens ur går fem minutter bagud i denne øvelse. Derfor passede de ikke.",
			"Det kan du ikke selv rette. Bliver en kode, der er skrevet rigtigt, afvist to gange, så bed om hjælp. Kodeoplæseren skal måske skiftes.",
		}, "rigtigt: bad om hjælp"},
		p.DriftBlocked: {"Tre forkerte koder", "I virkeligheden var du nu spærret i et stykke tid.", []string{
			"Kodeoplæserens ur går fem minutter bagud i denne øvelse, så ingen af dens koder kan passe. Det hjælper ikke at prøve igen.",
			"Det rigtige var at bede om hjælp efter den anden kode.",
		}, "spærret: tre forkerte koder"},
		p.LateDone: {"Rigtigt: du tog en ny kode", "Den nye kode blev godtaget.", []string{
			"En kode passer kun i kort tid. Den første var to minutter gammel, da den nåede frem, og så gælder den ikke mere.",
			"Du behøver ikke at skynde dig. Bliver du afbrudt, så sluk kodeoplæseren med rød, og tryk på rød igen. Så får du en ny kode.",
			"Rød og 0 læser den samme kode igen. Den bliver ikke ny af det.",
		}, "rigtigt: tog en ny kode"},
		p.LateBlocked: {"Tre forkerte koder", "I virkeligheden var du nu spærret i et stykke tid.", []string{
			"Det rigtige var at slukke kodeoplæseren, trykke på rød igen og skrive den nye kode.",
		}, "spærret: tre forkerte koder"},
	},
	Notices: [p.Notices]string{
		p.UnknownUser:   "Det bruger-id findes ikke her. Brug det, der står under »Din øvebruger«, og aldrig dit eget.",
		p.OtherMethod:   "Her øver vi os med kodeoplæseren. Vælg den.",
		p.BadSerial:     "Et serienummer har 1 til 10 cifre og ikke andet. Hold rød nede, og tryk på 5 for at høre det.",
		p.WrongSerial:   "Det er ikke kodeoplæserens serienummer. Hold rød nede, og tryk på 5 for at høre det igen.",
		p.BadCode:       "En kode har seks cifre og ikke andet. Det talte ikke som et forsøg.",
		p.WrongCode:     "Koden er ikke rigtig.",
		p.UsedCode:      "Koden er brugt. Hver kode virker kun én gang. Vent et halvt minut, sluk kodeoplæseren med rød, og tryk på rød igen. Det talte ikke som et forsøg.",
		p.BlockedCode:   "Tre koder var forkerte. Der bliver ikke set på flere koder lige nu.",
		p.LateCode:      "Koden er for gammel: den passede for cirka %s siden. Tag en ny.",
		p.EarlyCode:     "Koden passer først om cirka %s. Kodeoplæserens ur går foran.",
		p.WrongPassword: "Adgangskoden er ikke rigtig.",
		p.TryFirst:      "Prøv først med en kode.",
	},

	Continue: "Fortsæt", Cancel: "Annullér", Change: "Skift identifikationsmetode", Again: "Prøv igen",
	Hang: "Læg på", Proof: "Bed om bevis", Back: "Ring til det nummer, som personen giver dig", Read: "Læs koden op",
	Help: "Bed om hjælp", LogOff: "Log af", BlockIt: "Spær kodeoplæseren",
	CodeReader: "Kodeoplæser", App: "App på telefonen", CodeDisplay: "Kodeviser uden lyd",
	BlockedFor: "Vent %s. Du behøver ikke at gøre noget imens, og tiden bliver ikke længere af, at du prøver.",
	TriesLeft:  [p.MaxWrong + 1]string{1: "Du har ét forsøg tilbage.", 2: "Du har to forsøg tilbage."},
	WhyHeading: "Hvad var rigtigt, og hvorfor", RightWord: "Godt klaret.", OtherWord: "Prøv gerne øvelsen igen.",

	Approve: "Du godkender", LogOnText: "Log på Øvelsesbanken", ActivateText: "Knyt en ny kodeoplæser til din bruger i Øvelsesbanken",
	Wanted: [p.Tasks]string{
		p.LogOn: "Du er i gang med at logge på Øvelsesbanken.", p.Activate: "Du er i gang med at aktivere en ny kodeoplæser.",
		p.Mismatch: "Du er i gang med at logge på Øvelsesbanken for at se, hvad der står på din konto.",
		p.Drift:    "Du er i gang med at logge på. Kodeoplæserens ur går forkert i denne øvelse. Skriv koden, som du plejer, og se, hvad der sker.",
		p.Late:     "Du er i gang med at logge på. Tag en kode nu. Forestil dig så, at det ringer på døren, og at der går to minutter, før du skriver den.",
	},
	Foreign: [p.Approvals]string{
		"Overfør 9.500 kroner til kontoen Sommerhus 27",
		"Tilføj en ekstra kodeoplæser til din bruger",
		"Opret et lån på 40.000 kroner i Eksempelbanken",
	},
	Caller: [3]string{
		"»Goddag, jeg ringer fra bankens sikkerhedsafdeling. Der er nogen, der prøver at hæve penge på din konto lige nu. Tryk på den røde knap, og læs de seks cifre op for mig, så stopper jeg det.«",
		"»Selvfølgelig. Jeg kan se, at din bruger i banken hedder %s. Det kan kun banken se. Vi har travlt: læs cifrene op.«",
		"»Så giver jeg dig et nummer, du kan ringe til. Men gør du ingenting, er dine penge væk om ti minutter, og så kan banken ikke hjælpe dig. Læs cifrene op nu.«",
	},
	CallerNow: "Hvad gør du?",

	And: " og ", Minutes: [2]string{"minut", "minutter"}, Seconds: [2]string{"sekund", "sekunder"},
	Problems: map[int]string{
		http.StatusBadRequest:            "Siden fik noget, som den ikke kan forstå. Gå til forsiden, og prøv igen.",
		http.StatusForbidden:             "Formularen kom ikke fra denne side, eller også er den for gammel. Der er ikke sket noget. Gå til forsiden, og prøv igen.",
		http.StatusNotFound:              "Den side findes ikke, eller også er forsøget slut. Gå til forsiden, og begynd igen.",
		http.StatusMethodNotAllowed:      "Sådan kan siden ikke bruges. Gå til forsiden.",
		http.StatusRequestEntityTooLarge: "Der blev sendt for meget på én gang. Gå til forsiden, og prøv igen.",
		http.StatusUnsupportedMediaType:  "Siden tager kun imod sine egne formularer. Gå til forsiden.",
		http.StatusTooManyRequests:       "Det gik for stærkt. Vent et øjeblik, og prøv så igen. Der er ikke sket noget.",
		http.StatusServiceUnavailable:    "Der er ikke plads til flere lige nu. Vent lidt, og prøv så igen.",
		http.StatusInternalServerError:   "Noget gik galt i programmet. Gå til forsiden, og prøv igen.",
	},
	ProblemHeading: "Det gik ikke",
	TrainerHeading: "Holdets fremgang", TrainerText: "Her står kun opfundne brugere, og hvor langt de er.",
	TrainerToken: "Underviserens nøgle", TrainerOpen: "Åbn", TrainerWrong: "Nøglen er ikke rigtig.",
	ColumnUser: "Øvebruger", ColumnTask: "Opgave", ColumnStage: "Trin",
	NotBegun: "er ikke begyndt", NoLearners: "Der er ingen endnu.",
	NeedScript: "Uden script viser siden, hvordan det så ud, da den blev hentet. Hent den igen for at se mere.",
	Learners:   "Antal deltagere", TrainerTableTip: "Tabellen følger med af sig selv og læser ikke op, mens den gør det.",
}
