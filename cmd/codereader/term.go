package main

import (
	"github.com/spf13/cobra"
)

func termCommand(o *options) *cobra.Command {
	c := &cobra.Command{
		Use:   "term [flags]",
		Short: "The reader in a terminal, in plain lines for screen readers and braille",
		Args:  noCommand,
		RunE:  func(c *cobra.Command, _ []string) error { return termMode(c.Context(), o) },
	}
	o.steadying.addFlags(c.Flags())
	o.listening.addFlags(c.Flags(), "", besideUsage)
	return c
}
