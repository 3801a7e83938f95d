package api

import "strings"

// Problem is why a request was not carried out (RFC 9457).
type Problem struct {
	Status int             `json:"status" doc:"The HTTP status."`
	Title  string          `json:"title" doc:"The status in words."`
	Detail string          `json:"detail" doc:"What is wrong, and what would be right."`
	Errors []ProblemDetail `json:"errors,omitempty" doc:"What is wrong with which part of the request."`
}

// ProblemDetail is what is wrong with one part of a request.
type ProblemDetail struct {
	Message  string `json:"message" doc:"What is wrong."`
	Location string `json:"location" doc:"With what." example:"body.key"`
}

// Error says what is wrong, in one line.
func (p *Problem) Error() string {
	b := strings.Builder{}
	b.WriteString("server: ")
	b.WriteString(p.Detail)
	for i, d := range p.Errors {
		b.WriteString([]string{": ", "; "}[min(i, 1)])
		b.WriteString(d.Message)
		if d.Location != "" {
			b.WriteString(" (" + d.Location + ")")
		}
	}
	return b.String()
}
