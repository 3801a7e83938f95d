package device_test

import (
	"flag"
	"math/rand/v2"
	"testing"
	"time"

	"codereader/emulator/link"
	"codereader/emulator/link/device"
	"codereader/firmware"
	"codereader/keypad"
)

// More of it:
//
//	go test ./emulator/link/device -run RandomFrames -frames 1000000
var frames = flag.Int("frames", 30_000, "random frames that a device is given")

// frame encodes a packet.
func frame(kind link.Kind, session, seq, ack uint8, payload []byte) []byte {
	var buf [link.MaxFrame]byte
	p := link.Packet{Kind: kind, Session: session, Seq: seq, Ack: ack, Payload: payload}
	return buf[:p.Encode(buf[:])]
}

func hello() []byte {
	m := link.Hello{Version: link.Version}
	return frame(link.KindHello, 5, 0, 0, m.Append(nil))
}

// feed gives a device bytes, and holds what it sends: whole frames with packets
// in them, and an end of them.
func feed(t testing.TB, d *device.Device, bytes []byte) {
	t.Helper()
	d.Receive(bytes)
	var buf [link.MaxFrame]byte
	var decoder link.Decoder
	sent := 0
	for n := d.Transmit(buf[:]); n > 0; n = d.Transmit(buf[:]) {
		if sent++; sent > 5 {
			t.Fatal("it sends without end")
		}
		for i, b := range buf[:n] {
			if found := decoder.Push(b); i == n-1 && found != link.FoundPacket || i < n-1 && found != link.FoundNothing {
				t.Fatalf("it sends %x", buf[:n])
			}
		}
	}
}

// alive says whether a device that has been through something can be greeted
// and used.
func alive(t testing.TB, d *device.Device) {
	t.Helper()
	p := &peer{t: t, d: d}
	p.d.Receive([]byte{0})
	p.greet(200, link.Stepped)
	p.must(link.KindErase, nil)
	p.provision()
	p.must(link.KindRestart, link.At{}.Append(nil))
	p.contact(keypad.Red, true, 0)
	p.contact(keypad.Red, false, time.Second)
	p.advance(2 * time.Second)
	if p.done.Flags&link.On == 0 {
		t.Fatal("it does not turn on")
	}
}

func FuzzDevice(f *testing.F) {
	f.Add([]byte{})
	f.Add(hello())
	provision := link.Provision{Digits: 6, Period: 30 * time.Second, Secret: []byte("12345678901234567890")}
	all := hello()
	for i, m := range []struct {
		kind    link.Kind
		payload []byte
	}{
		{link.KindProvision, provision.Append(nil)},
		{link.KindRestart, link.At{}.Append(nil)},
		{link.KindSetup, link.AppendSetup(nil, firmware.DefaultSettings)},
		{link.KindContact, link.AppendContact(nil, keypad.Event{Key: keypad.Red, Down: true})},
		{link.KindContact, link.AppendContact(nil, keypad.Event{Key: keypad.Red, At: time.Second})},
		{link.KindAdvance, link.At{At: 2 * time.Second}.Append(nil)},
		{link.KindStored, link.Stored{Tag: 1, OK: true}.Append(nil)},
		{link.KindSaid, link.Said{At: 3 * time.Second, ID: 1}.Append(nil)},
		{link.KindGetState, link.AppendOffset(nil, 0)},
		{link.KindErase, nil},
	} {
		all = append(all, frame(m.kind, 5, uint8(i+1), uint8(i), m.payload)...)
		f.Add(all)
	}
	f.Fuzz(func(t *testing.T, stream []byte) {
		d := device.New(device.Options{})
		for len(stream) > 0 {
			n := min(len(stream), 100)
			feed(t, d, stream[:n])
			stream = stream[n:]
		}
		alive(t, d)
	})
}

// Packets with a right checksum and whatever else, some of them damaged, do not
// bring a device down.
func TestRandomFramesDoNotBringADeviceDown(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	d := device.New(device.Options{Capabilities: link.OwnClock})
	seq := uint8(0)
	payload := make([]byte, link.MaxPayload)
	for i := range *frames {
		if i%500 == 0 {
			feed(t, d, hello())
			d.Receive(frame(link.KindHello, uint8(6+r.IntN(200)), 0, 0, (link.Hello{Version: 1, Mode: link.Mode(r.IntN(2))}).Append(nil)))
			feed(t, d, hello())
			seq = 0
		}
		n := r.IntN(40)
		if r.IntN(20) == 0 {
			n = r.IntN(len(payload))
		}
		for j := range n {
			payload[j] = byte(r.Uint32())
			if r.IntN(2) == 0 {
				payload[j] = byte(r.IntN(12))
			}
		}
		seq = seq%255 + 1
		kind := link.Kind(r.IntN(16))
		if r.IntN(10) == 0 {
			kind = link.Kind(r.IntN(256))
		}
		b := frame(kind, 5, seq, uint8(r.IntN(256)), payload[:n])
		if r.IntN(4) == 0 {
			b[r.IntN(len(b))] = byte(r.Uint32())
			seq-- // it may not have been taken
		}
		feed(t, d, b)
		if i%500 == 499 {
			alive(t, d)
		}
	}
}
