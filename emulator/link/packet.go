package link

import "codereader/firmware/crc"

// Sizes, in bytes.
const (
	headSize  = 4
	sumSize   = 2
	minPacket = headSize + sumSize

	// MaxPayload is the size of the largest payload of a packet.
	MaxPayload = MaxPacket - minPacket
)

// Packet is a packet without its checksum.
type Packet struct {
	Kind    Kind
	Session uint8
	Seq     uint8 // 0: not numbered
	Ack     uint8 // the last number that was taken; 0: none yet
	Payload []byte
}

// Encode writes the packet's frame to frame, which has room for [MaxFrame]
// bytes, and returns its size. Of a payload that is too long it sends what
// fits.
func (p *Packet) Encode(frame []byte) int {
	var buf [MaxPacket]byte
	buf[0], buf[1], buf[2], buf[3] = byte(p.Kind), p.Session, p.Seq, p.Ack
	n := headSize + copy(buf[headSize:MaxPacket-sumSize], p.Payload)
	sum := crc.Sum16(buf[:n])
	buf[n], buf[n+1] = byte(sum), byte(sum>>8)
	return stuff(frame, buf[:n+sumSize])
}

// Packet returns the packet that was found last. Its payload is a view of d
// until the next byte.
func (d *Decoder) Packet() Packet {
	return Packet{
		Kind: Kind(d.buf[0]), Session: d.buf[1], Seq: d.buf[2], Ack: d.buf[3],
		Payload: d.buf[headSize : d.n-sumSize],
	}
}

// Wipe forgets the bytes of the packet that was found last.
func (d *Decoder) Wipe() { clear(d.buf[:]) }

// sound says whether the checksum of what was collected is right. Its low byte
// stands first: with the high byte first a frame that ends in a zero byte would
// be as right without it.
func (d *Decoder) sound() bool {
	n := d.n - sumSize
	return crc.Sum16(d.buf[:n]) == uint16(d.buf[n])|uint16(d.buf[n+1])<<8
}
