package gsm

import "fmt"

// Rate is the sample rate in Hz.
const Rate = 8000

// A frame's bytes, and its samples; it has four parts.
const (
	FrameBytes   = 33
	FrameSamples = 160
	parts        = 4
	partSamples  = FrameSamples / parts
)

// mark is what the upper half of a frame's first byte must be.
const mark = 0xd

// Decode returns the samples of a file, at [Rate].
func Decode(file []byte) ([]int16, error) {
	if len(file) == 0 || len(file)%FrameBytes != 0 {
		return nil, fmt.Errorf("gsm: has %d bytes: frames have %d each", len(file), FrameBytes)
	}
	pcm := make([]int16, 0, len(file)/FrameBytes*FrameSamples)
	d := decoder{lag: partSamples}
	for at := 0; at < len(file); at += FrameBytes {
		if file[at]>>4 != mark {
			return nil, fmt.Errorf("gsm: frame %d begins with %#x, not with %#x: no such file, or a damaged one", at/FrameBytes, file[at]>>4, mark)
		}
		pcm = d.frame(pcm, bits{file[at : at+FrameBytes], 4})
	}
	return pcm, nil
}

// bits are what is left of a frame, the highest bit of a byte first.
type bits struct {
	b  []byte
	at int
}

func (b *bits) take(n int) (v int32) {
	for range n {
		v = v<<1 | int32(b.b[b.at/8]>>(7-b.at%8)&1)
		b.at++
	}
	return v
}

// decoder is what a frame has of those before it.
type decoder struct {
	ratios   [orders]int32 // of the frame before
	past     [120]int32    // what excited the filter, the newest last
	lag      int32         // of the last part that had one
	lattice  [orders + 1]int32
	emphasis int32
}

// frame decodes a frame.
func (d *decoder) frame(pcm []int16, b bits) []int16 {
	ratios := ratiosIn(&b)
	var excited [FrameSamples]int32
	for p := range parts {
		d.excite(excited[p*partSamples:][:partSamples], &b)
	}
	for _, s := range stretches {
		d.filter(excited[s.from:s.to], reflections(&d.ratios, &ratios, s.old))
	}
	d.ratios = ratios
	for _, v := range excited {
		d.emphasis = add(v, mult(d.emphasis, 28180))
		pcm = append(pcm, int16(add(d.emphasis, d.emphasis)&^7))
	}
	return pcm
}
