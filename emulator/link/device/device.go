package device

import (
	"time"

	"codereader/clock"
	"codereader/emulator/link"
	"codereader/firmware"
)

// Device is the firmware's end of the link. It must not be copied and is not
// safe for concurrent use.
type Device struct {
	options Options
	reader  *firmware.Reader
	clock   clock.RTC
	held    Held
	now     time.Duration
	mode    link.Mode

	decoder link.Decoder
	session link.Session
	boot    bool  // BOOT is to be sent
	welcome uint8 // the session for which WELCOME is to be sent; 0: none

	queue   queue
	scratch [link.MaxPayload]byte
	request uint8  // number of the request that is being answered; 0: none
	tag     uint8  // of the last SETTINGS or MADE
	await   waited // what must be stored before anything else is sent
	failed  bool   // the reader has gone on without the host: it must be restarted
	reason  link.Reason

	state  [link.MaxState]byte // that STATE! brings in parts
	stated int                 // bytes of it that have come
}

// New returns a device whose reader is off at device time 0 and which has not
// been greeted yet.
func New(o Options) *Device {
	d := &Device{options: o, held: o.Held, boot: true}
	d.held.Settings = o.Held.Settings.Mended()
	if o.Capabilities&link.OwnClock != 0 {
		d.mode = link.Own
	}
	d.put()
	return d
}

// put puts a reader together with what is held, off as after a loss of power.
func (d *Device) put() {
	d.reader = firmware.New(board{d}, firmware.Config{
		Key: d.held.Key, Serial: d.held.Serial, Settings: d.held.Settings, Clock: &d.clock,
	})
	d.failed = false
}

// Receive takes bytes that have come from the host, however they were cut. What
// is to be answered is then to be had from [Device.Transmit].
func (d *Device) Receive(bytes []byte) {
	for _, b := range bytes {
		switch d.decoder.Push(b) {
		case link.FoundPacket:
			p := d.decoder.Packet()
			d.packet(&p)
			if p.Kind == link.KindProvision { // taken or not: it may have come again
				d.decoder.Wipe()
			}
		case link.FoundNudge:
			d.session.Nudge()
			d.Boot()
		}
	}
}

// Transmit writes what is to be sent now to frame, which has room for
// [link.MaxFrame] bytes, and returns its size. Call it until that is 0.
func (d *Device) Transmit(frame []byte) int {
	switch {
	case d.welcome != 0:
		n := d.introduce(link.KindWelcome, d.welcome, frame)
		d.welcome = 0
		return n
	case d.boot:
		d.boot = false
		return d.introduce(link.KindBoot, 0, frame)
	}
	if !d.session.Waiting() && d.await.tag == 0 && !d.queue.empty() {
		kind, payload := d.queue.take(d.scratch[:])
		d.await.see(kind, payload)
		d.session.Send(kind, payload)
	}
	return d.session.Transmit(frame)
}

// Boot has BOOT sent again, unless the device has been greeted. Call it every
// 500 ms or so.
func (d *Device) Boot() { d.boot = !d.Greeted() }

// Greeted says whether a host has begun a session.
func (d *Device) Greeted() bool { return d.session.ID() != 0 }

// packet takes a packet that has come whole.
func (d *Device) packet(p *link.Packet) {
	if p.Kind == link.KindHello && p.Seq == 0 {
		d.hello(p)
		return
	}
	// A request that could not be answered is not taken: it will come again.
	if !d.session.Receive(p, p.Kind == link.KindStored || d.queue.room(reserve)) {
		return
	}
	if p.Kind == link.KindStored {
		d.stored(p.Payload)
		return
	}
	d.answer(p)
}

// answer carries out a request, and has DONE follow what follows from it.
func (d *Device) answer(p *link.Packet) {
	d.request, d.reason = p.Seq, link.Fine
	reason, text := d.carryOut(p.Kind, p.Payload)
	if d.reason != link.Fine { // while it was carried out
		reason, text = d.reason, "restart the reader"
		d.failed = true
	}
	d.end(reason, text)
}

// end sends the end of what follows from a request.
func (d *Device) end(reason link.Reason, text string) {
	if reason != link.Fine {
		m := link.Refused{Request: d.request, Reason: reason, Text: text}
		d.queue.put(link.KindRefused, m.Append(d.scratch[:0]), 0)
	}
	m := link.Done{
		Request: d.request, Time: d.now, Next: d.next(), Settings: d.reader.Settings(),
		Flags: flag(link.On, d.reader.On()) | flag(link.Bouncing, d.reader.Bouncing()),
	}
	d.queue.put(link.KindDone, m.Append(d.scratch[:0]), 0)
}

// next returns the reader's next deadline as it is told.
func (d *Device) next() time.Duration {
	at, ok := d.reader.Next()
	if !ok {
		return link.NoDeadline
	}
	return max(at, 0)
}

func flag(f link.Flags, is bool) link.Flags {
	if is {
		return f
	}
	return 0
}
