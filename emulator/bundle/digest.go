package bundle

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"hash"
	"image"
	"time"

	"codereader/emulator"
	"codereader/voice/sound"
)

// Mark is what a session looked and sounded like up to one of its inputs.
type Mark struct {
	T       time.Duration `json:"t"`
	Mark    int           `json:"mark"`    // the input's number, from 1
	Events  string        `json:"events"`  // digest of all events before it
	Picture string        `json:"picture"` // digest of the pictures at this and all marks before
	Sound   string        `json:"sound"`   // digest of the samples that sound before it
}

// Painter paints the reader in a state.
type Painter func(emulator.State) *image.RGBA

// digests follows a session and makes its marks.
type digests struct {
	emulator.Follow
	marks   int
	events  hash.Hash
	picture hash.Hash
	samples *sound.Digest
	heard   *heard
	pixels  pixels
}

func newDigests(b *sound.Bank, paint Painter) *digests {
	d := &digests{events: sha256.New(), picture: sha256.New(), samples: sound.NewDigest(), pixels: pixels{paint: paint}}
	d.heard = newHeard(b, d.samples)
	return d
}

// event takes an event and its line in the bundle.
func (d *digests) event(e emulator.Event, line []byte) {
	d.Emit(e)
	d.heard.Emit(e)
	d.events.Write(line)
}

// happened returns when an event happened, as far as is known: one that went to
// another time tells that time, and is taken to have happened with the last
// event before it.
func (d *digests) happened(e emulator.Event) time.Duration {
	if e.Kind == emulator.KindRestore {
		return d.State().At
	}
	return e.At
}

// mark returns the mark of an input at a time.
func (d *digests) mark(at time.Duration) (Mark, error) {
	d.marks++
	if err := d.heard.advanceTo(at); err != nil {
		return Mark{}, err
	}
	s := d.State()
	s.At = at
	d.picture.Write(d.pixels.hash(s))
	samples := d.samples.Sum()
	return Mark{
		T: at, Mark: d.marks,
		Events: short(d.events.Sum(nil)), Picture: short(d.picture.Sum(nil)), Sound: short(samples[:]),
	}, nil
}

// pixels hashes pictures. It remembers those of the states seen lately, for a
// session shows the same few again and again.
type pixels struct {
	paint Painter
	known map[string][]byte
}

// maxKnown is how many pictures' hashes are remembered.
const maxKnown = 4096

func (p *pixels) hash(s emulator.State) []byte {
	key := fmt.Sprint(s.On, s.Display, s.Down, s.Settings.Language, s.Speech.Speaking)
	if s.Speech.Speaking {
		key += fmt.Sprint(s.Speech.Utterance, s.At-s.Speech.Start) // the caption's word
	}
	if sum, ok := p.known[key]; ok {
		return sum
	}
	if len(p.known) >= maxKnown || p.known == nil {
		p.known = make(map[string][]byte)
	}
	sum := sha256.Sum256(p.paint(s).Pix)
	p.known[key] = sum[:]
	return sum[:]
}

// line returns v as a line of a bundle.
func line(v any) ([]byte, error) {
	b, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("bundle: %w", err)
	}
	return append(b, '\n'), nil
}
