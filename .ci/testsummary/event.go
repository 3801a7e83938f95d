package main

import "encoding/json"

// event is one line of `go test -json`; see `go doc test2json`.
type event struct {
	Action      string
	Package     string
	ImportPath  string // of what was being built
	Test        string
	Output      string
	FailedBuild string
}

// parse reads a line of go test's output. A line that is no event, such as an
// error of the go command itself, comes back as false.
func parse(line []byte) (event, bool) {
	var e event
	if len(line) == 0 || line[0] != '{' || json.Unmarshal(line, &e) != nil || e.Action == "" {
		return event{}, false
	}
	return e, true
}
