package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"net"
	"time"

	"codereader/clock"
	"codereader/emulator/practice/site"
	"codereader/emulator/server"
	"codereader/firmware/otp"
)

// practicePath is where a server has the practice log-on.
const practicePath = "/practice"

// openPractice has a server show the practice log-on to everybody. Its readers
// have the demonstration key, whatever key the server's own has, as everybody's
// emulator has that is started without flags. The function that it returns
// tells where the trainer's page is.
func (o *options) openPractice(ctx context.Context, c *server.Options) (tell func(net.Listener), err error) {
	key, err := otp.ParseURI(demoKey)
	if err != nil {
		return nil, err
	}
	token, tell := c.Token, func(l net.Listener) {
		fmt.Fprintf(o.io.err, "codereader: practice log-on at http://%s%s/, the trainer's page at http://%[1]s%[2]s/trainer, with the server's token\n", l.Addr(), practicePath)
	}
	if token == "" {
		token = rand.Text()
		tell = func(l net.Listener) {
			fmt.Fprintf(o.io.err, "codereader: practice log-on at http://%s%s/, the trainer's page at http://%[1]s%[2]s/trainer?token=%s\n", l.Addr(), practicePath, token)
		}
	}
	start := time.Now()
	day := clock.NewRTC(o.clock(start).Shown, 0) // the bank's clock does not drift
	reader := ""
	if c.Page != nil && c.Token == "" { // with a token learners could not open it
		reader = "/"
	}
	c.OpenPath = practicePath
	c.Open = site.Handler(site.Options{
		Key: key, Serial: o.serial, Prefix: practicePath, TrainerToken: token, ReaderPage: reader, Done: ctx.Done(),
		Now: func() time.Time { return day.TimeOfDay(time.Since(start)) },
	})
	return tell, nil
}
