package main

import (
	"fmt"
	"strings"
)

// misuseError is an error in how the program was called, not in what it did.
type misuseError struct{ error }

func (e misuseError) Unwrap() error { return e.error }

// misuse returns an error that ends the program with [statusMisuse].
func misuse(format string, args ...any) error {
	return misuseError{fmt.Errorf(format, args...)}
}

// silentError is an error that has been told already.
type silentError struct{ error }

func (e silentError) Unwrap() error { return e.error }

// oneLine returns an error's text on one line, for a screen reader to read in
// one go. Where it has several, a semicolon stands between them.
func oneLine(err error) string {
	lines := strings.FieldsFunc(err.Error(), func(r rune) bool { return r == '\n' })
	for i, line := range lines {
		lines[i] = strings.Join(strings.Fields(line), " ")
	}
	return strings.Join(lines, "; ")
}
