package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// Groups of the flags that [options.addFlags] adds.
const (
	keyFlags       = "key key-file "
	readerFlags    = "serial at drift lang volume speed state voice clear " // which reader it is
	recordingFlags = "wav png trace captions record report "
	wiredFlags     = "firmware erase:firmware "
	lookFlags      = "scale theme "

	// What every mode of the program takes, so that the same flags go with each:
	// one that does nothing in a mode is named and passed over.
	everyMode = keyFlags + "serial at drift lang volume speed state voice " + recordingFlags + "firmware " + lookFlags

	// A session that a person or a program has with a reader. Its look is taken
	// where no picture is asked for, too, so that the same flags start it in a
	// window and in a terminal.
	sessionFlags = keyFlags + readerFlags + recordingFlags + "load save " + wiredFlags + lookFlags
)

// takes are, for each command, those of the flags of [options.addFlags] that do
// something there; all others are refused, or passed over if every mode takes
// them. A colon stands before what one of
// must be given, too, for it to do so.
var takes = map[string]struct {
	flags string
	why   string // the others are not taken; "" says itself
}{
	"codereader":             {flags: sessionFlags + "announce"},
	"codereader term":        {flags: sessionFlags + "announce"},
	"codereader lessons run": {flags: sessionFlags + "announce"},
	"codereader serve":       {sessionFlags, "no sound is played here"},
	"codereader run":         {keyFlags + readerFlags + recordingFlags + wiredFlags + lookFlags, "a scenario starts from the beginning, and nobody hears it"},
	// A reader's settings are taken even where its code alone is printed, which
	// does not depend on them: it is the code of that reader.
	"codereader code": {keyFlags + readerFlags + recordingFlags + wiredFlags + "scale:png theme:png|report", "its reader is on for one code"},
	"codereader say": {
		"serial:trace|report at:trace|report lang volume speed state voice clear wav trace captions report theme:report",
		"it has no keys and no display",
	},
	"codereader replay":        {keyFlags + "lang:voice voice clear " + recordingFlags + wiredFlags + "scale:png theme:png|report", "the recording brings its own"},
	"codereader conform":       {keyFlags + "serial lang voice " + wiredFlags, "each check brings its own"},
	"codereader voices list":   {flags: "lang:voice voice"},
	"codereader voices check":  {flags: "lang voice"},
	"codereader voices record": {flags: "lang"},
}

// needs are the flags of single commands that do nothing without another, and
// that one. Where it has a default it is always given.
var needs = map[string]string{"token-file": "listen", "host": "listen", "seed": "reference", "rounds": "reference"}

// taken returns whether a command takes a flag that every mode could, and those
// of which one must be given with it, if any.
func taken(command, flag string) (ok bool, with []string) {
	for _, f := range strings.Fields(takes[command].flags) {
		name, needed, is := strings.Cut(f, ":")
		if name == flag {
			if is {
				with = strings.Split(needed, "|")
			}
			return true, with
		}
	}
	return false, nil
}

// isMode returns whether a command has a reader, or its voice, at work, and is
// no list or check.
func isMode(command string) bool {
	_, is := takes[command]
	return is && command != "codereader conform" && !strings.HasPrefix(command, "codereader voices")
}

// checkFlags refuses the flags that were given and would do nothing; those
// that every mode takes it names by note, and lets a mode go on.
func checkFlags(c *cobra.Command, note func(error)) (err error) {
	shared := c.Root().PersistentFlags()
	c.Flags().Visit(func(f *pflag.Flag) {
		if err != nil || f.Name == "help" {
			return
		}
		refuse := func(why error) {
			if isMode(c.CommandPath()) && slices.Contains(strings.Fields(everyMode), f.Name) {
				note(why)
			} else {
				err = why
			}
		}
		var with []string
		if shared.Lookup(f.Name) == f {
			var ok bool
			if ok, with = taken(c.CommandPath(), f.Name); !ok {
				refuse(notTaken(c.CommandPath(), f.Name))
				return
			}
		} else if other := needs[f.Name]; other != "" && c.Flags().Lookup(other).DefValue != anyPort {
			with = []string{other}
		}
		if with != nil && !slices.ContainsFunc(with, c.Flags().Changed) {
			refuse(misuse("--%s does nothing in %s without --%s", f.Name, c.CommandPath(), strings.Join(with, " or --")))
		}
	})
	return err
}

// notTaken says that a command does not take a flag, and which do.
func notTaken(command, flag string) error {
	var others []string
	for other := range takes {
		if ok, _ := taken(other, flag); !ok {
			continue
		}
		if _, name, below := strings.Cut(other, " "); below {
			others = append(others, name)
		} else {
			others = append(others, "the window")
		}
	}
	slices.Sort(others)
	why := takes[command].why
	if why != "" {
		why = ": " + why
	}
	return misuse("--%s does nothing in %s%s; it is taken by %s", flag, command, why, strings.Join(others, ", "))
}

// showTaken has a command's help show the flags alone that it takes.
func showTaken(c *cobra.Command) {
	c.Root().PersistentFlags().VisitAll(func(f *pflag.Flag) {
		ok, _ := taken(c.CommandPath(), f.Name)
		f.Hidden = !ok
	})
}
