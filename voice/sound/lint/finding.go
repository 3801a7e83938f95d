package lint

import "fmt"

// Finding is something that is wrong with a voice.
type Finding struct {
	File  string // below the voice's folder, with slashes
	What  string // is wrong
	ToDo  string // to mend it
	Fatal bool   // the voice cannot be used as it is
}

// String returns the finding in one line.
func (f Finding) String() string { return fmt.Sprintf("%s: %s; %s", f.File, f.What, f.ToDo) }
