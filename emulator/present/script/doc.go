// Package script makes a demonstration ([codereader/emulator/present]) of a
// scenario ([codereader/emulator/scenario]): it runs the script once in virtual
// time, judges its expectations, and has what it came to rehearsed and cut into
// steps. Comment lines before an action are its notes; a line that begins with
// "da:" or "en:" is for that language alone. A first block of comments with an
// empty line behind it is the title.
//
// It stands beside the demonstration, so that what shows one need not read one: a
// page in a browser gets the lines.
package script
