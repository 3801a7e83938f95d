package window

import (
	"testing"
	"time"

	"codereader/emulator/panel"
	"codereader/emulator/window/inspector"
)

// BenchmarkInspector measures the share of a processor that the window takes
// while nothing is done: before the inspector has been opened, while it is open
// and time passes, while it is open and time stands still, and once it is shut
// again.
func BenchmarkInspector(b *testing.B) {
	const watched = 10 * time.Second
	for b.Loop() {
		p := launch(b, openScreen(b, 1280, 900), quick)
		share := func(what string) {
			before := p.processorTime()
			<-time.After(watched)
			b.ReportMetric(100*float64(p.processorTime()-before)/float64(watched), "%"+what)
		}
		p.turnOn()
		p.xdo("key", "space")
		p.awaitView("off", func(v panel.View) bool { return !v.On && still(v) })
		share("never-open")
		p.openInspector()
		share("open")
		b.ReportMetric(p.peakMemory(), "MiB-open")
		p.xdo("key", "F5")
		p.awaitInspected("no time", func(v *inspector.View) bool { return v.Paused })
		p.awaitView("no notice", func(v panel.View) bool { return v.Notice == "" })
		share("paused")
		p.xdo("key", "F3")
		p.awaitView("the notice", func(v panel.View) bool { return v.Notice != "" })
		p.awaitView("no notice", func(v panel.View) bool { return v.Notice == "" })
		share("shut-again")
		p.end()
	}
}
