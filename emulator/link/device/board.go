package device

import (
	"codereader/emulator/link"
	"codereader/firmware"
	"codereader/voice"
)

// board is the reader's board: it tells the host what it is to do, and the
// device's own board, if there is one.
type board struct{ d *Device }

var _ firmware.Board = board{}

// send queues a message of what follows from a request. Without a host there is
// nobody to tell; behind something that was lost, or could not be kept, nothing
// is told.
func (d *Device) send(kind link.Kind, payload []byte) {
	if d.Greeted() && d.reason == link.Fine && !d.queue.put(kind, payload, reserve) {
		d.reason = link.TooMuch
	}
}

func (b board) Power(on bool, why firmware.Why) {
	d := b.d
	d.send(link.KindPower, link.Power{At: d.now, On: on, Why: why}.Append(d.scratch[:0]))
	if own := d.options.Board; own != nil {
		own.Power(on, why)
	}
}

func (b board) Show(display firmware.Display) {
	d := b.d
	d.send(link.KindDisplay, link.Display{At: d.now, Display: display}.Append(d.scratch[:0]))
	if own := d.options.Board; own != nil {
		own.Show(display)
	}
}

func (b board) Say(id uint32, u voice.Utterance) {
	d := b.d
	m := link.Say{At: d.now, ID: id, Utterance: u}
	d.send(link.KindSay, m.Append(d.scratch[:0]))
	if own := d.options.Board; own != nil {
		own.Say(id, u)
	}
}

func (b board) Tone(t voice.Tone, volume uint8) {
	d := b.d
	d.send(link.KindTone, link.Tone{At: d.now, Tone: t, Volume: volume}.Append(d.scratch[:0]))
	if own := d.options.Board; own != nil {
		own.Tone(t, volume)
	}
}

func (b board) Hush() {
	d := b.d
	d.send(link.KindHush, link.At{At: d.now}.Append(d.scratch[:0]))
	if own := d.options.Board; own != nil {
		own.Hush()
	}
}

func (b board) Save(s firmware.Settings) {
	d := b.d
	if !d.keepSettings(s) {
		return
	}
	d.send(link.KindSettings, link.Settings{At: d.now, Tag: d.nextTag(), Settings: s}.Append(d.scratch[:0]))
	if own := d.options.Board; own != nil {
		own.Save(s)
	}
}

func (b board) Made(step uint64) {
	d := b.d
	if store := d.options.Store; store != nil && store.SaveStep(step) != nil {
		d.reason = link.NotStored
		return
	}
	d.send(link.KindMade, link.Made{At: d.now, Tag: d.nextTag(), Step: step}.Append(d.scratch[:0]))
	if own := d.options.Board; own != nil {
		own.Made(step)
	}
}
