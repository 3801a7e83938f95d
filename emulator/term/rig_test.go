package term

import (
	"bytes"
	"context"
	"io"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/voice"
)

// rig is a session with a reader of its own, in the virtual time of a synctest
// bubble.
type rig struct {
	t        *testing.T
	in       *typist
	out      *output
	recorder *emulatortest.Recorder
	live     *emulator.Live
	err      chan error
	ended    bool
	stop     func()
}

// start begins a session; change may change its options. The reader starts
// in English.
func start(t *testing.T, mode Mode, change func(*Options)) *rig {
	t.Helper()
	return startWith(t, mode, testConfig(t, voice.English), change)
}

// testConfig returns a reader with the key of RFC 6238, appendix B.
func testConfig(t testing.TB, l voice.Language) emulator.Config {
	key, err := otp.NewKey([]byte("12345678901234567890"), otp.SHA1, 6, 30*time.Second)
	if err != nil {
		t.Fatal(err)
	}
	serial, err := firmware.ParseSerial("8675309")
	if err != nil {
		t.Fatal(err)
	}
	settings := firmware.DefaultSettings
	settings.Language = l
	return emulator.Config{
		Key: key, Serial: serial, Settings: settings, Voice: emulatortest.Voice{},
		Clock: clock.NewRTC(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), 0),
	}
}

func startWith(t *testing.T, mode Mode, c emulator.Config, change func(*Options)) *rig {
	r := &rig{
		t: t, in: newTypist(), out: new(output),
		recorder: new(emulatortest.Recorder), err: make(chan error, 1),
	}
	m := emulator.New(c, r.recorder)
	r.live = emulator.NewLive(m)
	ctx, stop := context.WithCancel(context.Background())
	go r.live.Run(ctx)
	o := Options{Live: r.live, Hand: emulator.NewHand(m), In: r.in, Out: r.out, Mode: mode}
	if change != nil {
		change(&o)
	}
	r.stop = stop
	go func() { r.err <- Run(context.Background(), o) }()
	synctest.Wait()
	return r
}

// kind returns the events of a kind so far.
func (r *rig) kind(k emulator.Kind) (events []emulator.Event) {
	read := func(*emulator.Machine) { events = r.recorder.Kind(k) }
	if !r.live.Do(read) {
		<-r.live.Ended()
		read(nil)
	}
	return events
}

// send gives the session input, as one read.
func (r *rig) send(s string) {
	r.in.ch <- []byte(s)
	synctest.Wait()
}

// pass lets virtual time pass.
func (r *rig) pass(d time.Duration) {
	<-time.After(d)
	synctest.Wait()
}

// act sends input and lets it be spoken to the end.
func (r *rig) act(s string) string {
	r.out.take()
	r.send(s)
	r.pass(10 * time.Second)
	return r.out.take()
}

// end ends the input, if the session has not ended, and returns its error.
func (r *rig) end() error {
	r.t.Helper()
	r.in.close()
	select {
	case err := <-r.err:
		r.ended = true
		return err
	case <-time.After(time.Hour):
		r.t.Fatal("the session does not end")
		return nil
	}
}

// finish ends the session and everything that the bubble must not leave.
func (r *rig) finish() {
	r.t.Helper()
	if !r.ended {
		if err := r.end(); err != nil {
			r.t.Errorf("Run: %v", err)
		}
	}
	r.stop()
	<-r.live.Ended()
}

// typist is an input that a test writes.
type typist struct {
	ch   chan []byte
	once sync.Once
}

func newTypist() *typist { return &typist{ch: make(chan []byte)} }

func (p *typist) close() { p.once.Do(func() { close(p.ch) }) }

func (p *typist) Read(b []byte) (int, error) {
	text, ok := <-p.ch
	if !ok {
		return 0, io.EOF
	}
	return copy(b, text), nil
}

// output is what a session wrote.
type output struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (o *output) Write(b []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.buf.Write(b)
}

// take returns what was written since it was last called.
func (o *output) take() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	s := o.buf.String()
	o.buf.Reset()
	return s
}

// has fails the test if got has not exactly these lines.
func has(t *testing.T, got string, want ...string) {
	t.Helper()
	text := strings.Join(want, "\n")
	if len(want) > 0 {
		text += "\n"
	}
	if got != text {
		t.Errorf("printed:\n%swant:\n%s", got, text)
	}
}
