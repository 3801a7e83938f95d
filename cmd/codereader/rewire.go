package main

import (
	"context"
	"time"

	"codereader/emulator"
	"codereader/voice"
)

// How often a firmware that a person uses is asked whether it is there, and a
// lost one is looked for.
const (
	pingTime  = time.Second
	retryTime = time.Second
)

// What is told of a firmware that a person uses.
var (
	firmwareLost = notice{
		voice.Danish:  "Firmwaren svarer ikke. Læseren er slukket, til den er tilbage.",
		voice.English: "The firmware does not answer. The reader is off until it is back.",
	}
	firmwareBack = notice{
		voice.Danish:  "Firmwaren er tilbage.",
		voice.English: "The firmware is back.",
	}
)

// watch has a reader go on when its firmware is pulled out and put in again, or
// ends and is started anew: each is a loss of power. It returns when ctx is
// done or the reader has ended.
func (w *wired) watch(ctx context.Context, live *emulator.Live, tell func(notice)) {
	if w == nil {
		return
	}
	for wait := pingTime; after(ctx, wait); {
		if w.asked(live, tell) {
			wait = pingTime
			continue
		}
		again := &wired{spec: w.spec, options: w.options, person: true}
		wait = retryTime
		if again.open() != nil {
			continue
		}
		done := live.Do(func(m *emulator.Machine) {
			w.Firmware, w.lost = again.Firmware, nil
			m.Reset("the firmware is back")
		})
		if !done {
			_ = again.close()
			return
		}
		tell(firmwareBack)
	}
}

// asked asks the firmware whether it is there. A loss is told once.
func (w *wired) asked(live *emulator.Live, tell func(notice)) (there bool) {
	lost := false
	live.Do(func(m *emulator.Machine) {
		err := w.Ping()
		there = err == nil
		if lost = !there && w.lost == nil; lost {
			_ = w.Close() // it talks to nobody else before
			m.Reset(err.Error())
		}
		w.lost = err
	})
	if lost {
		tell(firmwareLost)
	}
	return there
}

// after waits, and says whether ctx is not done by then.
func after(ctx context.Context, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-ctx.Done():
		return false
	}
}
