package scenario

import (
	"errors"
	"fmt"
	"io"

	"codereader/emulator"
)

// Result is how far a script came.
type Result struct {
	Script string         // its name
	Steps  int            // that were carried out; the last of them may have failed
	State  emulator.State // of the reader at the end; State.At is the device time
}

// Line is the report of a run in one line. The error is that of the run.
func (r Result) Line(err error) string {
	if err == nil {
		return fmt.Sprintf("ok  %s  (%s device time)", r.Script, Seconds(r.State.At))
	}
	if f := (*Failure)(nil); errors.As(err, &f) {
		return "FAIL  " + f.describe()
	}
	return "FAIL  " + err.Error()
}

// WriteHelp writes the steps and conditions of the language, a line each.
func WriteHelp(w io.Writer) error {
	for _, k := range stepKinds {
		if _, err := fmt.Fprintf(w, "%s\n    %s\n", join(k.name, k.args), k.does); err != nil {
			return err
		}
	}
	for _, g := range guards {
		if _, err := fmt.Fprintf(w, "%s\n    in front of a step: only if %s\n", g.synopsis(), g.does); err != nil {
			return err
		}
	}
	return nil
}

func join(name, args string) string {
	if args == "" {
		return name
	}
	return name + " " + args
}
