package tracefile

import (
	"io"
	"path/filepath"
	"strings"
	"time"

	"codereader/emulator"
	"codereader/voice"
)

// The endings of the files that are not JSON Lines.
const (
	VCDEnding    = ".vcd"
	ChromeEnding = ".json"
)

// Sink is a sink that writes a trace.
type Sink interface {
	emulator.Sink

	// Err returns the first error in writing, if any. Nothing is written
	// behind it.
	Err() error
}

// Options are what a trace shows besides the events.
type Options struct {
	// Version is the version of the program.
	Version string

	// WordStart tells when a word of an utterance begins, counted from the
	// utterance's start, as [codereader/voice/sound.Bank.WordStart] does. Nil:
	// the words are not shown one by one.
	WordStart func(*voice.Utterance, int) time.Duration
}

// New returns a sink that writes a trace to w, in the form that a file's name
// asks for: a value change dump if it ends in .vcd, trace events if it ends in
// .json, else the JSON Lines of [emulator.Trace].
func New(w io.Writer, file string, o Options) Sink {
	switch strings.ToLower(filepath.Ext(file)) {
	case VCDEnding:
		return NewVCD(w, o)
	case ChromeEnding:
		return NewChrome(w, o)
	}
	return emulator.NewTrace(w, o.Version)
}
