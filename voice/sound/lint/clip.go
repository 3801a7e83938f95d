package lint

import (
	"errors"
	"fmt"
	"io/fs"
	"math"
	"slices"
	"strings"
	"time"

	"codereader/voice/sound"
	"codereader/voice/sound/soundtest"
)

// clip is a recording that could be read.
type clip struct {
	file     string
	wanted   Wanted
	info     sound.Info
	flat     flatness
	offset   float64   // of the samples, as a part of full scale
	cancels  bool      // its channels cancel each other
	levels   []float64 // of each piece, in dB of full scale
	loudness float64   // LUFS
	length   time.Duration
}

// read reads a clip, or says why it cannot be.
func read(dir fs.FS, file string, w Wanted) (clip, []Finding) {
	bad := func(err error) []Finding {
		what, toDo, found := strings.Cut(err.Error(), "; ") // most say it themselves
		switch {
		case errors.Is(err, fs.ErrPermission):
			what, toDo = "it cannot be read: "+what, "allow it to be read, as with chmod u+r"
		case errors.Is(err, fs.ErrNotExist):
			what, toDo = "it is a link to what is not there", "put the recording in its place"
		case !found:
			toDo = "record or save it again"
		}
		return []Finding{{File: file, What: what, ToDo: toDo, Fatal: true}}
	}
	b, err := sound.ReadClip(dir, file)
	if err != nil {
		return clip{}, bad(err)
	}
	c := clip{file: file, wanted: w}
	if c.info, err = sound.Inspect(b); err != nil {
		return clip{}, bad(err)
	}
	// Before it is converted, which takes memory for every second.
	if c.length = c.info.Duration(); c.length > sound.MaxClip {
		return clip{}, []Finding{{
			File: file, What: fmt.Sprintf("it is too long: %v, and %v is the most that is read", round(c.length), sound.MaxClip),
			ToDo: "cut it to the word", Fatal: true,
		}}
	}
	channels, err := sound.Channels(b)
	if err != nil {
		return clip{}, bad(err)
	}
	for _, x := range channels {
		c.flat = worse(c.flat, flatnessOf(x, c.info))
		if m := mean(x); math.Abs(m) > math.Abs(c.offset) {
			c.offset = m
		}
	}
	pcm, err := sound.DecodeWAV(b)
	if err != nil {
		return clip{}, bad(err)
	}
	x := soundtest.Float(pcm)
	c.cancels = cancel(channels, x)
	c.levels = levels(x)
	c.loudness = soundtest.CarrierLoudness(x, sound.Rate)
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
		if len(loud) > 2 && !c.silent() && !c.quiet() {
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
	switch {
	case c.cancels:
		return []Finding{{File: c.file, What: "its two channels cancel each other", ToDo: "save one of them as mono", Fatal: true}}
	case c.silent():
		return []Finding{{File: c.file, What: "nothing can be heard in it", ToDo: "record it again", Fatal: true}}
	}
	var found []Finding
	add := func(what, todo string) { found = append(found, c.finding(what, todo)) }
	if c.info.Rate < MinRate {
		add(fmt.Sprintf("it has %d Hz, and %d at least are needed to tell s from f", c.info.Rate, MinRate), "record it with 48000 Hz")
	}
	if what := c.flat.String(); what != "" {
		add("it is clipped: "+what, "record it again with the microphone turned down")
	}
	if math.Abs(c.offset) > MaxOffset {
		add(fmt.Sprintf("it has an offset of %+.1f %% of full scale, which clicks", 100*c.offset),
			"take it away with a high-pass filter of 50 Hz, or record with another sound card")
	}
	if c.quiet() {
		add(fmt.Sprintf("it is too quiet: %.1f LUFS", c.loudness), "record it closer to the microphone, or louder")
	}
	if noise := c.noise(); noise > MaxNoise {
		toDo := "record it in a quieter room, or without hum"
		if c.info.Bits == 8 {
			toDo = "save it with 16 bits, since 8 are noisy themselves"
		}
		add(fmt.Sprintf("it is noisy: what is behind the word lies at %.0f dB", noise), toDo)
	}
	lead, trail := c.silences()
	length := c.length - lead - trail
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

func (c *clip) quiet() bool { return c.loudness < MinLoudness }

func round(d time.Duration) time.Duration { return d.Round(10 * time.Millisecond) }
