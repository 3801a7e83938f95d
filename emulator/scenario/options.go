package scenario

import (
	"image"
	"io"

	"codereader/emulator"
)

// Options say on what a script is run, and who looks on.
type Options struct {
	// Config is the standard reader. A script's own config is laid over it.
	Config emulator.Config

	// Flags are what the command line says; they win over the script's config.
	Flags Setup

	// Sinks get all events of the machine.
	Sinks []emulator.Sink

	// Picture paints the reader for `screenshot`; without it there are no
	// pictures.
	Picture func(emulator.State) image.Image

	// Same is the rule of `cmpimage`: an error says how the pictures differ.
	// Without it no pictures are compared.
	Same func(got, want image.Image) error

	// Log, if any, gets a line for every step, with the device time at which
	// it begins.
	Log io.Writer

	// Step, if any, is told of every step of the script in order, with what
	// came of it, once that is known. It must not touch the machine.
	Step func(Step)

	// GoOn has the script go on after an expectation that does not hold, which
	// only Step is told of then.
	GoOn bool
}
