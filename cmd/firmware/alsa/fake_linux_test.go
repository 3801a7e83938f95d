package alsa

import (
	"unsafe"

	"golang.org/x/sys/unix"
)

// fake is a device that keeps what it plays.
type fake struct {
	mono, stereo bool
	longest      uint32 // buffer that it must have; 0: any
	rate         uint32
	refuses      map[uintptr][]error // what it answers first to a request
	takes        int                 // frames at a time; 0: all

	asked    []string
	hw       hwParams
	sw       swParams
	channels uint32
	heard    []int16
	closed   bool
}

var names = map[uintptr]string{
	setHardware: "hardware", setSoftware: "software", prepare: "prepare", drop: "drop", drain: "drain", write: "write",
}

func (f *fake) close() error { f.closed = true; return nil }

func (f *fake) ioctl(request uintptr, argument unsafe.Pointer) error {
	f.asked = append(f.asked, names[request])
	if r := f.refuses[request]; len(r) > 0 {
		f.refuses[request] = r[1:]
		if r[0] != nil {
			return r[0]
		}
	}
	switch request {
	case setHardware:
		return f.hardware((*hwParams)(argument))
	case setSoftware:
		f.sw = *(*swParams)(argument)
	case write:
		x := (*transfer)(argument)
		n := int(x.frames)
		if f.takes > 0 {
			n = min(n, f.takes)
		}
		f.heard = append(f.heard, unsafe.Slice((*int16)(x.buffer), n*int(f.channels))...)
		x.result = n
	}
	return nil
}

// hardware chooses as the kernel does.
func (f *fake) hardware(p *hwParams) error {
	f.hw = *p
	has := func(which int, member uint) bool { return p.masks[which][member/32]>>(member%32)&1 == 1 }
	within := func(which int, v uint32) bool { return v >= p.intervals[which].min && v <= p.intervals[which].max }
	switch {
	case !has(access, accessInterleaved) || !has(format, formatS16LE) || !has(subformat, subformatStandard):
		return unix.EINVAL
	case !within(rate, f.rate):
		return unix.EINVAL
	case f.mono && within(channels, 1):
		f.channels = 1
	case f.stereo && within(channels, 2):
		f.channels = 2
	default:
		return unix.EINVAL
	}
	size := min(p.intervals[bufferSize].max, 65536)
	if f.longest > 0 {
		size = f.longest
	}
	if !within(bufferSize, size) {
		return unix.EINVAL
	}
	p.between(bufferSize, size, size)
	p.between(periodSize, size/4, size/4)
	return nil
}
