package lint

import (
	"fmt"
	"io"
	"io/fs"
	"math"
	"slices"
	"strings"
	"time"

	"codereader/voice/sound"
	"codereader/voice/sound/soundtest"
)

// maxFile is the largest file that is looked at, in bytes: ten seconds of
// anything.
const maxFile = 16 << 20

// clip is a recording that could be read.
type clip struct {
	file     string
	wanted   Wanted
	info     sound.Info
	pcm      []int16
	loudness float64 // LUFS
}

// read reads a clip, or says why it cannot be.
func read(dir fs.FS, file string, w Wanted) (clip, []Finding) {
	bad := func(err error) []Finding {
		what, toDo, found := strings.Cut(err.Error(), "; ") // many say it themselves
		if !found {
			toDo = "record or save it again"
		}
		return []Finding{{File: file, What: what, ToDo: toDo, Fatal: true}}
	}
	f, err := dir.Open(file)
	if err != nil {
		return clip{}, bad(err)
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err == nil && len(b) > maxFile {
		err = fmt.Errorf("it is larger than %d MiB", maxFile>>20)
	}
	if err != nil {
		return clip{}, bad(err)
	}
	c := clip{file: file, wanted: w}
	if c.info, err = sound.Inspect(b); err != nil {
		return clip{}, bad(err)
	}
	if c.pcm, err = sound.DecodeWAV(b); err != nil {
		return clip{}, bad(err)
	}
	c.loudness = soundtest.CarrierLoudness(soundtest.Float(c.pcm), sound.Rate)
	return c, nil
}

// measure says what is wrong with clips, each by itself and all together.
func measure(clips []clip) []Finding {
	var found []Finding
	var loud []float64
	for _, c := range clips {
		if !c.silent() {
			loud = append(loud, c.loudness)
		}
	}
	slices.Sort(loud)
	for _, c := range clips {
		found = append(found, c.measure()...)
		if len(loud) > 2 && !c.silent() {
			median := loud[len(loud)/2]
			if d := c.loudness - median; math.Abs(d) > MaxUneven {
				found = append(found, c.finding(
					fmt.Sprintf("it is %+.1f LU from the others", d),
					fmt.Sprintf("bring it to about %.0f LUFS", median)))
			}
		}
	}
	return found
}

func (c *clip) finding(what, todo string) Finding {
	return Finding{File: c.file, What: what, ToDo: todo}
}

// measure says what is wrong with the clip by itself.
func (c *clip) measure() []Finding {
	if c.silent() {
		return []Finding{{File: c.file, What: "nothing can be heard in it", ToDo: "record it again", Fatal: true}}
	}
	var found []Finding
	add := func(what, todo string) { found = append(found, c.finding(what, todo)) }
	if c.info.Rate < MinRate {
		add(fmt.Sprintf("it has %d Hz, and %d at least are needed to tell s from f", c.info.Rate, MinRate), "record it with 48000 Hz")
	}
	if n := c.flat(); n > MaxFlat {
		add(fmt.Sprintf("it is clipped: %d samples in a row at full scale", n), "record it again with the microphone turned down")
	}
	if c.loudness < MinLoudness {
		add(fmt.Sprintf("it is too quiet: %.1f LUFS", c.loudness), "record it closer to the microphone, or louder")
	}
	if noise := c.noise(); noise > MaxNoise {
		add(fmt.Sprintf("it is noisy: what is behind the word lies at %.0f dB", noise), "record it in a quieter room, or without hum")
	}
	lead, trail := c.silences()
	length := c.length() - lead - trail
	longest := MaxPhrase
	if c.wanted.Word.IsDigit() {
		longest = MaxWord
	}
	switch {
	case length > longest:
		add(fmt.Sprintf("it is too long: %v, and %v is enough", round(length), longest), "say it more briskly")
	case length < MinLength:
		add(fmt.Sprintf("it is too short: %v", round(length)), "record the whole word")
	}
	if lead > MaxLead || trail > MaxTrail {
		add(fmt.Sprintf("there is silence of %v before and %v behind the word", round(lead), round(trail)), "cut it off")
	}
	return found
}

func (c *clip) length() time.Duration { return sound.TimeOf(int64(len(c.pcm))) }

func round(d time.Duration) time.Duration { return d.Round(10 * time.Millisecond) }
