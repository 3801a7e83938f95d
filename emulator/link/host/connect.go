package host

import (
	"errors"
	"fmt"

	"codereader/emulator/link"
)

// errVersion reports a firmware of another protocol version.
var errVersion = errors.New("other version")

// Connect greets the firmware at the other end of a wire. The wire is the
// Firmware's from then on, and is closed if there is an error.
func Connect(w Wire, o Options) (*Firmware, error) {
	f := &Firmware{options: o, session: o.session()}
	if err := f.connect(w); err != nil {
		w.Close()
		return nil, err
	}
	return f, nil
}

// connect greets over a wire.
func (f *Firmware) connect(w Wire) error {
	f.line = line{wire: w, silence: f.options.silence(), sent: f.line.sent, received: f.line.received}
	f.err = nil
	welcome, err := f.line.greet(f.session, f.options.Mode)
	if err != nil {
		return err
	}
	f.welcome = welcome
	f.session = f.line.session.ID()%255 + 1 // the next one
	if err := f.check(); err != nil {
		return f.line.fail(err)
	}
	f.done = link.Done{Time: welcome.Time, Next: welcome.Next, Settings: welcome.Settings, Flags: welcome.Flags &^ link.Provisioned}
	f.clockSent = false
	return nil
}

// check says what the firmware lacks.
func (f *Firmware) check() error {
	switch w := &f.welcome; {
	case w.Version != link.Version:
		return fmt.Errorf("%w: the firmware speaks version %d of the link, and this program version %d", errVersion, w.Version, link.Version)
	case w.Capabilities&f.options.Mode.Capability() == 0 && f.options.Mode == link.Own:
		return errors.New("the firmware has no clock of its own to run on")
	case w.Capabilities&f.options.Mode.Capability() == 0:
		return errors.New("the firmware's time cannot be stepped: it can only be run in real time")
	}
	return nil
}
