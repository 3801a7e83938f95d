package settings

import (
	"fmt"
	"strings"
	"testing"

	"codereader/firmware"
	"codereader/voice"
)

func TestFileIsReadableByPeople(t *testing.T) {
	got := string(fresh().text())
	want := "{\n  \"version\": 1,\n  \"language\": \"da\",\n  \"volume\": 6,\n  \"speed\": 4\n}\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestEverySettingSurvivesTheFile(t *testing.T) {
	for l := range voice.Language(voice.Languages) {
		for v := uint8(voice.MinVolume); v <= voice.MaxVolume; v++ {
			for s := uint8(voice.MinSpeed); s <= voice.MaxSpeed; s++ {
				want := firmware.Settings{Language: l, Volume: v, Speed: s}
				r, err := parse(record{Settings: want, version: Version}.text())
				if err != nil || r.Settings != want {
					t.Fatalf("got %+v, %v, want %+v", r.Settings, err, want)
				}
			}
		}
	}
}

func TestWhatIsGoodIsUsed(t *testing.T) {
	english := firmware.Settings{Language: voice.English, Volume: 9, Speed: 1}
	louder := firmware.DefaultSettings
	louder.Volume = 8
	for name, c := range map[string]struct {
		text string
		want firmware.Settings
	}{
		"all on one line":     {`{"version":1,"language":"en","volume":9,"speed":1}`, english},
		"other order":         {`{"speed":1,"volume":9,"language":"en","version":1}`, english},
		"byte order mark":     {"\uFEFF" + `{"version":1,"language":"en","volume":9,"speed":1}`, english},
		"Windows lines":       {"{\r\n\"version\":1,\r\n\"volume\":8\r\n}\r\n", louder},
		"missing: the start":  {`{"version":1,"volume":8}`, louder},
		"nothing but version": {`{"version":1}`, firmware.DefaultSettings},
		"later version":       {`{"version":2,"volume":8,"clear":true}`, louder},
	} {
		r, err := parse([]byte(c.text))
		if err != nil || r.Settings != c.want {
			t.Errorf("%s: got %+v, %v, want %+v", name, r.Settings, err, c.want)
		}
	}
}

func TestWhatIsWrongIsNamed(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"empty":              {"", "it is empty"},
		"zeros":              {strings.Repeat("\x00", 70), "not one JSON object"},
		"half-written":       {`{"version":1,"langu`, "not one JSON object: unexpected end of JSON input"},
		"two objects":        {`{"version":1}{"version":1}`, "not one JSON object"},
		"list":               {`[1,2]`, "not one JSON object"},
		"null":               {`null`, "version should be there"},
		"empty object":       {`{}`, "version should be there"},
		"version 0":          {`{"version":0}`, "version should be there"},
		"version in words":   {`{"version":"one"}`, `version "\"one\"" should be a whole number`},
		"language":           {`{"version":1,"language":"sv"}`, `language "sv" should be da or en`},
		"later language":     {`{"version":2,"language":"sv"}`, `language "sv" should be da or en`},
		"language null":      {`{"version":1,"language":null}`, `language "null" should be da or en`},
		"long language":      {`{"version":1,"language":"` + strings.Repeat("x", 999) + `"}`, `language "xxxxxxxxxxxxxxxxxxxx" should`},
		"volume 0":           {`{"version":1,"volume":0}`, "volume 0 should be a whole number from 1 to 9"},
		"volume 10":          {`{"version":1,"volume":10}`, "volume 10 should"},
		"volume 256":         {`{"version":1,"volume":256}`, `volume "256" should`},
		"volume -1":          {`{"version":1,"volume":-1}`, `volume "-1" should`},
		"volume 6.5":         {`{"version":1,"volume":6.5}`, `volume "6.5" should`},
		"volume as text":     {`{"version":1,"volume":"6"}`, `volume "\"6\"" should`},
		"speed 10":           {`{"version":1,"speed":10}`, "speed 10 should be a whole number from 1 to 9"},
		"speed null":         {`{"version":1,"speed":null}`, `speed "null" should`},
		"UTF-16":             {"\xff\xfe{\x00}\x00", "not UTF-8"},
		"not text within":    {"{\"version\":1,\"x\":\"\xc3\"}", "not UTF-8"},
		"too large":          {`{"version":1,"x":"` + strings.Repeat("x", MaxSize) + `"}`, "larger than 64 KiB"},
		"too deep":           {`{"version":1,"x":` + strings.Repeat("[", 20000), "not one JSON object"},
		"a line in an error": {"{\"version\":1,\"language\":\"s\\nv\"}", `language "s\nv" should`},
	} {
		_, err := parse([]byte(c.text))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %s", name, err, c.want)
			continue
		}
		if s := err.Error(); len(s) > 120 || strings.Contains(s, "\n") {
			t.Errorf("%s: no short line: %q", name, s)
		}
	}
}

func TestLaterVersionKeepsWhatIsHers(t *testing.T) {
	r, err := parse([]byte(`{"zebra":[1, 2], "version":3, "clear": {"on": true}, "volume": 2}`))
	if err != nil {
		t.Fatal(err)
	}
	r.Speed = 5
	want := "{\n  \"version\": 3,\n  \"language\": \"da\",\n  \"volume\": 2,\n  \"speed\": 5," +
		"\n  \"clear\": {\"on\":true},\n  \"zebra\": [1,2]\n}\n"
	if got := string(r.text()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestWhatIsWrittenCanBeRead(t *testing.T) {
	// So many fields that with a line for each they are more than may be read.
	var b strings.Builder
	b.WriteString(`{"version":1`)
	for i := range 4096 {
		fmt.Fprintf(&b, `,"%03x-----":1`, i)
	}
	b.WriteString("}")
	r, err := parse([]byte(b.String()))
	if err != nil || len(r.extra) == 0 {
		t.Fatalf("%d fields, %v", len(r.extra), err)
	}
	if again, err := parse(r.text()); err != nil || again.Settings != r.Settings {
		t.Errorf("got %+v, %v, want %+v", again.Settings, err, r.Settings)
	}
}
