package report

import (
	"encoding/base64"
	"encoding/binary"
	"html/template"
	"strconv"
	"time"

	"codereader/emulator"
	"codereader/voice"
	"codereader/voice/sound"
)

// cutFade is how long a sound takes to fall silent when it is cut, as in
// package sound.
const cutFade = 5 * time.Millisecond

// rate is the rate of the page's sounds, in samples per second.
const rate = sound.Rate / 2

// heard is what makes a sound what it is: two of the same sound the same.
type heard struct {
	speech voice.Utterance
	cut    int // samples before it was cut; 0 is not at all
	tone   voice.Tone
	volume uint8 // of the tone
	isTone bool
}

// soundOf returns what is heard in a row, and whether anything is.
func soundOf(r *row) (heard, bool) {
	switch r.Kind {
	case emulator.KindTone:
		return heard{tone: r.Tone, volume: r.Volume, isTone: true}, r.Duration > 0
	case emulator.KindSay:
		h := heard{speech: r.Utterance}
		if r.how != toItsEnd && r.until-r.At < r.Duration {
			h.cut = int(sound.SampleAt(r.until - r.At))
		}
		return h, r.until > r.At && r.Utterance.Len() > 0
	}
	return heard{}, false
}

// render returns the samples of a sound, at the reader's rate.
func (h *heard) render(b *sound.Bank) []int16 {
	if h.isTone {
		return sound.Tone(h.tone, h.volume)
	}
	pcm := b.Append(nil, &h.speech)
	fade := int(sound.SampleAt(cutFade))
	if h.cut == 0 || h.cut+fade >= len(pcm) {
		return pcm
	}
	pcm = pcm[:h.cut+fade]
	for i := range fade {
		v := &pcm[h.cut+i]
		*v = int16(int(*v) * (2*(fade-i) - 1) / (2 * fade))
	}
	return pcm
}

// sounds are the sounds of a page, each once.
type sounds struct {
	bank  *sound.Bank
	size  int // bytes of WAV
	limit int
	ids   map[heard]string // "" is one that there was no room for
	list  []soundData
	left  int // sounds that there was no room for
}

// soundData is a sound in the page.
type soundData struct {
	ID  string
	Src template.HTMLAttr
}

// id returns the id that a sound has in the page; "" says that the page has no
// room for it.
func (s *sounds) id(h heard) string {
	if id, ok := s.ids[h]; ok {
		return id
	}
	id := ""
	if file := wav(halve(h.render(s.bank))); s.size+len(file) <= s.limit {
		id = "sound" + strconv.Itoa(len(s.list)+1)
		s.size += len(file)
		s.list = append(s.list, soundData{id, source("audio/wav", file)})
	} else {
		s.left++
	}
	s.ids[h] = id
	return id
}

// source is an attribute whose value is the data of a file. What it is made of
// cannot end the attribute.
func source(kind string, file []byte) template.HTMLAttr {
	return template.HTMLAttr(`src="` + dataURI(kind, file) + `"`)
}

func dataURI(kind string, file []byte) string {
	return "data:" + kind + ";base64," + base64.StdEncoding.EncodeToString(file)
}

// wavHeader is the length of what stands before the samples of a WAV file.
const wavHeader = 44

// wav returns a WAV file of one channel with 16 bits.
func wav(pcm []int16) []byte {
	le, size := binary.LittleEndian, uint32(2*len(pcm))
	b := make([]byte, 0, wavHeader+2*len(pcm))
	b = append(b, "RIFF"...)
	b = le.AppendUint32(b, wavHeader-8+size)
	b = append(b, "WAVEfmt "...)
	b = le.AppendUint32(b, 16)
	b = le.AppendUint16(b, 1) // integers
	b = le.AppendUint16(b, 1) // channel
	b = le.AppendUint32(b, rate)
	b = le.AppendUint32(b, 2*rate)
	b = le.AppendUint16(b, 2)
	b = le.AppendUint16(b, 16)
	b = append(b, "data"...)
	b = le.AppendUint32(b, size)
	for _, v := range pcm {
		b = le.AppendUint16(b, uint16(v))
	}
	return b
}
