package soundtest

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
)

// ErrNoFFmpeg reports that there is no ffmpeg; a test that needs it skips.
var ErrNoFFmpeg = errors.New("soundtest: no second meter: apt-get install ffmpeg")

// FFmpeg is the meter that the rest of the world uses. It prints one decimal.
type FFmpeg struct{ program string }

// NewFFmpeg returns the meter, or [ErrNoFFmpeg].
func NewFFmpeg() (*FFmpeg, error) {
	program, err := exec.LookPath("ffmpeg")
	if err != nil {
		return nil, ErrNoFFmpeg
	}
	return &FFmpeg{program}, nil
}

// What it prints at the end of its summary.
var (
	ffmpegLoudness = regexp.MustCompile(`I:\s+(-?[0-9.]+) LUFS`)
	ffmpegPeak     = regexp.MustCompile(`Peak:\s+(-?[0-9.]+) dBFS`)
)

// Measure returns the integrated loudness of samples in LUFS and their true
// peak in dBTP. What has no block of 400 ms over the gate is at -70 LUFS.
func (f *FFmpeg) Measure(pcm []int16, rate int) (loudness, peak float64, err error) {
	dir, err := os.MkdirTemp("", "soundtest-")
	if err != nil {
		return 0, 0, err
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "x.wav")
	if err := os.WriteFile(file, WAV(pcm, rate), 0o600); err != nil {
		return 0, 0, err
	}
	out, err := exec.Command(f.program, "-nostats", "-i", file, "-af", "ebur128=peak=true", "-f", "null", "-").CombinedOutput()
	if err != nil {
		return 0, 0, fmt.Errorf("soundtest: ffmpeg: %w: %s", err, out)
	}
	read := func(re *regexp.Regexp) (v float64) {
		found := re.FindAllSubmatch(out, -1)
		if found == nil {
			err = fmt.Errorf("soundtest: no %v in what ffmpeg printed: %s", re, out)
			return 0
		}
		v, err = strconv.ParseFloat(string(found[len(found)-1][1]), 64)
		return v
	}
	if loudness = read(ffmpegLoudness); err == nil {
		peak = read(ffmpegPeak)
	}
	return loudness, peak, err
}
