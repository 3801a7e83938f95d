package main

import (
	"errors"
	"fmt"
	"time"

	"codereader/clock"

	"github.com/spf13/cobra"
)

func codeCommand(o *options) *cobra.Command {
	return &cobra.Command{
		Use:   "code [flags]",
		Short: "Print the code that the reader would show, nothing else",
		Long: `Code prints the code that the reader would show if red was pressed now, or at the
time of --at, and nothing else. With --wav, --png and their like the reader is
recorded as it is switched on and speaks the code.`,
		Args: noCommand,
		RunE: func(*cobra.Command, []string) error {
			key, err := o.loadKey()
			if err != nil {
				return err
			}
			if key.IsZero() {
				return misuse("a reader without a key makes no codes: give it one with --key or --key-file")
			}
			at := o.at
			if at.IsZero() {
				at = time.Now()
			}
			if o.isDemo() {
				o.warn(errors.New("this is a code of the public demonstration key, and no secret"))
			}
			if o.firmware != "" || o.voice != "" || o.state != "" || o.recording() || o.png != "" {
				return o.readerCode(at)
			}
			_, err = fmt.Fprintln(o.io.out, key.Code(clock.Step(at, key.Period())))
			return err
		},
	}
}
