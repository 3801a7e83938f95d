package main

import (
	"strings"

	"github.com/spf13/cobra"
)

// rootCommand returns the program's commands. Without one it is the window.
func rootCommand(io streams) *cobra.Command {
	o := &options{io: io}
	root := &cobra.Command{
		Use:   "codereader [flags]",
		Short: "An emulator of the talking one-time-password reader",
		Long: `Codereader emulates the talking one-time-password reader that people use who
see little or nothing. Without a command it opens the reader in a window; where
there is no display it says so and goes on in the terminal. With --present it gives a
demonstration to a room.

It is an independent emulator and has nothing to do with MitID. Do not give it
a key that is in real use.`,
		Args:          o.presenting.args,
		SilenceUsage:  true,
		SilenceErrors: true,
		RunE:          func(c *cobra.Command, _ []string) error { return windowMode(c.Context(), o) },

		PersistentPreRunE: func(c *cobra.Command, _ []string) error { return checkFlags(c, o.warn) },
	}
	help := root.HelpFunc()
	root.SetHelpFunc(func(c *cobra.Command, args []string) {
		showTaken(c)
		help(c, args)
	})
	root.SetIn(io.in)
	root.SetOut(io.out)
	root.SetErr(io.err)
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return misuse("%w; `%s --help` lists the flags", err, c.CommandPath())
	})
	o.addFlags(root.PersistentFlags())
	root.Flags().SortFlags = false
	o.listening.addFlags(root.Flags(), "", besideUsage)
	o.presenting.addFlags(root.Flags())
	o.steadying.addFlags(root.Flags())
	root.AddCommand(
		codeCommand(o),
		conformCommand(o),
		runCommand(o),
		replayCommand(o),
		sayCommand(o),
		lessonsCommand(o),
		serveCommand(o),
		voicesCommand(o),
		termCommand(o),
		versionCommand(o),
	)
	return root
}

// noCommand refuses arguments of a command that takes none. To the root they
// are commands that it does not have.
func noCommand(c *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return nil
	case strings.Contains(args[0], "otpauth"): // not to be told: it may be a secret
		return misuse("a key is given with --key or --key-file")
	case c.HasParent():
		return misuse("%s takes no arguments, but got %q", c.CommandPath(), args[0])
	}
	return misuse("there is no command %q; `codereader help` lists the commands", args[0])
}
