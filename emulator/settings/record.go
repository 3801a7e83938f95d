package settings

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"unicode/utf8"

	"codereader/firmware"
	"codereader/voice"
)

// Version is the version of the format that this package writes. A file of a
// later version is used if all that this one knows of it is in range; its
// version and the fields that are unknown here are kept when it is written
// again. A setting that is missing has its default.
const Version = 1

// MaxSize is the largest settings file that is read, in bytes.
const MaxSize = 64 << 10

// record is what stands in a settings file.
type record struct {
	firmware.Settings
	version int
	extra   map[string]json.RawMessage // fields of a later version
}

// fresh is what a file begins as.
func fresh() record {
	return record{Settings: firmware.DefaultSettings, version: Version}
}

// parse reads the text of a settings file. Its errors are for the middle of a
// line and say what is wrong and what would be right.
func parse(text []byte) (record, error) {
	text = bytes.TrimPrefix(text, []byte("\uFEFF")) // some editors put it there
	switch {
	case len(text) == 0:
		return record{}, errors.New("it is empty")
	case len(text) > MaxSize:
		return record{}, fmt.Errorf("it is larger than %d KiB", MaxSize>>10)
	case !utf8.Valid(text):
		return record{}, errors.New("it is not UTF-8 text")
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(text, &fields); err != nil {
		return record{}, fmt.Errorf("it is not one JSON object: %w", short(err))
	}
	r := record{Settings: firmware.DefaultSettings}
	language := r.Language.Code()
	for _, f := range []struct {
		name, right string
		into        any
	}{
		{"version", "a whole number from 1", &r.version},
		{"language", "da or en", &language},
		{"volume", levels, &r.Volume},
		{"speed", levels, &r.Speed},
	} {
		if err := take(fields, f.name, f.into); err != nil {
			return record{}, fmt.Errorf("%w should be %s", err, f.right)
		}
	}
	var err error
	if r.Language, err = voice.ParseLanguage(language); err != nil {
		return record{}, fmt.Errorf("language %.20q should be da or en", language)
	}
	switch {
	case r.version < 1:
		return record{}, errors.New("version should be there and be a whole number from 1")
	case r.Volume < voice.MinVolume, r.Volume > voice.MaxVolume:
		return record{}, fmt.Errorf("volume %d should be %s", r.Volume, levels)
	case r.Speed < voice.MinSpeed, r.Speed > voice.MaxSpeed:
		return record{}, fmt.Errorf("speed %d should be %s", r.Speed, levels)
	}
	r.extra = fields
	return r, nil
}

// levels is what a volume and a speed should be.
const levels = "a whole number from 1 to 9"

// take moves a field out of fields into v. One that is missing leaves v as it
// is.
func take(fields map[string]json.RawMessage, name string, v any) error {
	text, ok := fields[name]
	delete(fields, name)
	if ok && (string(text) == "null" || json.Unmarshal(text, v) != nil) {
		return fmt.Errorf("%s %.20q", name, text)
	}
	return nil
}

// short cuts an error's text to what fits on a line.
func short(err error) error {
	if s := []rune(err.Error()); len(s) > 60 {
		return errors.New(string(s[:60]) + "…")
	}
	return err
}

// text returns the file for r, one setting a line, the unknown fields in the
// order of their names. Unknown fields that would make it too large to be read
// again are left out.
func (r record) text() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "{\n  \"version\": %d,\n  \"language\": %q,\n  \"volume\": %d,\n  \"speed\": %d",
		r.version, r.Language.Code(), r.Volume, r.Speed)
	known := b.Len()
	for _, name := range slices.Sorted(maps.Keys(r.extra)) {
		key, _ := json.Marshal(name) // a string always can be
		fmt.Fprintf(&b, ",\n  %s: ", key)
		// It was part of a valid file, so it is valid.
		_ = json.Compact(&b, r.extra[name])
	}
	const end = "\n}\n"
	if b.Len()+len(end) > MaxSize {
		b.Truncate(known)
	}
	b.WriteString(end)
	return b.Bytes()
}
