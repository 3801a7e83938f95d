package emulator

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"time"
)

// Trace is a sink that writes every event as one JSON object per line. Every
// line is written at once, so that a trace that was cut off is readable up to
// its last whole line. [ParseTrace] reads them.
type Trace struct {
	w       io.Writer
	version string
	err     error
}

// NewTrace returns a trace that writes to w. The version of the program stands
// in its first line.
func NewTrace(w io.Writer, version string) *Trace {
	return &Trace{w: w, version: version}
}

// Emit implements [Sink].
func (t *Trace) Emit(e Event) {
	if t.err != nil {
		return
	}
	line, err := TraceLine(e, t.version)
	if err == nil {
		_, err = t.w.Write(line)
	}
	if err != nil {
		t.err = fmt.Errorf("emulator: trace: %w", err)
	}
}

// Err returns the first error in writing, if any.
func (t *Trace) Err() error { return t.err }

// TraceLine returns the line of an event in a trace, its newline included. The
// version is that of the program, which the line of the start tells.
func TraceLine(e Event, version string) ([]byte, error) {
	var b bytes.Buffer
	lines := json.NewEncoder(&b)
	lines.SetEscapeHTML(false) // it is no web page, and people read it
	err := lines.Encode(traceRecord(e, version))
	return b.Bytes(), err
}

// head is what every line has.
type head struct {
	T    time.Duration `json:"t"` // nanoseconds
	Kind string        `json:"kind"`
}

// traceRecord returns the JSON shape of an event.
func traceRecord(e Event, version string) any {
	h := head{e.At, e.Kind.String()}
	switch e.Kind {
	case KindStart:
		return struct {
			head
			Version  string `json:"version"`
			Serial   string `json:"serial"`
			At       string `json:"at"`
			Language string `json:"language"`
			Volume   uint8  `json:"volume"`
			Speed    uint8  `json:"speed"`
		}{h, version, e.Serial.String(), e.Clock.TimeOfDay(e.At).Format(time.RFC3339Nano),
			e.Settings.Language.Code(), e.Settings.Volume, e.Settings.Speed}
	case KindKey:
		return struct {
			head
			Key  string `json:"key"`
			Down bool   `json:"down"`
		}{h, e.Key.String(), e.Down}
	case KindPower:
		return struct {
			head
			On  bool   `json:"on"`
			Why string `json:"why"`
		}{h, e.On, e.Why.String()}
	case KindDisplay:
		return struct {
			head
			Text string `json:"text"`
		}{h, e.Display.String()}
	case KindSay:
		return struct {
			head
			ID       uint32        `json:"id"`
			Text     string        `json:"text"`
			Words    []string      `json:"words"`
			Language string        `json:"language"`
			Volume   uint8         `json:"volume"`
			Speed    uint8         `json:"speed"`
			Duration time.Duration `json:"duration"`
		}{h, e.ID, e.Utterance.Text(), e.Utterance.WordIDs(), e.Utterance.Language.Code(),
			e.Utterance.Volume, e.Utterance.Speed, e.Duration}
	case KindSaid:
		return struct {
			head
			ID  uint32 `json:"id"`
			End string `json:"end"`
		}{h, e.ID, e.End.String()}
	case KindTone:
		return struct {
			head
			Name string `json:"name"`
		}{h, e.Tone.String()}
	case KindSetting:
		return struct {
			head
			Name  string `json:"name"`
			Value any    `json:"value"`
		}{h, e.Setting.String(), e.Setting.Of(e.Settings)}
	case KindOTP:
		return struct {
			head
			Step uint64 `json:"step"`
		}{h, e.Step}
	case KindClock:
		return struct {
			head
			At    string `json:"at"`
			Drift string `json:"drift"` // parts per million
		}{h, e.Clock.TimeOfDay(e.At).Format(time.RFC3339Nano), e.Clock.Drift.String()}
	case KindReset:
		return struct {
			head
			Why string `json:"why"`
		}{h, e.Text}
	case KindRestore:
		return struct {
			head
			On   bool   `json:"on"`
			Text string `json:"text"` // of the display
		}{h, e.State.On, e.State.Display.String()}
	}
	return h
}
