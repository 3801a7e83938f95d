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
	{"ten", both("ti", "ten")},
	{"eleven", both("elleve", "eleven")},
	{"twelve", both("tolv", "twelve")},
	{"thirteen", both("tretten", "thirteen")},
	{"fourteen", both("fjorten", "fourteen")},
	{"fifteen", both("femten", "fifteen")},
	{"sixteen", both("seksten", "sixteen")},
	{"seventeen", both("sytten", "seventeen")},
	{"eighteen", both("atten", "eighteen")},
	{"nineteen", both("nitten", "nineteen")},
	{"twenty", both("tyve", "twenty")},
	{"thirty", both("tredive", "thirty")},
	{"forty", both("fyrre", "forty")},
	{"fifty", both("halvtreds", "fifty")},
	{"sixty", both("tres", "sixty")},
	{"seventy", both("halvfjerds", "seventy")},
	{"eighty", both("firs", "eighty")},
	{"ninety", both("halvfems", "ninety")},
	{"neuter", both("et", "one")},
	{"hundred", both("hundrede", "hundred")},
	{"thousand", both("tusind", "thousand")},
	{"million", both("million", "million")},
	{"millions", both("millioner", "million")},
	{"and", both("og", "and")},
	{"point", both("komma", "point")},
	{"minus", both("minus", "minus")},
	{"second", both("sekund", "second")},
	{"seconds", both("sekunder", "seconds")},
	{"minute", both("minut", "minute")},
	{"minutes", both("minutter", "minutes")},
	{"hour", both("time", "hour")},
	{"hours", both("timer", "hours")},
}
