package main

import (
	"codereader/emulator/panel"
	"errors"
	"strconv"
)

// flagValue is a flag's value that is read by a function.
type flagValue[T any] struct {
	to    *T
	name  string // of the value, in the help text
	text  string
	parse func(string) (T, error)
}

// value returns a flag's value that parse reads into to. The text stands in
// the help as its default.
func value[T any](to *T, name, text string, parse func(string) (T, error)) *flagValue[T] {
	return &flagValue[T]{to, name, text, parse}
}

// Set implements pflag.Value.
func (v *flagValue[T]) Set(s string) error {
	x, err := v.parse(s)
	if err == nil {
		*v.to, v.text = x, s
	}
	return err
}

// String implements pflag.Value.
func (v *flagValue[T]) String() string { return v.text }

// Type implements pflag.Value: the name of the value in the help text.
func (v *flagValue[T]) Type() string { return v.name }

// chosen makes a choice of what parse reads.
func chosen[T any](parse func(string) (T, error)) func(string) (choice[T], error) {
	return func(s string) (choice[T], error) {
		x, err := parse(s)
		return choice[T]{x, err == nil}, err
	}
}

func parseScale(s string) (float64, error) {
	x, err := strconv.ParseFloat(s, 64)
	if err != nil || !(x >= panel.MinScale && x <= panel.MaxScale) {
		return 0, errors.New("the scale is a number from 1 to 4")
	}
	return x, nil
}

func parseTheme(s string) (panel.Theme, error) {
	for t := range panel.Theme(panel.Themes) {
		if s == t.String() {
			return t, nil
		}
	}
	return 0, errors.New("the themes are standard and contrast")
}
