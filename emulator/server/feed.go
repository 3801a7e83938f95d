package server

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"time"

	"codereader/emulator/server/api"
)

// feed writes a reader's events to a client, at the client's own pace. It
// holds nothing up and keeps nothing back: it reads the log, and what is no
// longer there when it comes to it is a gap.
type feed struct {
	w       http.ResponseWriter
	control *http.ResponseController
	log     *eventLog
	next    uint64 // number of the event that is written next
	out     bytes.Buffer
}

// batch is how many events are written at once.
const batch = 256

// run writes until the events end, or the client does.
func (f *feed) run(ctx context.Context) {
	h := f.w.Header()
	h.Set("Content-Type", "text/event-stream")
	h.Set("X-Accel-Buffering", "no") // for proxies
	f.w.WriteHeader(http.StatusOK)
	f.out.WriteString(": events\n\n") // the client knows that it has been heard
	alive := time.NewTicker(keepAlive)
	defer alive.Stop()
	for {
		page := f.log.after(f.next-1, batch)
		f.fill(page)
		if !f.flush() {
			return
		}
		if f.next <= page.last {
			continue
		}
		if page.ended {
			return
		}
		select {
		case <-page.grown:
		case <-alive.C:
			f.out.WriteString(": still here\n\n")
		case <-ctx.Done():
			return
		}
	}
}

// fill takes a page into the buffer.
func (f *feed) fill(p page) {
	if f.next > p.last+1 { // of a reader that was here before this one
		f.gap(0, 0)
		f.next = 1
		return
	}
	for _, e := range p.entries {
		if e.number > f.next {
			f.gap(e.number-f.next, e.number-1)
		}
		f.write(e.number, e.kind.String(), e.line)
		f.next = e.number + 1
	}
}

// gap tells of events that are missing, up to and with one.
func (f *feed) gap(lost, upTo uint64) {
	f.write(upTo, api.Gap, fmt.Appendf(nil, `{"kind":%q,"lost":%d}`, api.Gap, lost))
}

func (f *feed) write(number uint64, kind string, line []byte) {
	fmt.Fprintf(&f.out, "id: %d\nevent: %s\ndata: %s\n\n", number, kind, line)
}

// flush sends the buffer. It says whether there is still a client.
func (f *feed) flush() bool {
	if f.out.Len() == 0 {
		return true
	}
	_, err := f.w.Write(f.out.Bytes())
	f.out.Reset()
	return err == nil && f.control.Flush() == nil
}
