package conform

import (
	"fmt"
	"strings"
)

// Check holds a firmware to one statement of device.md, or to a part of one.
type Check struct {
	// Number is the check's name for good: the number of one of the nine
	// functions, or of a later section (10 Panel, 11 How keys are understood,
	// 12 Code, 13 Settings, 14 Turning off, 15 Serial number, 16 Words,
	// 17 Time), a point, and the check's place in it. It is never given to
	// another check.
	Number string

	Section  string // of device.md
	Sentence string // of that section, to the letter
	Title    string // what holds, in plain English

	// Hand says that a person who presses the keys and answers can tell.
	Hand bool

	// Why is the reason why no check can see from outside whether the
	// sentence holds. Such a check has nothing to run.
	Why string

	run func(*Rig)
}

// quote is a sentence of device.md and the checks that hold it.
type quote struct {
	sentence string
	checks   []Check
}

// section is a section of device.md.
type section struct {
	title  string
	quotes []quote
}

// sections are device.md's, in its order.
var sections = []section{
	{"Panel", panelChecks},
	{"The nine functions", functionChecks},
	{"How keys are understood", keyChecks},
	{"Code", codeChecks},
	{"Settings, kept while off and across power loss", settingChecks},
	{"Turning off", offChecks},
	{"Serial number", serialChecks},
	{"Words", wordChecks},
	{"Time", timeChecks},
}

// All returns every check, in the order of device.md.
func All() []Check {
	var all []Check
	for _, s := range sections {
		for _, q := range s.quotes {
			for _, c := range q.checks {
				c.Section, c.Sentence = s.title, q.sentence
				all = append(all, c)
			}
		}
	}
	return all
}

// Select returns the checks that have one of the numbers, or whose numbers
// begin with one of them and a point: "3" is all of function 3. No numbers are
// all checks. A number that no check has is an error.
func Select(checks []Check, numbers ...string) ([]Check, error) {
	if len(numbers) == 0 {
		return checks, nil
	}
	var picked []Check
	used := make([]bool, len(numbers))
	for _, c := range checks {
		picks := false
		for i, n := range numbers {
			if c.Number == n || strings.HasPrefix(c.Number, n+".") {
				used[i], picks = true, true
			}
		}
		if picks {
			picked = append(picked, c)
		}
	}
	for i, n := range numbers {
		if !used[i] {
			return nil, fmt.Errorf("conform: no check has the number %q; the list of all has each with its number", n)
		}
	}
	return picked, nil
}
