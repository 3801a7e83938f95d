package main

import (
	"bytes"
	"errors"
	"fmt"
	"image/png"
	"io"
	"path/filepath"
	"strings"

	"codereader/emulator"
	"codereader/emulator/bundle"
	"codereader/emulator/bundle/painter"
	"codereader/emulator/panel"
	"codereader/emulator/report"
	"codereader/emulator/tracefile"
	"codereader/voice/sound"
)

// records are the files that a session is recorded in.
type records struct {
	sinks   []emulator.Sink
	closers []func() error
	png     string
	report  *report.Report   // nil is none
	bundle  *bundle.Recorder // nil is none
}

// recording says whether the flags ask for a recording of what happens; the last
// picture is none.
func (o *options) recording() bool {
	return o.wav != "" || o.trace != "" || o.captions != "" || o.record != "" || o.report != ""
}

// open begins the recordings of a session that the flags ask for. A name is put
// into the files' names, if it is not "": out.wav becomes out-NAME.wav. What a
// file had before is there until every file could be opened.
func (o *options) open(bank *sound.Bank, config emulator.Config, name string) (*records, error) {
	r := &records{png: named(o.png, name)}
	for what, file := range map[string]string{"picture": r.png, "snapshot": o.save} { // written at the end
		if file == "" {
			continue
		}
		if err := canWrite(file); err != nil {
			return nil, fmt.Errorf("%s: %w", what, err)
		}
	}
	var files outputs
	for _, f := range []struct {
		file string
		sink func(io.Writer) failingSink
	}{
		{o.trace, func(w io.Writer) failingSink {
			return tracefile.New(w, o.trace, tracefile.Options{Version: version, WordStart: bank.WordStart})
		}},
		{o.captions, func(w io.Writer) failingSink { return emulator.NewCaptions(w) }},
		{o.record, func(w io.Writer) failingSink {
			r.bundle = bundle.NewRecorder(w, config, bank, painter.New(bank), version)
			return r.bundle
		}},
	} {
		if f.file == "" {
			continue
		}
		if err := files.open(named(f.file, name), f.sink); err != nil {
			return nil, err
		}
	}
	if o.report != "" {
		if err := r.addReport(named(o.report, name), o.reportConfig(bank, config)); err != nil {
			files.undo()
			return nil, err
		}
	}
	if o.wav != "" {
		w, err := sound.CreateWAV(named(o.wav, name))
		if err != nil {
			files.undo()
			return nil, err
		}
		r.add(emulator.NewSound(bank, w), w)
	}
	return r, files.begin(r)
}

// failingSink is a sink that can fail.
type failingSink interface {
	emulator.Sink
	Err() error
}

// of tells the recordings which machine they are of.
func (r *records) of(m *emulator.Machine) {
	if r.bundle != nil {
		r.bundle.Of(m)
	}
}

func (r *records) add(s failingSink, w io.Closer) {
	r.sinks = append(r.sinks, s)
	r.closers = append(r.closers, func() error {
		err, closed := s.Err(), w.Close()
		if errors.Is(err, closed) { // the file tells again what the sink told
			return err
		}
		return errors.Join(err, closed)
	})
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
func (r *records) picture(v panel.View) error {
	if r.png == "" {
		return nil
	}
	var b bytes.Buffer
	if err := png.Encode(&b, panel.Render(v)); err != nil {
		return fmt.Errorf("picture: %w", err)
	}
	if err := writeWhole(r.png, b.Bytes()); err != nil {
		return fmt.Errorf("picture: %w", err)
	}
	return nil
}

// named puts a name into that of a file.
func named(file, name string) string {
	if file == "" || name == "" {
		return file
	}
	ext := filepath.Ext(file)
	return strings.TrimSuffix(file, ext) + "-" + name + ext
}
