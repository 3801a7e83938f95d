// Command unwoff takes a font out of its WOFF 1.0 wrapping
// (https://www.w3.org/TR/WOFF/):
//
//	go run ./assets/font/unwoff IN.woff OUT.ttf
package main

import (
	"fmt"
	"os"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: unwoff IN.woff OUT.ttf")
		os.Exit(2)
	}
	if err := convert(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func convert(in, out string) error {
	data, err := os.ReadFile(in)
	if err != nil {
		return fmt.Errorf("unwoff: %w", err)
	}
	ttf, err := unwrap(data)
	if err != nil {
		return fmt.Errorf("unwoff: %s: %w", in, err)
	}
	return os.WriteFile(out, ttf, 0o644)
}
