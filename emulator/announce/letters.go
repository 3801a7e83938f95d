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
	{"letter-a", "Anna", "alfa"},
	{"letter-b", "Bernhard", "bravo"},
	{"letter-c", "Cecilie", "charlie"},
	{"letter-d", "David", "delta"},
	{"letter-e", "Erik", "echo"},
	{"letter-f", "Frederik", "foxtrot"},
	{"letter-g", "Georg", "golf"},
	{"letter-h", "Hans", "hotel"},
	{"letter-i", "Ida", "india"},
	{"letter-j", "Johan", "juliett"},
	{"letter-k", "Karen", "kilo"},
	{"letter-l", "Ludvig", "lima"},
	{"letter-m", "Mikkel", "mike"},
	{"letter-n", "Nikolaj", "november"},
	{"letter-o", "Odin", "oscar"},
	{"letter-p", "Peter", "papa"},
	{"letter-q", "Quintus", "quebec"},
	{"letter-r", "Rasmus", "romeo"},
	{"letter-s", "Søren", "sierra"},
	{"letter-t", "Theodor", "tango"},
	{"letter-u", "Ulla", "uniform"},
	{"letter-v", "Viggo", "victor"},
	{"letter-w", "William", "whiskey"},
	{"letter-x", "Xerxes", "x-ray"},
	{"letter-y", "Yrsa", "yankee"},
	{"letter-z", "Zackarias", "zulu"},
	{"letter-ae", "Ægir", "A E"},
	{"letter-oe", "Østen", "O slash"},
	{"letter-aa", "Åse", "A ring"},
	{"capital", "stort", "capital"},
	{"dash", "bindestreg", "dash"},
	{"dot", "punktum", "dot"},
	{"comma", "komma", "comma"},
	{"colon", "kolon", "colon"},
	{"slash", "skråstreg", "slash"},
	{"backslash", "omvendt skråstreg", "backslash"},
	{"underscore", "understreg", "underscore"},
	{"space", "mellemrum", "space"},
	{"plus", "plus", "plus"},
	{"other-sign", "et andet tegn", "another sign"},
}
