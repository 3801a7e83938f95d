package sound

import (
	"io"

	"codereader/voice"
)

// Source is a sound that is taken block by block.
//
// ReadPCM puts the next samples into p and returns how many. The contract,
// which every source of this package keeps:
//
//	n == len(p)      there may be more
//	0 <= n < len(p)  the sound has ended with these n samples
//
// After its end a source returns 0 for ever. Reading into an empty slice does
// nothing.
type Source interface {
	ReadPCM(p []int16) int
}

// Stream is an utterance as a [Source], and as an [io.Reader] of the same
// samples in little-endian order. Each word is stretched when it is reached,
// so the first sample is there as soon as the first word is, and it is known
// how loud the others are; a block allocates nothing unless it begins a word
// that has not been said at this speed before, or more of it is to be held down
// than ever before.
type Stream struct {
	bank *Bank
	u    voice.Utterance
	gain int64
	by   float64 // known from the first word on

	next  int      // the item after the one being said
	pcm   []int16  // its clip
	at    int      // how much of it has been said
	line  gainLine // and how loud
	pause int      // what is left of the silence behind it
	bytes byteReader
}

// Stream returns the utterance from its first sample on.
func (b *Bank) Stream(u *voice.Utterance) *Stream {
	s := new(Stream)
	s.Reset(b, u)
	return s
}

// Reset makes s the stream of an utterance from its first sample on.
func (s *Stream) Reset(b *Bank, u *voice.Utterance) {
	*s = Stream{bank: b, u: *u, gain: gainOf(u.Volume), line: gainLine{points: s.line.points}}
}

// ReadPCM is [Source.ReadPCM].
func (s *Stream) ReadPCM(p []int16) int {
	n := 0
	for n < len(p) {
		switch {
		case s.at < len(s.pcm):
			k := min(len(s.pcm)-s.at, len(p)-n)
			s.line.amplify(p[n:n+k], s.pcm[s.at:s.at+k], s.at)
			amplify(p[n:n+k], p[n:n+k], s.gain)
			s.at += k
			n += k
		case s.pause > 0:
			k := min(s.pause, len(p)-n)
			clear(p[n : n+k])
			s.pause -= k
			n += k
		case s.next < s.u.Len():
			if s.next == 0 {
				s.by = s.bank.makeUp(&s.u)
			}
			s.pcm, s.pause = s.bank.word(&s.u, s.next, s.by, &s.line)
			s.at = 0
			s.next++
		default:
			return n
		}
	}
	return n
}

// Read is [io.Reader.Read]: the samples as bytes, [io.EOF] after the last.
func (s *Stream) Read(p []byte) (int, error) { return s.bytes.read(s, p) }

// byteReader turns samples into bytes for one source.
type byteReader struct {
	block [512]int16
	odd   byte // the second byte of a sample of which one was asked for
	half  bool // odd is wanted next
}

func (r *byteReader) read(src Source, p []byte) (n int, err error) {
	if r.half && len(p) > 0 {
		p[0], r.half = r.odd, false
		n++
	}
	for n < len(p) {
		want := min((len(p)-n+1)/2, len(r.block))
		got := src.ReadPCM(r.block[:want])
		for _, v := range r.block[:got] {
			p[n] = byte(v)
			if n++; n == len(p) {
				r.odd, r.half = byte(v>>8), true
				break
			}
			p[n] = byte(v >> 8)
			n++
		}
		if got < want {
			break
		}
	}
	if n == 0 && len(p) > 0 {
		return 0, io.EOF
	}
	return n, nil
}
