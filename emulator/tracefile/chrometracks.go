package tracefile

import (
	"encoding/json"
	"fmt"
	"time"

	"codereader/keypad"
)

// track is a row of a viewer: to the format, a thread.
type track uint8

// The tracks, in the order in which a viewer shows them.
const (
	powerTrack track = iota
	displayTrack
	speechTrack
	toneTrack
	codeTrack
	languageTrack
	firstKeyTrack     // what counts of a key, once bounce has been taken out
	firstContactTrack = firstKeyTrack + keypad.Keys
	tracks            = firstContactTrack + keypad.Keys
)

// name is what a track is called.
func (t track) name() string {
	switch {
	case t >= firstContactTrack:
		return "contact " + keypad.Key(t-firstContactTrack).String()
	case t >= firstKeyTrack:
		return "key " + keypad.Key(t-firstKeyTrack).String()
	}
	return [...]string{"power", "display", "speech", "tones", "codes", "language"}[t]
}

// pid is the one process of a trace.
const pid = 1

// tid is a track's number in a trace; counters are on 0.
func (t track) tid() int { return int(t) + 1 }

// The phases of trace events that are written.
const (
	phaseBegin    = "B"
	phaseEnd      = "E"
	phaseInstant  = "i"
	phaseCounter  = "C"
	phaseMetadata = "M"
)

// begin begins a slice.
func (c *Chrome) begin(t track, at time.Duration, name string, args fields) {
	c.call(t, at)
	c.open[t] = append(c.open[t], name)
	c.put(record{Name: name, Phase: phaseBegin, At: micros(at), TID: t.tid(), Args: args})
}

// endWith ends the innermost slice of a track, if one is open, and tells
// something of it.
func (c *Chrome) endWith(t track, at time.Duration, args fields) {
	if last := len(c.open[t]) - 1; last >= 0 {
		name := c.open[t][last]
		c.open[t] = c.open[t][:last]
		c.put(record{Name: name, Phase: phaseEnd, At: micros(at), TID: t.tid(), Args: args})
	}
}

// instant is something that does not last.
func (c *Chrome) instant(t track, at time.Duration, name string, args fields) {
	c.call(t, at)
	c.put(record{Name: name, Phase: phaseInstant, At: micros(at), TID: t.tid(), Scope: "t", Args: args})
}

// counter is a level, from now on.
func (c *Chrome) counter(at time.Duration, name string, level any) {
	c.put(record{Name: name, Phase: phaseCounter, At: micros(at), Args: fields{name: level}})
}

// call gives a track its name and its place, when something first happens on
// it: of those that nothing happens on a viewer need not know.
func (c *Chrome) call(t track, at time.Duration) {
	if c.named[t] {
		return
	}
	c.named[t] = true
	c.put(record{Name: "thread_name", Phase: phaseMetadata, At: micros(at), TID: t.tid(), Args: fields{"name": t.name()}})
	c.put(record{Name: "thread_sort_index", Phase: phaseMetadata, At: micros(at), TID: t.tid(), Args: fields{"sort_index": t.tid()}})
}

// put writes a trace event, and before the first one what the trace is of.
func (c *Chrome) put(r record) {
	if !c.begun {
		c.begun = true
		c.print("[")
		c.line(record{Name: "process_name", Phase: phaseMetadata, At: r.At, Args: fields{"name": "codereader " + c.version}}, "\n")
	}
	c.line(r, ",\n")
}

func (c *Chrome) line(r record, before string) {
	r.PID = pid
	text, err := json.Marshal(r)
	if err != nil {
		c.err = fmt.Errorf("tracefile: %s: %w", c.writer.name, err) // cannot be: all of it is plain
		return
	}
	c.print("%s%s", before, text)
}

// micros writes a time as the format has it: in microseconds, with a fraction.
func micros(at time.Duration) json.Number {
	ns := at.Nanoseconds()
	if ns%1000 == 0 {
		return json.Number(fmt.Sprintf("%d", ns/1000))
	}
	return json.Number(fmt.Sprintf("%d.%03d", ns/1000, ns%1000))
}
