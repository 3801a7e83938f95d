package browsertest

import (
	"encoding/json"
	"net/url"
	"path/filepath"
	"testing"
)

// Page is a page that is open.
type Page struct {
	t       testing.TB
	wire    *wire
	session string
}

// Open opens an address and waits until the page is there, and everything that
// belongs to it. The page is shut with the test: one that is open draws, plays
// and keeps time, and takes it from those that come later.
func (b *Browser) Open(t testing.TB, address string) *Page {
	t.Helper()
	var target struct{ TargetID string }
	p := &Page{t: t, wire: b.wire}
	p.must(b.wire.call("", "Target.createTarget", map[string]any{"url": "about:blank"}, &target))
	t.Cleanup(func() {
		_ = b.wire.call("", "Target.closeTarget", map[string]any{"targetId": target.TargetID}, nil)
	})
	var attached struct{ SessionID string }
	p.must(b.wire.call("", "Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}, &attached))
	p.session = attached.SessionID
	for _, part := range []string{"Page", "Runtime", "Log", "Network"} {
		p.Call(part+".enable", nil, nil)
	}
	var went struct{ ErrorText string }
	p.Call("Page.navigate", map[string]any{"url": address}, &went)
	if went.ErrorText != "" {
		t.Fatalf("browser: %s: %s", address, went.ErrorText)
	}
	p.Await("Page.loadEventFired")
	return p
}

// File returns the address of a file.
func File(t testing.TB, name string) string {
	t.Helper()
	path, err := filepath.Abs(name)
	if err != nil {
		t.Fatal(err)
	}
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}).String()
}

func (p *Page) must(err error) {
	p.t.Helper()
	if err != nil {
		p.t.Fatalf("browser: %v", err)
	}
}

// Call calls a method of the browser's protocol. The parameters and the result
// may be nil.
func (p *Page) Call(method string, params, result any) {
	p.t.Helper()
	p.must(p.wire.call(p.session, method, params, result))
}

// Await waits for an event of the browser's protocol, unless it has come since
// the last one was awaited.
func (p *Page) Await(event string) json.RawMessage {
	p.t.Helper()
	params, err := p.wire.await(p.session, event)
	p.must(err)
	return params
}

// Eval has the page work out a JavaScript expression, waits for it if it is a
// promise, and gives its value to result, which may be nil.
func (p *Page) Eval(expression string, result any) {
	p.t.Helper()
	var answer struct {
		Result           struct{ Value json.RawMessage }
		ExceptionDetails *struct {
			Text      string
			Exception struct{ Description string }
		}
	}
	p.Call("Runtime.evaluate", map[string]any{
		"expression": expression, "awaitPromise": true, "returnByValue": true, "userGesture": true,
	}, &answer)
	if e := answer.ExceptionDetails; e != nil {
		p.t.Fatalf("browser: %s: %s", e.Text, e.Exception.Description)
	}
	if result != nil {
		p.must(json.Unmarshal(answer.Result.Value, result))
	}
}

// Complaints returns what the browser has to say against the page: scripts
// that failed, what its security policy kept from happening.
func (p *Page) Complaints() []string {
	p.t.Helper()
	var all []string
	for _, text := range p.wire.seen(p.session, "Log.entryAdded") {
		var entry struct{ Entry struct{ Level, Text string } }
		p.must(json.Unmarshal(text, &entry))
		all = append(all, entry.Entry.Level+": "+entry.Entry.Text)
	}
	for _, text := range p.wire.seen(p.session, "Runtime.exceptionThrown") {
		all = append(all, string(text))
	}
	return all
}

// Requests returns the addresses that the page asked for, those of data within
// it left out.
func (p *Page) Requests() []string {
	p.t.Helper()
	var all []string
	for _, text := range p.wire.seen(p.session, "Network.requestWillBeSent") {
		var r struct{ Request struct{ URL string } }
		p.must(json.Unmarshal(text, &r))
		if u, err := url.Parse(r.Request.URL); err != nil || u.Scheme != "data" {
			all = append(all, r.Request.URL)
		}
	}
	return all
}
