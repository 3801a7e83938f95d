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
// one go.
func oneLine(err error) string {
	return strings.Join(strings.Fields(err.Error()), " ")
}
