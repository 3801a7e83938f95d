package crc

// Start16 is the checksum of nothing, with which [Update16] and [Next16] begin.
const Start16 uint16 = 0xFFFF

// Sum16 returns the checksum of data.
func Sum16(data []byte) uint16 { return Update16(Start16, data) }

// Update16 returns the checksum of what crc is the checksum of, followed by
// data.
func Update16(crc uint16, data []byte) uint16 {
	for _, b := range data {
		crc = Next16(crc, b)
	}
	return crc
}

// Next16 returns the checksum of what crc is the checksum of, followed by b.
//
// If the checksum is sent behind the data, high byte first, the checksum of
// both is 0.
func Next16(crc uint16, b byte) uint16 {
	// Eight steps of the division at once: the polynomial's few bits, 12, 5 and
	// 0, make the quotient of a byte that byte and its upper half.
	q := byte(crc>>8) ^ b
	q ^= q >> 4
	return crc<<8 ^ uint16(q)<<12 ^ uint16(q)<<5 ^ uint16(q)
}
