package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"

	"codereader/assets"
	"codereader/emulator/term"
	"codereader/emulator/window"
)

// windowMode is the reader in a window; with no display, in the terminal.
func windowMode(ctx context.Context, o *options) error {
	return o.play(ctx, func(ctx context.Context, s *session, n *notices) error {
		err := window.Run(ctx, window.Options{
			Live: s.live, Hand: s.hand, Scale: o.scale, Theme: o.theme,
			HelpText:  func(lang string) []string { return strings.Split(strings.TrimSpace(assets.HelpText(lang)), "\n") },
			SpeakHelp: s.sound.speakHelp,
			StopHelp:  s.sound.stopHelp,
			Mute:      s.mute,
			Announcer: s.announcer,
			Steady:    o.steadying.times,
			Welcome:   o.welcome(),
			WordStart: s.bank.WordStart,
			Notices:   n.lines,
			Rate:      s.sound.setRate,

			Bank:         s.bank,
			SaveSnapshot: writeSnapshot,
			LoadSnapshot: readSnapshot,
			SnapshotFile: cmp.Or(o.save, o.load, snapshotFile),
			InOrder:      o.inOrder(),

			Present:     o.presenting.show,
			PresentAuto: o.presenting.auto,
		})
		if errors.Is(err, window.ErrNoDisplay) {
			o.warn(fmt.Errorf("%w; going on in the terminal", err))
			return o.terminal(ctx, s, n)
		}
		return err
	})
}

// termMode is the reader in the terminal.
func termMode(ctx context.Context, o *options) error {
	return o.play(ctx, func(ctx context.Context, s *session, n *notices) error { return o.terminal(ctx, s, n) })
}

func (o *options) terminal(ctx context.Context, s *session, n *notices, extra ...term.Extra) error {
	err := term.Run(ctx, term.Options{
		Live: s.live, Hand: s.hand, In: o.io.in, Out: o.io.out,
		Notices: n.lines,
		Mute:    s.sound.Mute,
		Extra:   extra,
		Intro:   o.steadying.lines(s.config.Settings.Language),

		DoubleStrike: o.steadying.times.DoubleStrike,
	})
	if errors.Is(err, term.ErrMisuse) {
		return silentError{misuseError{err}}
	}
	return err
}

// play runs a reader in real time with a front end, until that ends.
func (o *options) play(ctx context.Context, front func(context.Context, *session, *notices) error) error {
	n := newNotices()
	beside, err := o.listenBeside()
	if err != nil {
		return err
	}
	s, err := o.newSession(n)
	if err != nil {
		return err
	}
	driving, stop := context.WithCancel(ctx)
	go s.live.Run(driving)
	go s.wired.watch(driving, s.live, n.tell)
	served, err := beside.serve(driving, o, s)
	if err == nil {
		err = front(ctx, s, n)
		stop()
		err = errors.Join(err, served())
	}
	stop()
	<-s.live.Ended()
	return errors.Join(err, s.finish(o))
}
