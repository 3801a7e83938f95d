package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"time"

	"codereader/emulator"
	"codereader/emulator/server"
	"codereader/firmware"

	"github.com/spf13/pflag"
)

// listening is where and for whom a server listens.
type listening struct {
	address   string // "": nowhere
	tokenFile string
	hosts     []string
}

// besideUsage is the help for --listen where a person uses the reader.
const besideUsage = "`ADDRESS` at which programs can use the reader over HTTP, too, such as 127.0.0.1:0"

// addFlags adds the flags of a server. The address is the one to listen at if
// none is given.
func (l *listening) addFlags(f *pflag.FlagSet, address, usage string) {
	f.StringVar(&l.address, "listen", address, usage)
	f.StringVar(&l.tokenFile, "token-file", "", "`FILE` with the token that requests must bring, which only you can read; needed where others can reach the address")
	f.StringArrayVar(&l.hosts, "host", nil, "one more `NAME` that the server answers to, besides localhost and addresses")
}

// open listens, and returns the server's options as far as they are known then.
func (l *listening) open(o *options) (net.Listener, server.Options, error) {
	c := server.Options{Version: version, Hosts: l.hosts}
	if l.tokenFile != "" {
		if l.tokenFile == "-" && o.keyFile == "-" {
			return nil, c, misuse("--token-file and --key-file cannot both be standard input")
		}
		text, err := o.readSecret("token file", l.tokenFile)
		if err == nil {
			c.Token, err = server.ParseToken(text)
		}
		if err != nil {
			return nil, c, misuseError{err}
		}
	}
	if err := server.CheckAddress(l.address, c.Token != ""); err != nil {
		return nil, c, misuse("%w (--listen, --token-file)", err)
	}
	listener, err := server.Listen(l.address, c.Token != "")
	return listener, c, err
}

// newServer returns a server for a session's reader, and for others like it.
func (o *options) newServer(c server.Options, s *session) *server.Server {
	c.Bank = s.bank
	c.Config = func() emulator.Config {
		other := s.config
		other.Firmware = nil // the one at the other end of a wire is taken
		other.Settings = o.chosenSettings(firmware.DefaultSettings)
		other.Clock = o.clock(time.Now())
		return other
	}
	return server.New(c)
}

// announce prints the one line that a program reads to find the server.
func (o *options) announce(l net.Listener) {
	fmt.Fprintf(o.io.out, "listening on http://%s\n", l.Addr())
}

// beside is a server beside a window or terminal.
type beside struct {
	listener net.Listener
	options  server.Options
}

// listenBeside listens beside a window or terminal, if that is asked for; else
// it returns nil.
func (o *options) listenBeside() (*beside, error) {
	if o.listening.address == "" {
		return nil, nil
	}
	l, c, err := o.listening.open(o)
	return &beside{l, c}, err
}

// serve has the server show the reader of a session that runs here. The
// function that it returns waits for the server to have stopped, as it does
// when ctx is done.
func (b *beside) serve(ctx context.Context, o *options, s *session) (stopped func() error, err error) {
	if b == nil {
		return func() error { return nil }, nil
	}
	b.options.Rate = 1
	serving := o.newServer(b.options, s)
	id, err := serving.Adopt(s.live, s.config)
	if err == nil && o.inOrder() {
		err = serving.KeepInOrder(id)
	}
	if err != nil {
		return nil, errors.Join(err, b.listener.Close())
	}
	o.announce(b.listener)
	ended := make(chan error, 1)
	go func() { ended <- serving.Serve(ctx, b.listener) }()
	return func() error { return <-ended }, nil
}
