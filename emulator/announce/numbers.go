package announce

// The parts that figures are made of. The digits stand among the others.
const (
	Ten Part = named + iota
	Eleven
	Twelve
	Thirteen
	Fourteen
	Fifteen
	Sixteen
	Seventeen
	Eighteen
	Nineteen
	Twenty
	Thirty
	Forty
	Fifty
	Sixty
	Seventy
	Eighty
	Ninety
	Neuter // "et", the one of hundreds, thousands, seconds and minutes
	Hundred
	Thousand
	Million
	Millions
	And
	Point
	Minus
	Second
	Seconds
	Minute
	Minutes
	Hour
	Hours
)

// numbers has a row for each of them, in order.
var numbers = [A - Ten]words{
	{"ten", "ti", "ten"},
	{"eleven", "elleve", "eleven"},
	{"twelve", "tolv", "twelve"},
	{"thirteen", "tretten", "thirteen"},
	{"fourteen", "fjorten", "fourteen"},
	{"fifteen", "femten", "fifteen"},
	{"sixteen", "seksten", "sixteen"},
	{"seventeen", "sytten", "seventeen"},
	{"eighteen", "atten", "eighteen"},
	{"nineteen", "nitten", "nineteen"},
	{"twenty", "tyve", "twenty"},
	{"thirty", "tredive", "thirty"},
	{"forty", "fyrre", "forty"},
	{"fifty", "halvtreds", "fifty"},
	{"sixty", "tres", "sixty"},
	{"seventy", "halvfjerds", "seventy"},
	{"eighty", "firs", "eighty"},
	{"ninety", "halvfems", "ninety"},
	{"neuter", "et", "one"},
	{"hundred", "hundrede", "hundred"},
	{"thousand", "tusind", "thousand"},
	{"million", "million", "million"},
	{"millions", "millioner", "million"},
	{"and", "og", "and"},
	{"point", "komma", "point"},
	{"minus", "minus", "minus"},
	{"second", "sekund", "second"},
	{"seconds", "sekunder", "seconds"},
	{"minute", "minut", "minute"},
	{"minutes", "minutter", "minutes"},
	{"hour", "time", "hour"},
	{"hours", "timer", "hours"},
}
