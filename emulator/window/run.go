package window

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"strings"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"codereader/emulator"
)

// Title is the window's title.
const Title = "Audio code reader (emulator)"

// appName is the window's class and instance for an X window manager.
const appName = "codereader"

// ErrNoDisplay says that there can be no window here: no display, or no
// graphics library. What it wraps says why, on one line.
var ErrNoDisplay = errors.New("window: no display")

// Run opens the window and returns when it has been closed, ctx is done or the
// machine has ended. It must be called on the main goroutine, once in a
// process. Without a display it returns [ErrNoDisplay] soon.
func Run(ctx context.Context, o Options) error {
	return run(ctx, &o, &ebiten.RunGameOptions{})
}

func run(ctx context.Context, o *Options, driver *ebiten.RunGameOptions) (err error) {
	if driver.VMGuestEndpoint == "" {
		if err := findDisplay(); err != nil {
			return fmt.Errorf("%w: %w", ErrNoDisplay, err)
		}
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	a := newApp(ctx, o)
	// A driver that was compiled against another system may panic where it
	// should fail.
	defer func() {
		if p := recover(); p != nil {
			err = a.failed(fmt.Errorf("the graphics driver panicked: %v", p))
		}
	}()
	a.start = startScale(o.scale(), largest())
	w, h := windowSize(a.start)
	ebiten.SetWindowTitle(Title)
	ebiten.SetWindowSize(w, h)
	ebiten.SetWindowResizingMode(ebiten.WindowResizingModeEnabled)
	minW, minH := windowSize(minWindow)
	ebiten.SetWindowSizeLimits(minW, minH, -1, -1)

	ebiten.SetFullscreen(o.Present != nil)
	ebiten.SetWindowClosingHandled(true) // by Update
	drawOnDemand()
	// A window waits for a person and has time to tidy up, and without a graphics
	// card every picture is in the process's own memory.
	defer debug.SetGCPercent(debug.SetGCPercent(50))

	a.mirror.open()
	closed := make(chan struct{})
	defer close(closed)
	go a.knock(closed)

	driver.SingleThread = singleThread
	driver.X11ClassName, driver.X11InstanceName = appName, appName
	if err := ebiten.RunGameWithOptions(a, driver); err != nil {
		return a.failed(err)
	}
	a.close()
	return nil
}

// failed returns what Run returns for an error of the driver.
func (a *app) failed(err error) error {
	if a.frames == 0 {
		a.mirror.shut.Store(true)
		return fmt.Errorf("%w: %w", ErrNoDisplay, oneLine{err})
	}
	a.close()
	return fmt.Errorf("window: %w", oneLine{err})
}

// close lets go of the machine.
func (a *app) close() {
	a.mirror.shut.Store(true)
	a.closeHelp()
	a.mirror.do((*emulator.Hand).ReleaseAll)
	if a.options.Closed != nil {
		a.options.Closed(a.shown)
	}
}

// knock asks for frames until the first ones have come: the driver waits for
// an event before each, which may have come and gone while it opened the
// window. When the window is to close it asks for frames until it has.
func (a *app) knock(closed <-chan struct{}) {
	again := time.NewTicker(10 * time.Millisecond)
	defer again.Stop()
	for !a.started.Load() {
		select {
		case <-again.C:
			wake()
		case <-closed:
			return
		}
	}
	select {
	case <-a.ctx.Done():
	case <-a.options.Live.Ended():
	case <-closed:
		return
	}
	for {
		wake()
		select {
		case <-again.C:
		case <-closed:
			return
		}
	}
}

// oneLine is an error whose text is on one line.
type oneLine struct{ error }

func (e oneLine) Error() string { return strings.Join(strings.Fields(e.error.Error()), " ") }
func (e oneLine) Unwrap() error { return e.error }
