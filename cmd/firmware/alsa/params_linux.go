package alsa

import "math"

// Sizes of the device's buffer, in samples of [voice/sound]'s rate: a key must
// cut what is being said within a buffer.
const (
	Period = 480        // 10 ms: how much is handed over at a time
	Buffer = 4 * Period // 40 ms: how much the device may hold
)

// any lets the kernel choose everything.
func (p *hwParams) any() {
	*p = hwParams{asked: math.MaxUint32, info: math.MaxUint32}
	for i := range p.masks {
		for j := range p.masks[i] {
			p.masks[i][j] = math.MaxUint32
		}
	}
	for i := range p.intervals {
		p.intervals[i].max = math.MaxUint32
	}
}

// only leaves one member in a mask.
func (p *hwParams) only(which int, member uint) {
	p.masks[which] = mask{}
	p.masks[which][member/32] = 1 << (member % 32)
}

// between leaves a range in an interval.
func (p *hwParams) between(which int, low, high uint32) {
	p.intervals[which] = interval{min: low, max: high, flags: isInteger}
}

// sound asks for 16-bit samples.
func (p *hwParams) sound(perSecond, perFrame uint32) {
	p.any()
	p.only(access, accessInterleaved)
	p.only(format, formatS16LE)
	p.only(subformat, subformatStandard)
	p.between(rate, perSecond, perSecond)
	p.between(channels, perFrame, perFrame)
}

// short asks for a short buffer. What the kernel is left to choose from, it
// chooses the shortest period of, and the longest buffer.
func (p *hwParams) short() {
	p.between(periodSize, Period/2, Period)
	p.between(bufferSize, 2*Period, Buffer)
}
