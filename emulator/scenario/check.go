package scenario

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"rsc.io/script"
)

// statement is a line of a script that does something.
type statement struct {
	line    int    // from 1
	text    string // as the script has it, without a comment
	expects bool   // it is an expectation, rather than something done
	step    step
}

// checker finds out what a line means without doing it. The engine alone reads
// the line; the checker is called as the step would be, and tells from how the
// engine takes its answers what stands in front.
type checker struct {
	engine *engine

	answer error // what the step answers
	kind   *stepKind
	args   []string

	truths []bool // what the guards of the line answer, in order
	asked  int
}

var errProbe = errors.New("probe")

func (c *checker) step(k *stepKind, args []string) error {
	c.kind, c.args = k, args
	return c.answer
}

func (c *checker) guard(*guard, string) (bool, error) {
	if c.asked == len(c.truths) {
		if c.asked == MaxGuards {
			return false, problem("a step has at most %d conditions", MaxGuards)
		}
		c.truths = append(c.truths, true)
	}
	c.asked++
	return c.truths[c.asked-1], nil
}

// put puts a line to the engine, with an answer for the step.
func (c *checker) put(text string, answer error) error {
	c.answer, c.kind, c.asked = answer, nil, 0
	return c.engine.line(text)
}

// statement reads a line; ok is false if it does nothing.
func (c *checker) statement(text string) (s statement, ok bool, err error) {
	if text, err = plain(text); err != nil {
		return s, false, err
	}
	c.truths = c.truths[:0]
	err = c.put(text, errProbe)
	for err == nil && c.kind == nil && c.asked > 0 {
		// The last guard that was asked turned the line away: [!…].
		c.truths[c.asked-1] = !c.truths[c.asked-1]
		err = c.put(text, errProbe)
	}
	if c.kind == nil {
		return s, false, c.misread(err)
	}
	kind, turned := c.kind, err == nil // the engine took an error for good
	if turned && !errors.Is(c.put(text, nil), script.ErrUnexpectedSuccess) {
		return s, false, problem("? means that it does not matter whether a step holds: leave the line out")
	}
	if turned && !kind.expects {
		return s, false, problem("! turns an expectation round, and %s is none", kind.name)
	}
	s.text, s.expects = text, kind.expects
	s.step, err = kind.parse(c.args)
	return s, err == nil, err
}

// misread says what is wrong with a line that the engine did not take, if
// anything is.
func (c *checker) misread(err error) error {
	if err == nil {
		return nil // an empty line, or a comment
	}
	if e := (*script.CommandError)(nil); errors.As(err, &e) {
		for _, k := range stepKinds {
			if k.name == e.Op {
				return problem("& does not work here: steps happen one after the other")
			}
		}
		return problem("%q is no step: there are %s", e.Op, stepNames())
	}
	err = reason(err)
	if strings.Contains(err.Error(), "condition") {
		return problem("%w: the conditions are %s", err, guardNames())
	}
	return err
}

// plain returns a line without its comment, once it has checked what the
// engine would not: that the line is text, and that it asks for no variable.
func plain(line string) (string, error) {
	if len(line) > MaxLine {
		return "", problem("the line has %d bytes: at most %d are read", len(line), MaxLine)
	}
	if !utf8.ValidString(line) {
		return "", problem("the line is not UTF-8 text")
	}
	line = strings.TrimSpace(line)
	quoted := false
	for i, r := range line {
		switch {
		case r == '#' && !quoted:
			return strings.TrimSpace(line[:i]), nil
		case r == '\'':
			quoted = !quoted
		case r == '$' && !quoted:
			return "", problem("there are no variables: put a text with $ in single quotes")
		case r != '\t' && !unicode.IsPrint(r):
			return "", problem("the line has the character %U, which cannot be seen", r)
		}
	}
	return line, nil
}
