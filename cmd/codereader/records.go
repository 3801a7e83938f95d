package main

import (
	"errors"
	"fmt"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"

	"codereader/emulator"
	"codereader/emulator/panel"
	"codereader/voice/sound"
)

// records are the files that a session is recorded in.
type records struct {
	sinks   []emulator.Sink
	closers []func() error
	png     string
}

// open begins the recordings that the flags ask for. A name is put into the
// files' names, if it is not "": out.wav becomes out-NAME.wav.
func (o *options) open(bank *sound.Bank, name string) (*records, error) {
	r := &records{png: named(o.png, name)}
	for _, f := range []struct {
		file string
		sink func(io.Writer) failingSink
	}{
		{o.trace, func(w io.Writer) failingSink { return emulator.NewTrace(w, version) }},
		{o.captions, func(w io.Writer) failingSink { return emulator.NewCaptions(w) }},
	} {
		if f.file == "" {
			continue
		}
		w, err := os.Create(named(f.file, name))
		if err != nil {
			return nil, errors.Join(err, r.close())
		}
		r.add(f.sink(w), w)
	}
	if o.wav != "" {
		w, err := sound.CreateWAV(named(o.wav, name))
		if err != nil {
			return nil, errors.Join(err, r.close())
		}
		r.add(emulator.NewSound(bank, w), w)
	}
	return r, nil
}

// failingSink is a sink that can fail.
type failingSink interface {
	emulator.Sink
	Err() error
}

func (r *records) add(s failingSink, w io.Closer) {
	r.sinks = append(r.sinks, s)
	r.closers = append(r.closers, func() error { return errors.Join(s.Err(), w.Close()) })
}

// close ends the recordings and returns what went wrong with any of them.
func (r *records) close() error {
	var all error
	for _, c := range r.closers {
		all = errors.Join(all, c())
	}
	return all
}

// picture writes the last picture, if one was asked for.
func (r *records) picture(v panel.View) (err error) {
	if r.png == "" {
		return nil
	}
	f, err := os.Create(r.png)
	if err != nil {
		return fmt.Errorf("picture: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	return png.Encode(f, panel.Render(v))
}

// named puts a name into that of a file.
func named(file, name string) string {
	if file == "" || name == "" {
		return file
	}
	ext := filepath.Ext(file)
	return strings.TrimSuffix(file, ext) + "-" + name + ext
}
