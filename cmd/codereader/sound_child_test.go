package main

import (
	"encoding/binary"
	"io"
	"net"
	"os"
	"slices"
	"sync"
	"testing"
	"time"

	"codereader/voice/speaker"
	"codereader/voice/speaker/speakertest"
)

// The process that plays is this program, as it is codereader itself. In a test
// it plays on no device of this machine, but on one of the test's: the test
// listens at an address, to which the process reports and where it asks whether
// there is a device.
const (
	deviceEnv = "CODEREADER_TEST_DEVICE" // the address of a device that is there, or "absent"
	firstEnv  = "CODEREADER_TEST_FIRST"  // the address to which the first sounds are told
)

// absent is the address of a device that is not there.
const absent = "absent"

func init() {
	if len(os.Args) != 2 || os.Args[1] != speaker.Command {
		return
	}
	if at := os.Getenv(firstEnv); at != "" {
		to, err := net.Dial("tcp", at)
		if err != nil {
			os.Exit(4)
		}
		d := newFirstSounds(func(heard time.Time, lead int) {
			var told [16]byte
			binary.BigEndian.PutUint64(told[:], uint64(heard.UnixNano()))
			binary.BigEndian.PutUint64(told[8:], uint64(lead))
			_, _ = to.Write(told[:])
		})
		os.Exit(speaker.Serve(os.Stdin, os.Stdout, d.open))
	}
	at := os.Getenv(deviceEnv)
	d := speakertest.New()
	if at == "" || at == absent {
		d.Unplug()
	} else {
		go unplugWith(d, at)
	}
	go func() {
		for range time.Tick(speakertest.Block) {
			d.Advance(speakertest.Block)
		}
	}()
	os.Exit(speaker.Serve(os.Stdin, os.Stdout, d.Open))
}

// unplugWith connects to the test, and takes the device away when the test ends
// the connection.
func unplugWith(d *speakertest.Device, at string) {
	if c, err := net.Dial("tcp", at); err == nil {
		_, _ = io.Copy(io.Discard, c)
	}
	d.Unplug()
}

// testDevice is the sound device of the processes that a test starts.
type testDevice struct {
	t      *testing.T
	at     net.Listener
	opened chan net.Conn
}

// newTestDevice returns a device that is not there yet.
func newTestDevice(t *testing.T) *testDevice {
	t.Helper()
	t.Setenv(deviceEnv, absent)
	at, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	d := &testDevice{t: t, at: at, opened: make(chan net.Conn, 100)}
	go func() {
		defer close(d.opened)
		for {
			c, err := at.Accept()
			if err != nil {
				return
			}
			d.opened <- c
		}
	}()
	t.Cleanup(func() {
		at.Close()
		for c := range d.opened {
			c.Close()
		}
	})
	return d
}

// plug puts the device there for the next process that looks for one.
func (d *testDevice) plug() { d.t.Setenv(deviceEnv, d.at.Addr().String()) }

// unplug takes it away while it is open.
func (d *testDevice) unplug() {
	d.t.Setenv(deviceEnv, absent)
	select {
	case c := <-d.opened:
		c.Close()
	case <-time.After(patience):
		d.t.Fatal("nothing has opened the device")
	}
}

// patience is how long a test waits for something that is to happen soon.
const patience = 20 * time.Second

// firstSounds is a device that tells when it got the first sample of each sound
// that is not silent. It plays on in real time.
type firstSounds struct {
	tell  func(heard time.Time, lead int)
	ready chan struct{}
}

func newFirstSounds(tell func(heard time.Time, lead int)) *firstSounds {
	d := &firstSounds{tell, make(chan struct{})}
	close(d.ready)
	return d
}

func (d *firstSounds) open() (speaker.Device, error) { return d, nil }
func (d *firstSounds) Ready() <-chan struct{}        { return d.ready }
func (d *firstSounds) Rest(bool)                     {}
func (d *firstSounds) Err() error                    { return nil }

func (d *firstSounds) Play(r io.Reader, _ bool) speaker.Playback {
	p := &firstSound{stopped: make(chan struct{})}
	go p.play(r, d.tell)
	return p
}

// firstSound is a sound that such a device plays.
type firstSound struct {
	stop    sync.Once
	stopped chan struct{}
}

func (p *firstSound) SetMuted(bool) {}
func (p *firstSound) Left() int     { return 0 }
func (p *firstSound) Stop()         { p.stop.Do(func() { close(p.stopped) }) }

// play takes silence and the first few blocks as fast as they come, and then one
// each 10 ms, as devices do.
func (p *firstSound) play(r io.Reader, tell func(heard time.Time, lead int)) {
	block := make([]byte, 2*480)
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	ahead := 4
	for lead, told := 0, false; ; {
		n, err := r.Read(block)
		if err != nil {
			return
		}
		if !told {
			now := time.Now()
			i := slices.IndexFunc(block[:n], func(v byte) bool { return v != 0 })
			if i < 0 {
				lead += n / 2
				continue
			}
			told = true
			tell(now, lead+i/2)
		}
		if ahead--; ahead > 0 {
			continue
		}
		select {
		case <-tick.C:
		case <-p.stopped:
			return
		}
	}
}

// listenFirst has processes that play tell the first sounds.
func listenFirst(b *testing.B, tell func(heard time.Time, lead int)) {
	at, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { at.Close() })
	b.Setenv(firstEnv, at.Addr().String())
	go func() {
		for {
			c, err := at.Accept()
			if err != nil {
				return
			}
			go func() {
				defer c.Close()
				var told [16]byte
				for {
					if _, err := io.ReadFull(c, told[:]); err != nil {
						return
					}
					tell(time.Unix(0, int64(binary.BigEndian.Uint64(told[:]))), int(binary.BigEndian.Uint64(told[8:])))
				}
			}()
		}
	}()
}
