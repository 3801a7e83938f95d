package main

import (
	"syscall/js"
	"time"

	"codereader/emulator"
	"codereader/emulator/panel"
	"codereader/emulator/practice/lesson"
	"codereader/emulator/web/core"
	"codereader/keypad"
	"codereader/voice"
)

// calls are the functions that the page may call. Those that take a time, in
// milliseconds since the start, come first; they return how long it is until
// pass must be called, below 0 for never.
func calls(s *core.Session) js.Value {
	all := js.Global().Get("Object").New()
	timed := func(name string, f func(h *emulator.Hand, m *emulator.Machine, args []js.Value) error) {
		all.Set(name, called(func(args []js.Value) (any, error) {
			var err error
			wait := s.Do(millis(args[0]), func(h *emulator.Hand, m *emulator.Machine) { err = f(h, m, args[1:]) })
			return wait.Seconds() * 1000, err
		}))
	}
	keyed := func(name string, f func(*emulator.Hand, keypad.Key)) {
		timed(name, func(h *emulator.Hand, _ *emulator.Machine, args []js.Value) error {
			k, err := keypad.ParseKey(args[0].String())
			if err == nil {
				f(h, k)
			}
			return err
		})
	}
	timed("press", func(h *emulator.Hand, _ *emulator.Machine, args []js.Value) error {
		k, err := keypad.ParseKey(args[1].String())
		if err == nil {
			h.Press(emulator.Source(args[0].Int()), k)
		}
		return err
	})
	timed("release", func(h *emulator.Hand, _ *emulator.Machine, args []js.Value) error {
		h.Release(emulator.Source(args[0].Int()))
		return nil
	})
	timed("releaseAll", func(h *emulator.Hand, _ *emulator.Machine, _ []js.Value) error { h.ReleaseAll(); return nil })
	timed("latch", func(h *emulator.Hand, _ *emulator.Machine, _ []js.Value) error { h.Latch(); return nil })
	timed("setClock", func(_ *emulator.Hand, m *emulator.Machine, args []js.Value) error {
		m.SetTimeOfDay(time.UnixMilli(int64(args[0].Float())))
		return nil
	})
	keyed("tap", (*emulator.Hand).Tap)
	keyed("chord", (*emulator.Hand).Chord)
	timed("alone", func(h *emulator.Hand, _ *emulator.Machine, _ []js.Value) error { core.RedAlone(h); return nil })
	timed("autoLatch", func(h *emulator.Hand, _ *emulator.Machine, args []js.Value) error {
		h.AutoLatch = args[0].Bool()
		return nil
	})
	all.Set("pass", called(func(args []js.Value) (any, error) {
		return s.Pass(millis(args[0])).Seconds() * 1000, nil
	}))
	all.Set("addVoice", called(func(args []js.Value) (any, error) { return nil, s.AddVoice(bytesOf(args[0])) }))
	all.Set("draw", called(func(args []js.Value) (any, error) { return nil, draw(s, args) }))
	all.Set("learn", called(func(args []js.Value) (any, error) {
		l, err := voice.ParseLanguage(args[1].String())
		if err != nil {
			return nil, err
		}
		return nil, s.Learn(args[0].String(), l)
	}))
	all.Set("learnFile", called(func(args []js.Value) (any, error) {
		l, err := voice.ParseLanguage(args[2].String())
		if err != nil {
			return nil, err
		}
		return s.LearnFile(args[0].String(), bytesOf(args[1]), l)
	}))
	all.Set("addLesson", called(func(args []js.Value) (any, error) { return nil, s.AddLesson(packsOf(args)...) }))
	all.Set("aloud", called(func(args []js.Value) (any, error) { s.Aloud(args[0].Bool()); return nil, nil }))
	all.Set("remind", called(func([]js.Value) (any, error) { s.Remind(); return nil, nil }))
	all.Set("lessons", called(func([]js.Value) (any, error) { return lessons() }))
	all.Set("places", places())
	setSteady(all)
	setAnnouncing(all, s)
	setPresenting(all, s)
	return all
}

// packsOf returns copies of several Uint8Arrays.
func packsOf(args []js.Value) (packs [][]byte) {
	for _, v := range args {
		packs = append(packs, bytesOf(v))
	}
	return packs
}

// lessons returns the lessons, each with its name and its title in each
// language.
func lessons() (any, error) {
	all, err := lesson.All()
	if err != nil {
		return nil, err
	}
	list := []any{}
	for _, l := range all {
		entry := map[string]any{"name": l.Name}
		for v, title := range l.Title {
			entry[voice.Language(v).Code()] = title
		}
		list = append(list, entry)
	}
	return list, nil
}

// draw takes a theme, a scale and a language.
func draw(s *core.Session, args []js.Value) error {
	for t := range panel.Themes {
		if t := panel.Theme(t); t.String() == args[0].String() {
			s.Draw(t, args[1].Float(), args[2].String())
			return nil
		}
	}
	return errTheme
}

// places says where the keys are in the picture of the reader, as parts of its
// width and height, so that what is laid over them lies on them at every size.
func places() js.Value {
	const scale = panel.MinScale
	width, height := float64(panel.Size(scale).X), float64(core.ReaderHeight(scale))
	all := js.Global().Get("Object").New()
	all.Set("ratio", width/height)
	keys := js.Global().Get("Object").New()
	for k := range keypad.Key(keypad.Keys) {
		r := panel.KeyBounds(k, scale)
		keys.Set(k.String(), []any{
			float64(r.Min.X) / width, float64(r.Min.Y) / height,
			float64(r.Dx()) / width, float64(r.Dy()) / height,
		})
	}
	all.Set("keys", keys)
	return all
}
