package term

import (
	"errors"
	"io"
	"os"
	"time"

	"codereader/emulator"
	"codereader/voice"
)

// Mode is how input is taken.
type Mode uint8

// The modes.
const (
	// Auto is Keys if the input is a terminal, unless it calls itself dumb
	// (TERM=dumb: a shell in an editor, for one, which sends whole lines);
	// otherwise Lines.
	Auto Mode = iota

	// Keys takes single keys.
	Keys

	// Lines takes commands, one a line.
	Lines
)

// Options are what a session is given. Live, Hand, In and Out are required.
type Options struct {
	// Live drives the machine, and is running. The session attaches itself to
	// the machine as a sink.
	Live *emulator.Live

	// Hand presses the machine's keys. The session calls it where the machine
	// is, and nowhere else.
	Hand *emulator.Hand

	// In is where input comes from. If it is an *os.File that is a terminal,
	// and keys are taken, the session puts it into the mode for that and back.
	In  io.Reader
	Out io.Writer

	Mode Mode

	// Intro is what is said at start behind the session's own two or three
	// lines: one line that names the emulator and its key, say.
	Intro []string

	// Extra are keys besides the session's own.
	Extra []Extra

	// Notices are lines for the person that come up on the way. A nil channel
	// has none.
	Notices <-chan string

	// DoubleStrike is how long after a key the same key struck again does not
	// count, 0 to 0.5 s (package steady). A terminal does not tell when a key
	// comes up: the time is from one press to the next.
	DoubleStrike time.Duration

	// Mute turns the sound off and on. The session calls it from [Run]'s
	// goroutine, as the other functions here. Nil does nothing.
	Mute func(off bool)

	// Muted says that the sound is off at start.
	Muted bool

	// SpeakHelp speaks the help in a language and does not wait for its end;
	// StopHelp stops it, at the next key or line. Help is printed in any case
	// and not spoken while the sound is off. Either may be nil.
	SpeakHelp func(voice.Language)
	StopHelp  func()
}

// ErrMisuse is the error of a session whose input was no terminal and had
// lines that were no commands. Each of them has been answered on its own.
var ErrMisuse = errors.New("term: lines of the input were no commands")

// Interrupted is the error of a session that a signal ended, other than the
// one that Ctrl+C sends.
type Interrupted struct{ Signal os.Signal }

// Error names the signal.
func (i *Interrupted) Error() string { return "term: ended by signal: " + i.Signal.String() }

// takesKeys says whether the session takes single keys.
func (o *Options) takesKeys() bool {
	if o.Mode == Auto {
		return IsTerminal(o.In) && os.Getenv("TERM") != "dumb"
	}
	return o.Mode == Keys
}
