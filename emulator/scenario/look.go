package scenario

// look is an expectation of what can be seen or heard at one instant.
type look interface {
	want() string
	at(*run) (got string, holds bool)
}

// turn says what is expected when an expectation is turned round.
func turn(want string) string { return "not " + want }

// looks are the expectations that can become true, by their step's name.
var looks = map[string]func(args []string) (look, error){
	"display": parseDisplay,
	"spoken":  parseSpoken,
	"power":   parsePower,
	"setting": parseSetting,
}

// lookNow is a look as a step of its own.
type lookNow struct{ look look }

func parseLookNow(name string) func([]string) (step, error) {
	return func(args []string) (step, error) {
		l, err := looks[name](args)
		return lookNow{l}, err
	}
}

func (l lookNow) do(r *run) (outcome, error) {
	if err := r.ready(l.look); err != nil {
		return done, err
	}
	got, holds := l.look.at(r)
	return outcome{met: holds, want: l.look.want(), got: got}, nil
}

// display expects a text on the display.
type display string

func parseDisplay(args []string) (look, error) {
	if len(args) != 1 {
		return nil, takes("display", "one text, in single quotes if there are spaces in it: display '123 456', or display '' for blank")
	}
	return display(args[0]), nil
}

func (d display) want() string { return text(string(d)) }

func (d display) at(r *run) (string, bool) {
	got := r.m.State().Display.String()
	return text(got), got == string(d)
}

// text quotes a text of the display and says in words that it is blank.
func text(s string) string {
	if s == "" {
		return "a blank display"
	}
	return quote(s)
}

// spoken expects words to be the last that were said.
type spoken string

func parseSpoken(args []string) (look, error) {
	if len(args) != 1 {
		return nil, takes("spoken", "one text, in single quotes if there are spaces in it: spoken 'volume seven'")
	}
	return spoken(args[0]), nil
}

func (s spoken) want() string { return words(string(s)) }

func (s spoken) at(r *run) (string, bool) {
	got := r.heard.Text()
	return words(got), got == string(s)
}

// words quotes a spoken text.
func words(s string) string {
	if s == "" {
		return "nothing said"
	}
	return quote(s)
}

// power expects the reader to be on or off.
type power bool

func parsePower(args []string) (look, error) {
	if len(args) == 1 {
		switch args[0] {
		case "on":
			return power(true), nil
		case "off":
			return power(false), nil
		}
	}
	return nil, takes("power", "on or off")
}

func (p power) want() string {
	if p {
		return "on"
	}
	return "off"
}

func (p power) at(r *run) (string, bool) {
	got := power(r.m.State().On)
	return got.want(), got == p
}
