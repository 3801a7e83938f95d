package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"codereader/emulator"
	"codereader/emulator/bundle"
	"codereader/emulator/bundle/painter"
	"codereader/emulator/scenario"
)

// inputRecorder is a sink that keeps a session's inputs.
type inputRecorder struct{ inputs []emulator.Event }

// Emit implements emulator.Sink.
func (r *inputRecorder) Emit(e emulator.Event) {
	r.inputs = append(r.inputs, bundle.Inputs([]emulator.Event{e})...)
}

// leave leaves a bundle of a failed scenario: the fewest of its inputs that
// lead to what could be seen and was said last when it failed. It returns a
// line that says where.
func (r *scenarioRun) leave(s *scenario.Script, config emulator.Config, in inputRecorder, end emulator.State) string {
	same := func(inputs []emulator.Event) bool {
		got := bundle.Run(config, inputs, end.At)
		return got.On == end.On && got.Display == end.Display && got.Settings == end.Settings &&
			got.Speech.Utterance == end.Speech.Utterance && got.Speech.Speaking == end.Speech.Speaking
	}
	inputs := bundle.Shrink(in.inputs, same)
	var text bytes.Buffer
	err := bundle.Write(&text, config, inputs, end.At, r.bank, painter.New(r.bank), version)
	dir := r.how.failures
	if dir == "" {
		dir = filepath.Join(os.TempDir(), "codereader-failures")
	}
	if err == nil {
		err = os.MkdirAll(dir, 0o777)
	}
	file := filepath.Join(dir, baseName(s)+".bundle")
	if err == nil {
		err = writeWhole(file, text.Bytes())
	}
	if err != nil {
		return "      no bundle of it could be left: " + oneLine(err)
	}
	return fmt.Sprintf("      %d of %d inputs lead there: codereader replay %s", len(inputs), len(in.inputs), file)
}

// baseName returns a script's name without folder and ending.
func baseName(s *scenario.Script) string {
	return strings.TrimSuffix(filepath.Base(s.Name()), filepath.Ext(s.Name()))
}
