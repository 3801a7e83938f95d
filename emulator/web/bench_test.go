package web

import (
	"testing"

	"codereader/emulator/browsertest"
)

// BenchmarkFirstPicture opens the page, and tells after how many milliseconds
// there is something to see, and the reader can be used.
func BenchmarkFirstPicture(b *testing.B) {
	browser := browsertest.Start(b)
	var painted, ready float64
	for b.Loop() {
		v := visit(b, browser, served(b)+"?lang=en")
		var is struct{ Painted, Ready float64 }
		v.Eval(`({Painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
			Ready: performance.getEntriesByName('ready')[0].startTime})`, &is)
		painted, ready = painted+is.Painted, ready+is.Ready
	}
	b.ReportMetric(painted/float64(b.N), "ms-to-paint")
	b.ReportMetric(ready/float64(b.N), "ms-to-reader")
}

// BenchmarkIdle tells how much of a core the page takes while nothing happens:
// with the reader off, and on and quiet.
func BenchmarkIdle(b *testing.B) {
	v := visit(b, browsertest.Start(b), served(b)+"?lang=en")
	const wait = "new Promise(done => setTimeout(done, 4000))"
	busy := func() float64 {
		v.Call("Performance.enable", nil, nil)
		var all struct {
			Metrics []struct {
				Name  string
				Value float64
			}
		}
		v.Call("Performance.getMetrics", nil, &all)
		for _, m := range all.Metrics {
			if m.Name == "TaskDuration" {
				return m.Value
			}
		}
		b.Fatal("no TaskDuration")
		return 0
	}
	share := func() float64 {
		v.Eval(wait, nil)
		before := busy()
		v.Eval(wait, nil)
		return (busy() - before) / 4 * 100
	}
	for b.Loop() {
		off := share()
		v.strike("Space")
		v.until("document.getElementById('caption').textContent.length > 5")
		v.until("document.querySelector('#caption mark') === null")
		b.ReportMetric(off, "%-off")
		b.ReportMetric(share(), "%-on")
	}
}
