package main

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"codereader/emulator"
	"codereader/emulator/web"

	"github.com/spf13/cobra"
)

// anyPort is where a server listens if nothing else is said: this machine, a
// port that is free.
const anyPort = "127.0.0.1:0"

func serveCommand(o *options) *cobra.Command {
	var l listening
	rate := 1.0
	c := &cobra.Command{
		Use:   "serve [flags]",
		Short: "Let programs use the reader over HTTP, and people in a browser",
		Long: `Serve has readers that programs use over HTTP: press their keys, let time pass,
and see, hear and follow what they do. The first line that it prints tells
where, such as

    listening on http://127.0.0.1:41293

and /openapi.json there describes how. The address itself, opened in a browser,
is a page with a reader of its own for whoever looks at it: it has the public
demonstration key, whatever the flags say, and never presses the readers here.

The flags are for the first reader, whose id is 1, and for those that programs
make besides; but the kept settings, and the recordings, are those of the first
alone. No sound is played here: it is had over HTTP.

At /practice/ there is a practice log-on for a class. It needs no token, but for
the trainer's page.

At --rate 0 time passes only as programs ask for it, and at once: nothing has to
be waited for, and with --at everything is the same each time.`,
		Args: noCommand,
		RunE: func(c *cobra.Command, _ []string) error { return o.serve(c.Context(), &l, rate) },
	}
	l.addFlags(c.Flags(), anyPort, "`ADDRESS` to listen at; port 0 is any that is free")
	c.Flags().Var(value(&rate, "N", "1", parseRate), "rate", "how fast time passes: 1 as real time does, 0.1 to 100, 0 only as it is asked for, fast as fast as it goes")
	return c
}

// serve runs a server with a reader until ctx is done.
func (o *options) serve(ctx context.Context, l *listening, rate float64) error {
	listener, c, err := l.open(o)
	if err != nil {
		return err
	}
	s := new(session)
	err = o.assemble(s, o.warn, func() []emulator.Sink { return nil })
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	if o.isDemo() {
		o.warn(errors.New("the reader has the public demonstration key: its codes are no secret"))
	}
	c.Rate, c.Page = rate, web.Handler(web.Options{Practice: strings.TrimPrefix(practicePath, "/") + "/"})
	tell, err := o.openPractice(ctx, &c)
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	serving := o.newServer(c, s)
	id, err := serving.Add(s.machine, s.config, rate)
	if err == nil && o.inOrder() {
		err = serving.KeepInOrder(id)
	}
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	o.announce(listener)
	tell(listener)
	return errors.Join(serving.Serve(ctx, listener), s.finish(o))
}

func parseRate(s string) (float64, error) {
	if s == "fast" {
		return emulator.AsFastAsItGoes, nil
	}
	x, err := strconv.ParseFloat(s, 64)
	if err != nil || x != 0 && !(x >= emulator.MinRate && x <= emulator.MaxRate) {
		return 0, errors.New("the rate is 0, 0.1 to 100, or fast")
	}
	return x, nil
}
