package link_test

import (
	"math/rand/v2"
	"testing"

	"codereader/emulator/link"
)

// A frame that lost a byte, or has one twice, is taken for another packet no
// more often than the checksum's size allows: once in 65,536 times. (With the
// checksum's high byte first, its low byte lost as the zero byte at the end of a
// packet would go unnoticed: fifteen times as often.)
func TestNoOneByteLostOrDoubledSlipsThroughOftenerThanChance(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var d link.Decoder
	var frame [link.MaxFrame]byte
	for _, times := range []int{0, 2} {
		var all, accepted int
		for range 40_000 {
			payload := make([]byte, r.IntN(24))
			for i := range payload {
				if r.IntN(2) == 0 {
					payload[i] = byte(r.IntN(256))
				}
			}
			p := link.Packet{Kind: link.Kind(r.IntN(14)), Session: 7, Seq: byte(r.IntN(256)), Ack: byte(r.IntN(256)), Payload: payload}
			n := p.Encode(frame[:])
			for lost := range n - 1 {
				if times == 2 && frame[lost] == frame[n-1] {
					continue
				}
				all++
				for i, b := range frame[:n] {
					reps := 1
					if i == lost {
						reps = times
					}
					for range reps {
						if d.Push(b) == link.FoundPacket {
							accepted++
						}
					}
				}
			}
		}
		if chance := all / 65536; accepted > 3*chance+3 {
			t.Errorf("each byte %d times: %d of %d were taken; by chance it would be %d", times, accepted, all, chance)
		} else {
			t.Logf("each byte %d times: %d of %d were taken; by chance it would be %d", times, accepted, all, chance)
		}
	}
}
