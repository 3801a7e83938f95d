package link

import (
	"encoding/binary"
	"time"

	"codereader/firmware"
	"codereader/keypad"
	"codereader/voice"
)

// fields reads a payload from front to back. Once it has run short, all that it
// gives is zero.
type fields struct {
	rest  []byte
	short bool
}

func (f *fields) bytes(n int) []byte {
	if n > len(f.rest) {
		f.short, f.rest = true, nil
		return nil
	}
	b := f.rest[:n:n]
	f.rest = f.rest[n:]
	return b
}

func (f *fields) u8() uint8 {
	if b := f.bytes(1); b != nil {
		return b[0]
	}
	return 0
}

func (f *fields) u16() uint16 {
	if b := f.bytes(2); b != nil {
		return binary.LittleEndian.Uint16(b)
	}
	return 0
}

func (f *fields) u32() uint32 {
	if b := f.bytes(4); b != nil {
		return binary.LittleEndian.Uint32(b)
	}
	return 0
}

func (f *fields) u64() uint64 {
	if b := f.bytes(8); b != nil {
		return binary.LittleEndian.Uint64(b)
	}
	return 0
}

// counted reads a length of one byte and as many bytes.
func (f *fields) counted() []byte { return f.bytes(int(f.u8())) }

func (f *fields) time() time.Duration { return time.Duration(f.u64()) }

func (f *fields) settings() firmware.Settings {
	return firmware.Settings{Language: voice.Language(f.u8()), Volume: f.u8(), Speed: f.u8()}
}

func (f *fields) key() keypad.Key { return keypad.Key(f.u8()) }

// flag reads a byte that is 0 or 1.
func (f *fields) flag(reason *Reason) bool {
	v := f.u8()
	if v > 1 {
		*reason = OutOfRange
	}
	return v == 1
}

// verdict returns [WrongPayload] if the payload was short, and otherwise the
// reason that there is.
func (f *fields) verdict(reason Reason) Reason {
	if f.short {
		return WrongPayload
	}
	return reason
}

// Appending.

func putTime(b []byte, at time.Duration) []byte { return put64(b, uint64(at)) }
func put64(b []byte, v uint64) []byte           { return binary.LittleEndian.AppendUint64(b, v) }
func put32(b []byte, v uint32) []byte           { return binary.LittleEndian.AppendUint32(b, v) }
func put16(b []byte, v uint16) []byte           { return binary.LittleEndian.AppendUint16(b, v) }

func putSettings(b []byte, s firmware.Settings) []byte {
	return append(b, byte(s.Language), s.Volume, s.Speed)
}

func putFlag(b []byte, v bool) []byte {
	if v {
		return append(b, 1)
	}
	return append(b, 0)
}

// putText appends what of a text has room in a payload.
func putText(b []byte, s string) []byte {
	return append(b, s[:min(len(s), max(MaxPayload-len(b), 0))]...)
}

// putCounted appends the length of s, and s.
func putCounted(b []byte, s string) []byte {
	s = s[:min(len(s), 255)]
	return append(append(b, byte(len(s))), s...)
}
