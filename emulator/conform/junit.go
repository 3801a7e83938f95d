package conform

import (
	"encoding/xml"
	"io"
	"strings"
	"unicode/utf8"
)

// The shape that consumers of JUnit's XML agree on: suites with their counts,
// cases with class and name, a failure with message and text, a skip with a
// message.

type junitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Errors   int          `xml:"errors,attr"`
	Skipped  int          `xml:"skipped,attr"`
	Time     string       `xml:"time,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Time     string      `xml:"time,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Class   string        `xml:"classname,attr"`
	Name    string        `xml:"name,attr"`
	Time    string        `xml:"time,attr"`
	Failure *junitFailure `xml:"failure,omitempty"`
	Skipped *junitSkipped `xml:"skipped,omitempty"`
}

type junitFailure struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr"`
	Text    string `xml:",chardata"`
}

type junitSkipped struct {
	Message string `xml:"message,attr"`
}

// noTime stands for how long a case took: device time is no time of the test
// run, and virtual runs take none to speak of.
const noTime = "0"

// WriteJUnit writes a report as XML in the form of JUnit: a suite for each
// section of device.md, a case for each check. What differs is a failure, what
// was not reachable is skipped.
func WriteJUnit(w io.Writer, r *Report) error {
	all := junitSuites{Name: clean("codereader conform: " + r.Firmware), Time: noTime}
	for _, one := range r.Results {
		n := len(all.Suites)
		if n == 0 || all.Suites[n-1].Name != one.Check.Section {
			all.Suites = append(all.Suites, junitSuite{Name: one.Check.Section, Time: noTime})
			n++
		}
		s := &all.Suites[n-1]
		c := junitCase{Class: "device." + one.Check.Section, Name: one.Check.Number + " " + one.Check.Title, Time: noTime}
		switch one.Verdict {
		case Differs:
			c.Failure = &junitFailure{
				Message: clean(one.Diff.String()), Type: "difference",
				Text: clean("device.md says: " + one.Check.Sentence + "\n" + one.Detail() + "\n"),
			}
			s.Failures++
			all.Failures++
		case NotReachable:
			c.Skipped = &junitSkipped{clean(one.Reason)}
			s.Skipped++
			all.Skipped++
		}
		s.Tests++
		all.Tests++
		s.Cases = append(s.Cases, c)
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(all); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// clean leaves out what XML cannot have: a firmware, or a person, may say
// anything.
func clean(s string) string {
	return strings.Map(func(c rune) rune {
		if c == '\t' || c == '\n' || c >= ' ' && c != utf8.RuneError && c != 0xFFFE && c != 0xFFFF {
			return c
		}
		return -1
	}, s)
}
