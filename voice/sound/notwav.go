package sound

import (
	"errors"
	"fmt"
	"strings"
)

// otherFiles are what files begin with that are taken for WAV files, from a
// place on, and what they are.
var otherFiles = []struct {
	at    int
	magic string
	is    string
}{
	{0, "RF64", "an RF64 file, for sound of more than 4 GB"},
	{0, "BW64", "an RF64 file, for sound of more than 4 GB"},
	{0, "RIFX", "a big-endian RIFX file"},
	{0, "riff", "a Wave64 file"},
	{0, "FORM", "an AIFF file"},
	{0, "caff", "a CAF file"},
	{0, "OggS", "an Ogg file"},
	{0, "fLaC", "a FLAC file"},
	{0, "ID3", "an MP3 file"},
	{0, "\xff\xfb", "an MP3 file"},
	{0, "\xff\xf3", "an MP3 file"},
	{0, "\xff\xf1", "an AAC file"},
	{0, "#!AMR", "an AMR file"},
	{4, "ftyp", "an M4A file"},
}

// notWAV says of a file that is no WAV file what it is, if that can be seen.
func notWAV(file []byte) error {
	if len(file) == 0 {
		return errors.New("is empty; record it again")
	}
	for _, o := range otherFiles {
		if len(file) >= o.at && strings.HasPrefix(string(file[o.at:min(len(file), o.at+8)]), o.magic) {
			return fmt.Errorf("is not a WAV file, but %s; save the recording as WAV", o.is)
		}
	}
	return errors.New("is not a WAV file: it must begin with RIFF and WAVE; save the recording as WAV")
}
