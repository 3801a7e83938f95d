package inspector

import (
	"cmp"
	"slices"
	"time"

	"codereader/keypad"
	"codereader/voice"
)

// AxisTime is how far back the time axis of the contacts reaches.
const AxisTime = 2 * time.Second

// AxisRows is how many keys the time axis has room for.
const AxisRows = 5

// Axis is the contacts of the last time, before and after debouncing.
type Axis struct {
	Title    string
	From, To time.Duration // device time
	Rows     []AxisRow     // the keys of which there is something to see
	Marks    []Mark        // what was recognised
	More     string        // what there was no room for
}

// AxisRow is one key.
type AxisRow struct {
	Key       keypad.Key
	Name      string
	Contact   []Interval // while the contact was closed
	Debounced []Interval // while the key counted as down
}

// Interval is a time within the axis.
type Interval struct{ From, To time.Duration }

// Mark is something that happened at one instant.
type Mark struct {
	At   time.Duration
	Text string
}

// axis returns the axis that ends at a time, to which t has advanced.
func (t *track) axis(to time.Duration, l voice.Language) Axis {
	a := Axis{Title: textAxis.in(l), From: to - AxisTime, To: to}
	last := map[keypad.Key]time.Duration{} // of the last change
	for _, e := range t.edges {
		if e.At > a.From {
			last[e.Key] = e.At
		}
	}
	for k := keypad.Key0; k < keypad.Keys; k++ {
		c := &t.contacts.Contacts[k]
		if _, moved := last[k]; !moved && !c.Closed && !c.Stable {
			continue
		}
		a.Rows = append(a.Rows, AxisRow{
			Key: k, Name: keyText(k, l),
			Contact:   t.intervals(k, false, c.Closed, a.From, to),
			Debounced: t.intervals(k, true, c.Stable, a.From, to),
		})
	}
	slices.SortStableFunc(a.Rows, func(x, y AxisRow) int {
		return cmp.Compare(order(x.Key), order(y.Key))
	})
	if more := len(a.Rows) - AxisRows; more > 0 {
		slices.SortStableFunc(a.Rows, func(x, y AxisRow) int { return cmp.Compare(last[y.Key], last[x.Key]) })
		a.Rows = a.Rows[:AxisRows]
		a.More = textMoreKeys.of(l, more)
	}
	for _, g := range t.done {
		if g.at > a.From {
			a.Marks = append(a.Marks, Mark{g.at, gestureText(g.Gesture, l)})
		}
	}
	return a
}

// order puts red first: it is in every tap and chord.
func order(k keypad.Key) int {
	if k == keypad.Red {
		return -1
	}
	return int(k)
}

// intervals returns when a key was closed, or counted as down, on the axis. is
// is what it is at its end; from there one goes back.
func (t *track) intervals(k keypad.Key, stable, is bool, from, to time.Duration) []Interval {
	var all []Interval
	end := to
	for _, e := range slices.Backward(t.edges) {
		if e.At <= from {
			break
		}
		if e.Key != k || e.stable != stable {
			continue
		}
		if e.Down {
			all = append(all, Interval{e.At, end})
		}
		is, end = !e.Down, e.At
	}
	if is {
		all = append(all, Interval{from, end})
	}
	slices.Reverse(all)
	return all
}

// keyText returns a key's name.
func keyText(k keypad.Key, l voice.Language) string {
	if k == keypad.Red {
		return textRed.in(l)
	}
	return k.String()
}

// gestureText returns what was done with the keys.
func gestureText(g keypad.Gesture, l voice.Language) string {
	switch g.Kind {
	case keypad.Tap:
		return textTap.in(l)
	case keypad.Chord:
		return textChord.of(l, keyText(g.Digit, l))
	}
	return textLone.of(l, keyText(g.Digit, l))
}
