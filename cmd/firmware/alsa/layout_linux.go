package alsa

import "unsafe"

// uframes is the kernel's snd_pcm_uframes_t, an unsigned long, and sframes its
// signed brother.
type (
	uframes = uintptr
	sframes = int
)

// hwParams is struct snd_pcm_hw_params: what the device is to do, each value as
// a set or a range that it may be chosen from.
type hwParams struct {
	flags     uint32
	masks     [masks]mask
	_         [5]mask
	intervals [intervals]interval
	_         [9]interval
	asked     uint32 // which values have been changed
	changed   uint32 // and which the kernel has
	info      uint32
	bits      uint32
	rateNum   uint32
	rateDen   uint32
	fifo      uframes
	_         [64]byte
}

// mask is struct snd_mask: a set of numbers below 256.
type mask [8]uint32

// interval is struct snd_interval: a range.
type interval struct {
	min, max uint32
	flags    uint32
}

// isInteger is the bit-field of an interval that has no numbers but whole ones.
const isInteger = 1 << 2

// The places of the values among the masks.
const (
	access = iota
	format
	subformat
	masks
)

// The places of the values among the intervals, less 8, with which the kernel
// begins to count them.
const (
	sampleBits = iota
	frameBits
	channels
	rate
	periodTime
	periodSize
	periodBytes
	periods
	bufferTime
	bufferSize
	bufferBytes
	tickTime
	intervals
)

// Members of the masks.
const (
	accessInterleaved = 3 // SNDRV_PCM_ACCESS_RW_INTERLEAVED
	formatS16LE       = 2 // SNDRV_PCM_FORMAT_S16_LE
	subformatStandard = 0 // SNDRV_PCM_SUBFORMAT_STD
)

// swParams is struct snd_pcm_sw_params: when the device begins and stops.
type swParams struct {
	timestamps       int32
	periodStep       uint32
	sleepMin         uint32
	availMin         uframes
	transferAlign    uframes
	startThreshold   uframes
	stopThreshold    uframes
	silenceThreshold uframes
	silenceSize      uframes
	boundary         uframes
	protocol         uint32
	timestampType    uint32
	_                [56]byte
}

// transfer is struct snd_xferi: samples to be played.
type transfer struct {
	result sframes
	buffer unsafe.Pointer
	frames uframes
}

// Requests. The kernel has the size of what is handed over in their number.
const (
	inout = 3 << 30
	in    = 1 << 30
	group = 'A' << 8

	setHardware = inout | unsafe.Sizeof(hwParams{})<<16 | group | 0x11 // SNDRV_PCM_IOCTL_HW_PARAMS
	setSoftware = inout | unsafe.Sizeof(swParams{})<<16 | group | 0x13 // SNDRV_PCM_IOCTL_SW_PARAMS
	prepare     = group | 0x40                                         // SNDRV_PCM_IOCTL_PREPARE
	drop        = group | 0x43                                         // SNDRV_PCM_IOCTL_DROP
	drain       = group | 0x44                                         // SNDRV_PCM_IOCTL_DRAIN
	write       = in | unsafe.Sizeof(transfer{})<<16 | group | 0x50    // SNDRV_PCM_IOCTL_WRITEI_FRAMES
)
