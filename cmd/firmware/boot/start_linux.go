package boot

import (
	"errors"
	"fmt"
	"os"
	"os/signal"
	"time"

	"golang.org/x/sys/unix"
)

// Options are what a program may ask of [Start]. The zero value will do.
type Options struct {
	// Alive is asked before the watchdog is kicked whether the program still
	// does its work; nil says that it does. It is called from a goroutine of
	// the package's.
	Alive func() bool

	// Report is given what went wrong and does not keep the machine from
	// running, and what the command line asks to be told; nil drops it. It is
	// called from any goroutine.
	Report func(error)
}

// System is a machine that has been started.
type System struct {
	Parameters Parameters // of the kernel's command line
	Port       Port       // where the link is
	Link       *os.File   // the serial line to the host, raw and empty

	machine *machine
	dog     *Watchdog
	ticker  *time.Ticker
}

const (
	// PortTime is how long a serial line may take to appear, after the kernel
	// has started the program: a USB adapter takes a second or two.
	PortTime = 10 * time.Second

	portStep = 20 * time.Millisecond
)

// IsFirst says whether the program is process 1, so that [Start] is called for.
func IsFirst() bool { return os.Getpid() == 1 }

// Start does what process 1 must do first: mounts, drivers, orphans, watchdog,
// the serial line. Without a serial line there is nobody to work for: that is
// an error, and [System.Stop] can be called nevertheless.
func Start(o Options) (*System, error) { return start(itself(), o) }

func start(m *machine, o Options) (*System, error) {
	s := &System{machine: m}
	report := func(err error) {
		if err != nil && o.Report != nil {
			o.Report(err)
		}
	}
	if err := m.mountAll(); err != nil {
		return s, err
	}
	s.Parameters = ParseParameters(m.text("/proc/cmdline"))
	report(m.loadModules())
	report(m.mountData(s.Parameters))
	told := make(chan os.Signal, 1)
	signal.Notify(told, unix.SIGCHLD)
	go reap(told)
	report(s.startWatchdog(o, report))
	if _, asked := s.Parameters.Value("memory"); asked {
		go m.tellMemory(time.NewTicker(memoryStep).C, report)
	}
	return s, s.open()
}

// startWatchdog kicks the machine's watchdog from now on, if it has one and
// the command line does not say codereader.watchdog=off.
func (s *System) startWatchdog(o Options, report func(error)) error {
	if value, _ := s.Parameters.Value("watchdog"); value == "off" {
		return nil
	}
	dog, err := s.machine.openWatchdog()
	if dog == nil || err != nil {
		return err
	}
	alive := o.Alive
	if alive == nil {
		alive = func() bool { return true }
	}
	s.dog, s.ticker = dog, time.NewTicker(dog.Every())
	go dog.keep(s.ticker.C, alive, report)
	return dog.Kick()
}

// open finds the serial line, waiting for it a while, and opens it.
func (s *System) open() error {
	port, err := s.machine.find(s.Parameters)
	if errors.Is(err, errNoPort) {
		again := time.NewTicker(portStep)
		defer again.Stop()
		for until := time.Now().Add(PortTime); errors.Is(err, errNoPort) && time.Now().Before(until); {
			<-again.C
			port, err = s.machine.find(s.Parameters)
		}
	}
	if err != nil {
		return err
	}
	s.Port = port
	s.Link, err = Open(Port{Device: s.machine.path(port.Device), Baud: port.Baud})
	return err
}

// Stop ends the machine. It returns only if the kernel refuses to end it; if
// process 1 then ends, the kernel panics, and its panic= parameter says what
// becomes of the machine.
func (s *System) Stop(how How) error {
	if s.Link != nil {
		drain(s.Link)
		s.Link.Close()
	}
	if s.dog != nil {
		s.ticker.Stop()
		if how == Halt {
			s.dog.Close()
		} else {
			s.dog.Kick()
		}
	}
	if err := s.machine.end(how); err != nil {
		return fmt.Errorf("boot: the kernel does not end the machine: %w", err)
	}
	return nil
}

// drain waits until what was written to a serial line has left it.
func drain(f *os.File) {
	if c, err := f.SyscallConn(); err == nil {
		c.Control(func(fd uintptr) { unix.IoctlSetInt(int(fd), unix.TCSBRK, 1) })
	}
}
