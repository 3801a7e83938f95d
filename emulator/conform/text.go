package conform

import (
	"bufio"
	"fmt"
	"io"
)

// WriteText writes a report as lines, each of which says all there is to say of
// a check, and what came of all at the end.
func WriteText(w io.Writer, r *Report) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "%s, held against device.md\n", r.Firmware)
	section := ""
	for _, one := range r.Results {
		c := one.Check
		if c.Section != section {
			section = c.Section
			fmt.Fprintf(b, "\n%s\n", section)
		}
		fmt.Fprintf(b, "%-6s %-13s  %s\n", c.Number, one.Verdict, c.Title)
		switch one.Verdict {
		case Differs:
			fmt.Fprintf(b, "       device.md says: %s\n       %s\n", c.Sentence, one.Detail())
		case NotReachable:
			fmt.Fprintf(b, "       %s\n", one.Reason)
		}
	}
	fmt.Fprintf(b, "\n%s\n", r.Summary())
	return b.Flush()
}

// Detail says what differed and where to find it, in one line; "" if nothing did.
func (r *Result) Detail() string {
	if r.Diff == nil {
		return ""
	}
	s := r.Diff.String()
	if r.Evidence != nil {
		s = fmt.Sprintf("at %v %s", r.Diff.At, s)
	}
	if r.Bundle != "" {
		s += fmt.Sprintf("; %d of %d inputs lead there: %s", len(r.Evidence.Inputs), r.Evidence.All, r.Evidence.Replay(r.Bundle))
	}
	return s
}

// Summary says how many checks came to which verdict, in one line.
func (r *Report) Summary() string {
	return fmt.Sprintf("%d checks: %d hold, %d differ, %d not reachable",
		len(r.Results), r.Count(Holds), r.Count(Differs), r.Count(NotReachable))
}
