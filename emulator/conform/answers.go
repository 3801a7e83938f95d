package conform

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// maxAnswer is the longest line of a file of answers, in bytes.
const maxAnswer = 64 << 10

// answer is a line of a file of answers: what came of a check.
type answer struct {
	Number  string  `json:"number"`
	Verdict Verdict `json:"verdict"`
	Reason  string  `json:"reason,omitempty"`
	What    string  `json:"what,omitempty"`
	Want    string  `json:"expected,omitempty"`
	Got     string  `json:"got,omitempty"`
}

// WriteAnswer writes a result as a line that [ReadAnswers] reads.
func WriteAnswer(w io.Writer, r Result) error {
	a := answer{Number: r.Check.Number, Verdict: r.Verdict, Reason: r.Reason}
	if r.Diff != nil {
		a.What, a.Want, a.Got = r.Diff.What, r.Diff.Want, r.Diff.Got
	}
	line, err := json.Marshal(a)
	if err == nil {
		_, err = w.Write(append(line, '\n'))
	}
	return err
}

// ReadAnswers reads results, by the numbers of their checks. Of several of one
// check the last counts. A last line that was cut off, as when the power failed,
// is left out, and asked again.
func ReadAnswers(r io.Reader) (map[string]Result, error) {
	all := map[string]Result{}
	lines := bufio.NewReaderSize(r, maxAnswer)
	for n := 1; ; n++ {
		text, err := lines.ReadSlice('\n')
		switch {
		case errors.Is(err, io.EOF):
			return all, nil
		case errors.Is(err, bufio.ErrBufferFull):
			return nil, fmt.Errorf("conform: line %d of the answers is longer than any answer", n)
		case err != nil:
			return nil, fmt.Errorf("conform: %w", err)
		}
		var a answer
		if err := json.Unmarshal(text, &a); err != nil {
			return nil, fmt.Errorf("conform: line %d of the answers is no answer: %w", n, err)
		}
		result := Result{Check: Check{Number: a.Number}, Verdict: a.Verdict, Reason: a.Reason}
		switch {
		case a.Number == "":
			return nil, fmt.Errorf("conform: line %d of the answers has no number of a check", n)
		case a.Verdict == Differs:
			result.Diff = &Difference{What: a.What, Want: a.Want, Got: a.Got}
		case a.Verdict != Holds && a.Verdict != NotReachable:
			return nil, fmt.Errorf("conform: line %d of the answers has the verdict %q: it must be %q, %q or %q", n, a.Verdict, Holds, Differs, NotReachable)
		}
		all[a.Number] = result
	}
}
