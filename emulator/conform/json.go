package conform

import (
	"encoding/json"
	"io"
)

// JSON is a report as [WriteJSON] writes it. Fields are added, and never
// renamed.
type JSON struct {
	Firmware     string      `json:"firmware"`
	Checks       int         `json:"checks"`
	Hold         int         `json:"hold"`
	Differ       int         `json:"differ"`
	NotReachable int         `json:"not_reachable"`
	Results      []JSONCheck `json:"results"`
}

// JSONCheck is one check of a [JSON].
type JSONCheck struct {
	Number   string          `json:"number"`
	Section  string          `json:"section"`
	Sentence string          `json:"sentence"`
	Title    string          `json:"title"`
	Verdict  Verdict         `json:"verdict"`            // "holds", "differs" or "not reachable"
	Reason   string          `json:"reason,omitempty"`   // why it was not reachable
	Differs  *JSONDifference `json:"differs,omitempty"`  // what differs
	Bundle   string          `json:"bundle,omitempty"`   // the file that leads there
	Took     int64           `json:"device_ns,omitzero"` // device time that the check took, on its last reader
}

// JSONDifference is what a check expected and what came.
type JSONDifference struct {
	At   int64  `json:"t"` // device time, in nanoseconds; 0 if a person was the board
	What string `json:"what"`
	Want string `json:"expected"`
	Got  string `json:"got"`
}

// WriteJSON writes a report as one JSON object.
func WriteJSON(w io.Writer, r *Report) error {
	out := JSON{
		Firmware: r.Firmware, Checks: len(r.Results),
		Hold: r.Count(Holds), Differ: r.Count(Differs), NotReachable: r.Count(NotReachable),
		Results: []JSONCheck{},
	}
	for _, one := range r.Results {
		c := JSONCheck{
			Number: one.Check.Number, Section: one.Check.Section, Sentence: one.Check.Sentence, Title: one.Check.Title,
			Verdict: one.Verdict, Reason: one.Reason, Bundle: one.Bundle, Took: int64(one.Took),
		}
		if d := one.Diff; d != nil {
			c.Differs = &JSONDifference{int64(d.At), d.What, d.Want, d.Got}
		}
		out.Results = append(out.Results, c)
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(out)
}
