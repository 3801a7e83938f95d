package window

import (
	"image"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/window/inspector"
	"codereader/firmware"
)

// newShutInspection returns the inspector of a window that has not been opened.
func newShutInspection(t *testing.T) (*app, *emulator.Machine) {
	m := emulator.New(emulator.Config{
		Settings: firmware.DefaultSettings, Voice: steadyVoice(time.Millisecond), Clock: clock.NewRTC(begin, 0),
	})
	a := newApp(t.Context(), &Options{Live: emulator.NewLive(m), Hand: emulator.NewHand(m)})
	return a, m
}

// While it is shut there are no widgets, the reader gets what the devices say
// as it is, and the machine is not looked into.
func TestAShutInspectorDoesNothing(t *testing.T) {
	a, m := newShutInspection(t)
	n := &a.inspection
	n.control.Attach(m)
	in := &tick{focused: true}
	in.down[ebiten.KeyF5], in.went[ebiten.KeyF5] = true, true
	if allocs := testing.AllocsPerRun(100, func() {
		if n.take(in, image.Pt(400, 744)) != in {
			t.Error("the tick is not the devices' own")
		}
		n.act()
		if painted, again := n.frame(begin, a); painted || !again.IsZero() {
			t.Errorf("it was painted: %v, and will be at %v", painted, again)
		}
		if n.look(m) {
			t.Error("it was looked at")
		}
		if room := n.room(image.Pt(400, 744)); room != image.Pt(400, 744) {
			t.Errorf("the reader has %v", room)
		}
	}); allocs > 0 {
		t.Errorf("it makes garbage: %v pieces a frame", allocs)
	}
	if n.pane != nil {
		t.Error("there are widgets")
	}
	if v := n.control.Model.View(begin); len(v.Reader) > 0 {
		t.Error("the model knows the machine")
	}
}

// Every command has the key that its button says, and none is somebody else's.
func TestTheInspectorsKeysAreThoseOnItsButtons(t *testing.T) {
	names := map[ebiten.Key]string{
		ebiten.KeyArrowUp: "Up", ebiten.KeyArrowDown: "Down", ebiten.KeyNumpadEnter: "Enter",
	}
	found := map[inspector.Command]bool{}
	for s, c := range inspectorKeys {
		name := names[s.key]
		if name == "" {
			name = s.key.String()
		}
		if s.ctrl {
			name = "Ctrl+" + name
			if _, taken := ctrlCommand(s.key, ""); taken {
				t.Errorf("%s is the emulator's", name)
			}
		}
		if s.shift {
			name = "Shift+" + name
		}
		if name != c.Key() {
			t.Errorf("%s is asked for by %s, and its button says %s", c.Text(1), name, c.Key())
		}
		_, reader := readerKeys[s.key]
		_, chord := shortcuts[s.key]
		_, command := commands[s.key]
		if !s.ctrl && (reader || chord || command) {
			t.Errorf("%s is somebody else's", name)
		}
		found[c] = true
	}
	if len(found) != inspector.Commands {
		t.Errorf("%d of %d commands have a key", len(found), inspector.Commands)
	}
}

func TestStrokesAreAskedForOnce(t *testing.T) {
	for _, c := range []struct {
		name, tick string
		was        []ebiten.Key
		want       []inspector.Command
	}{
		{"a key", "F5!", nil, []inspector.Command{inspector.Pause}},
		{"a key that is held", "F5", []ebiten.Key{ebiten.KeyF5}, nil},
		{"with Shift", "ShiftLeft F6!", nil, []inspector.Command{inspector.Forward}},
		{"without", "F6!", nil, []inspector.Command{inspector.Back}},
		{"with Ctrl", "ControlRight S!", nil, []inspector.Command{inspector.Save}},
		{"a letter without Ctrl", "S!", nil, nil},
		{"with Alt", "AltLeft F5!", nil, nil},
		{"with AltGr", "ControlLeft AltRight E!", nil, nil},
	} {
		var was keySet
		for _, k := range c.was {
			was[k] = true
		}
		got := inspectorStrokes(readTick(t, c.tick), &was)
		if len(got) != len(c.want) || len(got) > 0 && got[0] != c.want[0] {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// A press belongs to where it began.
func TestPressesAreSplitBetweenReaderAndInspector(t *testing.T) {
	side := image.Pt(400, 0)
	over, beside := image.Pt(500, 100), image.Pt(100, 100)
	var n inspectInput
	for i, c := range []struct {
		at           image.Point
		left, went   bool
		pane, reader bool
	}{
		{beside, true, true, false, true},
		{over, true, false, false, true}, // slid over
		{over, false, false, false, false},
		{over, true, true, true, false},
		{beside, true, false, true, false}, // slid off
		{beside, false, false, false, false},
		{beside, true, true, false, true},
	} {
		p, rest := n.split(&tick{focused: true, cursor: c.at, left: c.left, leftWent: c.went}, side)
		if p.Down != c.pane || rest.left != c.reader || p.At != c.at.Sub(side) {
			t.Errorf("%d: the inspector has %+v, the reader %v", i, p, rest.left)
		}
	}
	p, rest := n.split(&tick{touches: []touch{{1, over}, {2, beside}, {3, over}}, cursor: beside, right: true}, side)
	if !p.Down || p.At != over.Sub(side) || len(rest.touches) != 1 || rest.touches[0].id != 2 || !rest.right {
		t.Errorf("of fingers the inspector has %+v, the reader %+v", p, rest.touches)
	}
}

func TestANoticeOfTheMomentComesBeforeThoseThatWait(t *testing.T) {
	var n notices
	n.add("waits")
	n.now("first", begin)
	n.now("second", begin)
	shows := func(at time.Duration, want string) {
		t.Helper()
		if got, _ := n.at(after(at)); got != want {
			t.Errorf("at %v it is %q, want %q", at, got, want)
		}
	}
	shows(0, "second")
	shows(NoticeTime, "waits")
	n.now("third", after(NoticeTime+time.Second))
	shows(NoticeTime+time.Second, "third")
	shows(2*NoticeTime+time.Second, "waits") // comes back
	shows(3*NoticeTime+time.Second, "")
}
