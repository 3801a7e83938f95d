package browsertest

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"
	"time"
)

// wire is the connection to a browser: JSON messages, a zero byte after each.
type wire struct {
	mu      sync.Mutex
	out     io.Writer
	id      int
	answers map[int]chan message
	events  map[string][]message // by the session that they come from
	news    *sync.Cond           // there are more events, or there will be no more
	broken  error
}

// message is anything that goes over the wire.
type message struct {
	ID      int             `json:"id,omitempty"`
	Session string          `json:"sessionId,omitempty"`
	Method  string          `json:"method,omitempty"`
	Params  json.RawMessage `json:"params,omitempty"`
	Result  json.RawMessage `json:"result,omitempty"`
	Error   *struct {
		Message string `json:"message"`
	} `json:"error,omitempty"`
}

func newWire(in io.Reader, out io.Writer) *wire {
	w := &wire{out: out, answers: map[int]chan message{}, events: map[string][]message{}}
	w.news = sync.NewCond(&w.mu)
	go w.read(bufio.NewReader(in))
	return w
}

// read takes what comes until the browser ends.
func (w *wire) read(in *bufio.Reader) {
	for {
		text, err := in.ReadBytes(0)
		if err != nil {
			w.fail(fmt.Errorf("the browser has ended: %w", err))
			return
		}
		var m message
		if err := json.Unmarshal(text[:len(text)-1], &m); err != nil {
			w.fail(err)
			return
		}
		w.mu.Lock()
		if answer, ok := w.answers[m.ID]; ok && m.Method == "" {
			delete(w.answers, m.ID)
			answer <- m
		} else {
			w.events[m.Session] = append(w.events[m.Session], m)
			w.news.Broadcast()
		}
		w.mu.Unlock()
	}
}

func (w *wire) fail(err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.broken = err
	for id, answer := range w.answers {
		delete(w.answers, id)
		close(answer)
	}
	w.news.Broadcast()
}

// call asks the browser for something and waits for the answer. The result may
// be nil.
func (w *wire) call(session, method string, params, result any) error {
	answer, err := w.send(session, method, params)
	if err != nil {
		return fmt.Errorf("%s: %w", method, err)
	}
	late := time.NewTimer(patience)
	defer late.Stop()
	select {
	case m, ok := <-answer:
		switch {
		case !ok:
			return fmt.Errorf("%s: %w", method, w.broken)
		case m.Error != nil:
			return fmt.Errorf("%s: %s", method, m.Error.Message)
		case result != nil:
			return json.Unmarshal(m.Result, result)
		}
		return nil
	case <-late.C:
		return fmt.Errorf("%s: no answer in %v", method, patience)
	}
}

func (w *wire) send(session, method string, params any) (chan message, error) {
	if params == nil {
		params = struct{}{}
	}
	args, err := json.Marshal(params)
	if err != nil {
		return nil, err
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.broken != nil {
		return nil, w.broken
	}
	w.id++
	text, err := json.Marshal(message{ID: w.id, Session: session, Method: method, Params: args})
	if err != nil {
		return nil, err
	}
	answer := make(chan message, 1)
	w.answers[w.id] = answer
	if _, err := w.out.Write(append(text, 0)); err != nil {
		delete(w.answers, w.id)
		return nil, err
	}
	return answer, nil
}

// await waits until a session has had an event, and takes it away.
func (w *wire) await(session, method string) (json.RawMessage, error) {
	late := time.AfterFunc(patience, func() { w.fail(errors.New("the browser does not answer")) })
	defer late.Stop()
	w.mu.Lock()
	defer w.mu.Unlock()
	for {
		events := w.events[session]
		for i, m := range events {
			if m.Method == method {
				w.events[session] = slices.Delete(events, i, i+1)
				return m.Params, nil
			}
		}
		if w.broken != nil {
			return nil, fmt.Errorf("%s: %w", method, w.broken)
		}
		w.news.Wait()
	}
}

// seen returns the events of a method that a session has had and that nobody
// has taken away.
func (w *wire) seen(session, method string) []json.RawMessage {
	w.mu.Lock()
	defer w.mu.Unlock()
	var found []json.RawMessage
	for _, m := range w.events[session] {
		if m.Method == method {
			found = append(found, m.Params)
		}
	}
	return found
}
