// Package parts is a reader's own keys, display and sound on a board: it puts
// the drivers together as BOARD.md wires them, and carries out what a
// [firmware.Reader] decides.
//
// [Board] is a [firmware.Board] whose methods return at once: the display and
// the sound each have a goroutine, because a bus or a sound card may take its
// time. What is missing or broken is reported and done without, so that a board
// with nothing but keys, or nothing but a link, works.
//
// A program gives the board to its reader and has it do its work:
//
//	p := parts.Open(parts.Options{Voices: os.DirFS("/data/voices"), Said: said, Report: report})
//	defer p.Close()
//	for range every(keymatrix.ScanTime) {
//		p.Keys.Scan(now(), reader.Contact)
//	}
package parts
