package link

// Sizes, in bytes.
const (
	// MaxPacket is the size of the largest packet. It is as much as one block
	// of COBS can take, so that a frame is never more than two bytes longer.
	MaxPacket = 254

	// MaxFrame is the size of the largest frame, its zero byte included.
	MaxFrame = MaxPacket + 2
)

// stuff writes packet to frame by COBS, with the zero byte behind it, and
// returns the frame's size. A frame has room for two bytes more than its
// packet, of which there are [MaxPacket] at most.
func stuff(frame, packet []byte) int {
	code, n := 0, 1 // where the block's length goes, and what follows it
	for _, b := range packet {
		if b == 0 {
			frame[code] = byte(n - code)
			code = n
		} else {
			frame[n] = b
		}
		n++
	}
	frame[code] = byte(n - code)
	frame[n] = 0
	return n + 1
}

// Found is what a [Decoder] has found when it has been given a byte.
type Found uint8

// What can be found.
const (
	FoundNothing Found = iota
	FoundPacket        // to be had from [Decoder.Packet]
	FoundNudge         // a zero byte alone
	FoundNoise         // what was no packet
)

// Decoder finds packets in a stream of bytes. The zero value stands between
// two frames.
type Decoder struct {
	buf   [MaxPacket]byte
	n     int
	left  uint8 // bytes until the block's end
	zero  bool  // a zero byte stands behind the block, if anything does
	begun bool
	bad   bool // too long: wait for the next frame
}

// Push takes a byte.
func (d *Decoder) Push(b byte) Found {
	if b == 0 {
		return d.end()
	}
	if !d.begun {
		d.begun, d.n = true, 0
	}
	if d.left > 0 {
		d.put(b)
		d.left--
		return FoundNothing
	}
	if d.zero { // of the block before
		d.put(0)
	}
	d.bad = d.bad || d.n == len(d.buf) // behind a full block a frame ends
	d.left, d.zero = b-1, b != 0xFF
	return FoundNothing
}

// end takes the zero byte behind a frame.
func (d *Decoder) end() Found {
	found := FoundPacket
	switch {
	case !d.begun:
		found = FoundNudge
	case d.bad, d.left > 0, d.n < minPacket, !d.sound():
		found = FoundNoise
	}
	d.left, d.zero, d.begun, d.bad = 0, false, false, false
	if found != FoundPacket {
		d.n = 0
	}
	return found
}

func (d *Decoder) put(b byte) {
	if d.n == len(d.buf) {
		d.bad = true
		return
	}
	d.buf[d.n] = b
	d.n++
}
