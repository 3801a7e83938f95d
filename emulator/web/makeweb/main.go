package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

const (
	home = "emulator/web"
	site = home + "/dist/site"
	kept = home + "/dist/embed"
)

// options are what the page has besides what every page has.
type options struct {
	practice string // address of the practice log-on; "" is none
}

func main() {
	var o options
	flag.StringVar(&o.practice, "practice", "", "`ADDRESS` of the practice log-on, which the page in site has a link to, relative to the page (practice/)")
	flag.Parse()
	if flag.NArg() > 0 {
		fmt.Fprintf(os.Stderr, "makeweb: %q is too much: it takes flags alone\n", flag.Args())
		os.Exit(2)
	}
	if err := build(o); err != nil {
		fmt.Fprintln(os.Stderr, "makeweb:", err)
		os.Exit(1)
	}
}

func build(o options) error {
	if _, err := os.Stat(filepath.Join(home, "static")); err != nil {
		return fmt.Errorf("%s is not here: run it from the top of the repository", home)
	}
	files, err := collect(o)
	if err != nil {
		return err
	}
	stamp := files.stamp(o)
	old, err := os.ReadFile(stampFile)
	if err == nil && string(old) == stamp {
		return nil
	}
	if err := files.write(o); err != nil {
		return err
	}
	return os.WriteFile(stampFile, []byte(stamp), 0o644)
}

// stampFile says what was built last.
const stampFile = home + "/dist/stamp"
