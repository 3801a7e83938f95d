package main

import (
	"image"
	"syscall/js"
	"time"

	"codereader/emulator/panel"
	"codereader/emulator/practice/lesson"
	"codereader/emulator/web/core"
	"codereader/firmware"
	"codereader/keypad"
	"codereader/voice"
)

// host carries out what the session asks for with functions of the page.
type host struct {
	calls  js.Value
	pixels js.Value // a Uint8ClampedArray as large as the picture
	width  int
	bytes  []byte // samples on their way
}

var _ core.Host = (*host)(nil)

// Show hands a look over as an object. Written out, for that takes a twelfth of
// the program less than a package that writes any object.
func (h *host) Show(l *core.Look) {
	down, words := []any{}, []any{}
	for k, is := range l.Down {
		if is {
			down = append(down, keypad.Key(k).String())
		}
	}
	for _, w := range l.Caption.Words {
		words = append(words, w)
	}
	h.calls.Call("show", map[string]any{
		"on": l.On, "display": l.Display, "down": down, "latched": l.Latched,
		"language": l.Language, "volume": int(l.Volume), "speed": int(l.Speed),
		"caption": map[string]any{
			"said": int(l.Caption.Said), "language": l.Caption.Language,
			"words": words, "current": l.Caption.Current,
		},
	})
}

// Stage hands over what is to be read of a demonstration.
func (h *host) Stage(s *core.Stage) {
	h.calls.Call("stage", s.Heading, s.Does, s.Note, s.Count, s.Coming, s.Sign,
		s.Step, s.Title, s.Playing, s.Dark, s.Auto, s.Paused, s.Ended, s.Own)
}

// Paint copies the rows that have changed to the page. What is below the reader
// is no part of the page's picture.
func (h *host) Paint(picture *image.RGBA, changed image.Rectangle) {
	width := picture.Rect.Dx()
	height := core.ReaderHeight(float64(width) / float64(panel.Size(1).X))
	if width != h.width {
		h.width = width
		h.pixels = h.calls.Call("resize", width, height)
	}
	changed = changed.Intersect(image.Rect(0, 0, width, height))
	if changed.Empty() {
		return
	}
	from, to := changed.Min.Y*picture.Stride, changed.Max.Y*picture.Stride
	js.CopyBytesToJS(h.pixels.Call("subarray", from, to), picture.Pix[from:to])
	h.calls.Call("paint", changed.Min.X, changed.Min.Y, changed.Dx(), changed.Dy())
}

func (h *host) Begin() { h.calls.Call("begin") }

// Play hands samples over.
func (h *host) Play(samples []int16) { h.calls.Call("play", h.array(samples)) }

// array returns samples as little-endian bytes for the page.
func (h *host) array(samples []int16) js.Value {
	h.bytes = h.bytes[:0]
	for _, v := range samples {
		h.bytes = append(h.bytes, byte(v), byte(v>>8))
	}
	array := js.Global().Get("Uint8Array").New(len(h.bytes))
	js.CopyBytesToJS(array, h.bytes)
	return array
}

func (h *host) Hush() { h.calls.Call("hush") }

// Tell gives the kind of a prompt as a number, as package lesson has it.
func (h *host) Tell(p lesson.Prompt) { h.calls.Call("tell", int(p.Kind), p.Text) }

// Teach hands over the samples, their rate, and how many milliseconds to wait.
func (h *host) Teach(samples []int16, after time.Duration) {
	h.calls.Call("teach", h.array(samples), core.TeachRate, after.Seconds()*1000)
}

func (h *host) HushTeacher() { h.calls.Call("hushTeacher") }

func (h *host) Want(l voice.Language) { h.calls.Call("want", l.Code()) }

func (h *host) Keep(s firmware.Settings) {
	h.calls.Call("keep", s.Language.Code(), int(s.Volume), int(s.Speed))
}
