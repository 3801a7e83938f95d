package scenario

import (
	"strings"
	"time"
)

// step is what a line of a script does, its arguments understood. An error of
// do ends the scenario whatever stands in front of the step; an expectation
// that does not hold is no error.
type step interface {
	do(*run) (outcome, error)
}

// outcome is what came of a step.
type outcome struct {
	met  bool
	want string // what had been expected, for a failure
	got  string // what was there
	hint string
}

// done is the outcome of a step that expects nothing.
var done = outcome{met: true}

// stepKind is a step of the language.
type stepKind struct {
	name    string
	args    string // as a synopsis
	does    string
	expects bool // may be turned round by !
	parse   func(args []string) (step, error)
}

// stepKinds are the steps of the language, and there are no others.
var stepKinds = []stepKind{
	{"press", "KEY [DURATION]", "down, held (100 ms), up", false, parsePress},
	{"down", "KEY", "the key goes down", false, parseEdge(true)},
	{"up", "KEY", "the key comes up", false, parseEdge(false)},
	{"chord", "DIGIT...", "red down, the digits one after the other, red up", false, parseChord},
	{"wait", "DURATION", "lets device time pass", false, parseWait},
	{"settle", "", "until nothing is being spoken and no contact is still bouncing", false, parseSettle},
	{"display", "TEXT", "the display shows exactly this; '' is blank", true, parseLookNow("display")},
	{"spoken", "TEXT", "the last thing said, in words; a comma is the longer pause", true, parseLookNow("spoken")},
	{"power", "on|off", "the reader is on, or off", true, parseLookNow("power")},
	{"setting", "NAME VALUE", "language, volume or speed has this value", true, parseLookNow("setting")},
	{"within", "DURATION STEP...", "the expectation becomes true before so much device time has passed", true, parseWithin},
	{"screenshot", "FILE", "takes a picture of the reader", false, parseScreenshot},
	{"cmpimage", "FILE GOLDEN", "the picture is the same as the golden one", true, parseCompare},
}

// stepNames lists the steps for an error.
func stepNames() string {
	names := make([]string, len(stepKinds))
	for i, k := range stepKinds {
		names[i] = k.name
	}
	return strings.Join(names, ", ")
}

// takes is the error for a wrong number of arguments.
func takes(name, what string) error { return problem("%s takes %s", name, what) }

// parseDuration reads a duration of device time.
func parseDuration(s string) (time.Duration, error) {
	d, err := time.ParseDuration(s)
	switch {
	case err != nil:
		return 0, problem("%q is no duration: write 20s, 1.5s or 100ms", s)
	case d < 0:
		return 0, problem("%s is negative: device time does not go back", s)
	case d > MaxTime:
		return 0, problem("%s is too long: a scenario lasts at most %v", s, MaxTime)
	}
	return d, nil
}
