package main

import (
	"fmt"

	"codereader/emulator/conform"
)

// compare runs a firmware side by side with the one inside, and tells what
// differs.
func (o *options) compare(options conform.Options, how conformFlags, failures *failureFolder, wire *conformWire) error {
	d, err := conform.Compare(options, how.seed, how.rounds)
	if err != nil {
		return err
	}
	if d == nil {
		_, err := fmt.Fprintf(wire.say, "beside the firmware inside: %d rounds of random inputs, seed %d, all alike\n", how.rounds, how.seed)
		return err
	}
	fmt.Fprintf(wire.say, "beside the firmware inside, seed %d:\n", how.seed)
	for _, line := range d.Lines() {
		fmt.Fprintln(wire.say, " ", line)
	}
	file, err := failures.leave("conform-reference", d.Evidence)
	if err != nil {
		o.warn(fmt.Errorf("no bundle of it could be left: %w", err))
	} else {
		fmt.Fprintln(wire.say, "  they are left in a bundle:", d.Evidence.Replay(file))
	}
	return silentError{fmt.Errorf("round %d differs", d.Round)}
}
