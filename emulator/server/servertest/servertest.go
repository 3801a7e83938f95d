// Package servertest has a server of readers for tests, as net/http/httptest
// has one of pages.
//
//	func TestCode(t *testing.T) {
//		r := servertest.New(t).Reader.Test(t)
//		r.Press("red")
//		r.WantDisplay("745 690")
//	}
//
// Its readers are in virtual time, have the demonstration key, and start at
// midnight of 2026-01-01, UTC, with the settings of a new reader. The same
// steps give the same events, to the bit.
package servertest

import (
	"context"
	"testing"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/server"
	"codereader/emulator/server/client"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/voice/sound"
)

// Key is the key of the readers: the test secret of RFC 6238, known to
// everybody.
const Key = "otpauth://totp/codereader:demonstration?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"

// Serial is their serial number.
const Serial = "0123456789"

// Start returns what their clocks show at start.
func Start() time.Time { return time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC) }

// Server is a server that listens on a port of its own, with one reader.
type Server struct {
	URL    string         // http://127.0.0.1:PORT
	Client *client.Client // of the server
	Reader *client.Reader // its first reader
	Server *server.Server // itself

	stop func() error
}

// New starts a server that stops when a test ends.
func New(t testing.TB) *Server {
	t.Helper()
	s, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// Open starts a server. Close it.
func Open() (*Server, error) {
	o, err := Options()
	if err != nil {
		return nil, err
	}
	return OpenWith(o)
}

// Options returns the options of the server, for those who want some
// otherwise.
func Options() (server.Options, error) {
	bank, err := sound.Embedded()
	if err != nil {
		return server.Options{}, err
	}
	key, err := otp.ParseURI(Key)
	if err != nil {
		return server.Options{}, err
	}
	serial, err := firmware.ParseSerial(Serial)
	if err != nil {
		return server.Options{}, err
	}
	return server.Options{
		Version: "test",
		Bank:    bank,
		Config: func() emulator.Config {
			return emulator.Config{
				Key: key, Serial: serial, Settings: firmware.DefaultSettings,
				Clock: clock.NewRTC(Start(), 0), Voice: emulator.Clips{Bank: bank},
			}
		},
	}, nil
}

// OpenWith starts a server with options. Close it.
func OpenWith(o server.Options) (*Server, error) {
	s := server.New(o)
	c := o.Config()
	id, err := s.Add(emulator.New(c), c, o.Rate)
	if err != nil {
		return nil, err
	}
	l, err := server.Listen("127.0.0.1:0", o.Token != "")
	if err != nil {
		s.Close()
		return nil, err
	}
	ctx, cancel := context.WithCancel(context.Background())
	served := make(chan error, 1)
	go func() { served <- s.Serve(ctx, l) }()
	t := &Server{URL: "http://" + l.Addr().String(), Server: s}
	t.Client = client.New(t.URL)
	t.Client.Token = o.Token
	t.Reader = t.Client.Reader(id)
	t.stop = func() error {
		t.Client.Close()
		cancel()
		return <-served
	}
	return t, nil
}

// Close stops the server. Once is enough.
func (s *Server) Close() error { return s.stop() }
