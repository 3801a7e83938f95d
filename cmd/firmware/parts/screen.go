package parts

import "codereader/firmware"

// Display is a display of one line: an SSD1306, or a test's.
type Display interface {
	Show(text string) error
	SetOn(on bool) error
	Halt() error
}

// look is what the display is to look like.
type look struct {
	text firmware.Display
	on   bool
}

// screen has a display look as it should. What has been overtaken is never
// shown.
type screen struct {
	worker
	display Display
	report  func(error)
	want    look
	is      look
	known   bool // the display looks as is says
}

func newScreen(d Display, report func(error)) *screen {
	return &screen{worker: newWorker(), display: d, report: report}
}

func (s *screen) set(f func(*look)) {
	s.change(func() { f(&s.want) })
}

func (s *screen) run() { s.work(s.step) }

// step has the display look as it should now. One that fails is told again
// with what comes next.
func (s *screen) step() bool {
	s.mu.Lock()
	want := s.want
	s.mu.Unlock()
	if s.display == nil || s.known && want == s.is {
		return false
	}
	err := s.tell(want)
	s.is, s.known = want, err == nil
	if err != nil {
		s.report(err)
	}
	return err == nil
}

// tell tells the display: a text before it is lit, so that no old one flashes
// up.
func (s *screen) tell(want look) error {
	if !s.known || want.text != s.is.text {
		if err := s.display.Show(want.text.String()); err != nil {
			return err
		}
	}
	if !s.known || want.on != s.is.on {
		return s.display.SetOn(want.on)
	}
	return nil
}

// close turns the display dark.
func (s *screen) close() {
	s.worker.close()
	if s.display != nil {
		if err := s.display.Halt(); err != nil {
			s.report(err)
		}
	}
}
