//go:build !js

package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, "page: this program runs in a browser: make web builds it, codereader serve serves it")
	os.Exit(2)
}
