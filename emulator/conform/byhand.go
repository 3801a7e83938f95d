package conform

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"time"

	"codereader/firmware/otp"
	"codereader/voice"
)

// HandOptions are what [ByHand] asks a person with.
type HandOptions struct {
	In       io.Reader // answers, one a line
	Out      io.Writer // what to do and what is asked, plain lines
	Language voice.Language
	Checks   []Check // nil: [All]

	Key    otp.Key          // the reader's, if it is known; a code is held against its shape alone otherwise
	Serial string           // the reader's, "" to ask
	Now    func() time.Time // the time of day, for codes of Key

	Known map[string]Result  // answered before, by number
	Done  func(Result) error // gets each result as soon as it is known
}

// reasons of checks that a person did not answer.
const (
	handWhy  = "it takes keys and times to the millisecond, or a reader of its own, which no hand has"
	skipped  = "skipped by the person"
	notAsked = "not asked yet"
)

// errStopped says that the person has had enough for now.
var errStopped = errors.New("conform: stopped by the person")

// ByHand has a person be the board: it says what to press on a real reader and
// asks what was seen and heard. Checks that no person can do are not reachable.
// It ends when all has been asked, or when the person stops or the answers end;
// what was not asked then is not reachable. The error is that of Done, or of
// reading and writing.
func ByHand(o HandOptions) (Report, error) {
	if o.Checks == nil {
		o.Checks = All()
	}
	p := &person{o: &o, in: bufio.NewReader(o.In), serialNumber: o.Serial}
	report := Report{Firmware: "a reader in a person's hands"}
	var failed error
	asked, all := 0, 0
	for _, c := range o.Checks {
		if c.Hand {
			all++
		}
	}
	if err := p.tell(p.say(greeting), p.say(helpText)); err != nil {
		return report, err
	}
	for _, c := range o.Checks {
		result := Result{Check: c, Verdict: NotReachable, Reason: c.Why}
		known, answered := o.Known[c.Number]
		if c.Hand {
			asked++
		}
		switch {
		case c.run == nil:
		case !c.Hand:
			result.Reason = handWhy
		case answered:
			result = known
			result.Check = c
		case p.failed != nil:
			result.Reason = notAsked
		default:
			p.check = c
			p.add(fmt.Sprintf(p.say(checkTitle), c.Number, asked, all))
			if o.Language == voice.English {
				p.add(c.Title + ".")
			}
			result = p.one(c)
			if o.Done != nil && p.failed == nil {
				failed = errors.Join(failed, o.Done(result))
				p.failed = failed
			}
		}
		report.Results = append(report.Results, result)
	}
	if !errors.Is(p.failed, errStopped) {
		failed = p.failed
	}
	return report, failed
}

// one runs a check with the person.
func (p *person) one(c Check) Result {
	p.rig = &Rig{options: &Options{}, board: p}
	c.run(p.rig)
	p.last, p.todo = nil, nil
	result := p.rig.result(c)
	p.sure = p.sure && result.Verdict == Holds
	return result
}
