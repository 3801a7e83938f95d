package main

import (
	"errors"

	"codereader/emulator/present"
	"codereader/emulator/present/script"
	"codereader/emulator/scenario"
	"codereader/firmware"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// presenting are the flags of a demonstration that is given in the window.
type presenting struct {
	script string // builtIn for our own; "" for none
	auto   bool
	flags  *pflag.FlagSet
	show   *present.Demonstration // once it has been rehearsed
}

// builtIn stands for the demonstration that is part of the program.
const builtIn = "nine functions"

// addFlags adds them to the window's.
func (p *presenting) addFlags(f *pflag.FlagSet) {
	f.StringVar(&p.script, "present", "", "give a demonstration, full screen: a scenario `SCRIPT`, or the nine functions if none is named")
	f.Lookup("present").NoOptDefVal = builtIn
	f.BoolVar(&p.auto, "present-auto", false, "the same, going on by itself")
	p.flags = f
}

// on says whether there is a demonstration.
func (p *presenting) on() bool { return p.script != "" }

// args takes the script, which may stand behind the flag.
func (p *presenting) args(c *cobra.Command, args []string) error {
	if p.auto && !p.on() {
		p.script = builtIn
	}
	if p.script == builtIn && len(args) == 1 {
		p.script = args[0]
		return nil
	}
	return noCommand(c, args)
}

// check refuses what does not go with a demonstration, which goes back in time.
func (p *presenting) check(o *options) error {
	switch {
	case !p.on():
		return nil
	case o.inOrder():
		return misuse("--present goes back in time, and a recording with --wav or --captions cannot: leave that out, or use --record")
	case o.firmware != "":
		return misuse("--present shows the firmware inside: leave out --firmware")
	case o.load != "":
		return misuse("--present begins as its script does: leave out --load")
	}
	if o.state == "" {
		o.forgets = true // the next to use the reader finds it as it was
	}
	return nil
}

// rehearse puts the reader of a demonstration together, in place of the standard
// one. What its script expects in vain is told on the standard error, and not
// to the room.
func (o *options) rehearse(s *session, kept firmware.Settings) error {
	p := &o.presenting
	if !p.on() {
		return nil
	}
	flags, err := setupOf(p.flags, s.config.Key)
	if err != nil {
		return misuseError{err}
	}
	standard := s.config
	standard.Settings = firmware.DefaultSettings
	standard.Settings.Language = kept.Language
	standard.Clock = o.clock(scenario.DefaultStart())
	how := script.Options{Config: standard, Flags: flags, Log: o.warn}
	if p.script == builtIn {
		p.show, err = script.BuiltIn(how)
	} else {
		p.show, err = script.Load(p.script, how)
	}
	if err != nil {
		return misuseError{err}
	}
	s.config = p.show.Config()
	return nil
}

// logs has what is told to the person at the reader printed as well: in front
// of a room it is not shown.
func (p *presenting) logs(n *notices, o *options) {
	if p.on() {
		n.also = func(line string) { o.warn(errors.New(line)) }
	}
}
