package announce

// A is the first of the letters, which follow it: to z, and those that Danish
// has besides. They are said by the languages' spelling alphabets, for the
// names of letters sound too much alike.
const A = Hours + 1

// The signs of what is typed and shown.
const (
	Capital Part = A + Part(len(alphabet)) + iota
	Dash
	Dot
	Comma
	Colon
	Slash
	Backslash
	Underscore
	Space
	Plus
	OtherSign

	// Parts is the number of parts, with None.
	Parts
)

// alphabet are the letters, in order.
var alphabet = [...]rune{'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', 'æ', 'ø', 'å'}

// letters has a row for each letter and sign, in order.
var letters = [Parts - A]words{
	{"letter-a", both("Anna", "alfa")},
	{"letter-b", both("Bernhard", "bravo")},
	{"letter-c", both("Cecilie", "charlie")},
	{"letter-d", both("David", "delta")},
	{"letter-e", both("Erik", "echo")},
	{"letter-f", both("Frederik", "foxtrot")},
	{"letter-g", both("Georg", "golf")},
	{"letter-h", both("Hans", "hotel")},
	{"letter-i", both("Ida", "india")},
	{"letter-j", both("Johan", "juliett")},
	{"letter-k", both("Karen", "kilo")},
	{"letter-l", both("Ludvig", "lima")},
	{"letter-m", both("Mikkel", "mike")},
	{"letter-n", both("Nikolaj", "november")},
	{"letter-o", both("Odin", "oscar")},
	{"letter-p", both("Peter", "papa")},
	{"letter-q", both("Quintus", "quebec")},
	{"letter-r", both("Rasmus", "romeo")},
	{"letter-s", both("Søren", "sierra")},
	{"letter-t", both("Theodor", "tango")},
	{"letter-u", both("Ulla", "uniform")},
	{"letter-v", both("Viggo", "victor")},
	{"letter-w", both("William", "whiskey")},
	{"letter-x", both("Xerxes", "x-ray")},
	{"letter-y", both("Yrsa", "yankee")},
	{"letter-z", both("Zackarias", "zulu")},
	{"letter-ae", both("Ægir", "A E")},
	{"letter-oe", both("Østen", "O slash")},
	{"letter-aa", both("Åse", "A ring")},
	{"capital", both("stort", "capital")},
	{"dash", both("bindestreg", "dash")},
	{"dot", both("punktum", "dot")},
	{"comma", both("komma", "comma")},
	{"colon", both("kolon", "colon")},
	{"slash", both("skråstreg", "slash")},
	{"backslash", both("omvendt skråstreg", "backslash")},
	{"underscore", both("understreg", "underscore")},
	{"space", both("mellemrum", "space")},
	{"plus", both("plus", "plus")},
	{"other-sign", both("et andet tegn", "another sign")},
}
