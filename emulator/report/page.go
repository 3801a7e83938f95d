package report

import (
	"bufio"
	"crypto/sha256"
	_ "embed" // the page's parts
	"encoding/base64"
	"fmt"
	"html/template"
	"io"

	"codereader/emulator"
	"codereader/voice"
)

//go:embed page.html
var pageSource string

//go:embed page.css
var style string

//go:embed page.js
var script string

var pageTemplate = template.Must(template.New("page").Parse(pageSource))

// page is what the template makes a page of.
type page struct {
	T      *text
	Lang   string
	Title  string
	Policy string
	Style  template.CSS
	Script template.JS

	Verdict  verdict
	About    []property
	Settings []settingRow

	HasSteps bool
	HasHints bool
	Steps    []stepRow

	Rows       []rowView
	RowsLeft   string
	Pictures   []pictureData
	Sounds     []soundData
	SoundsLeft string
}

// property is something that is told of the session.
type property struct{ Name, Value string }

// settingRow is a setting at start and at the end.
type settingRow struct{ Name, Start, End string }

// Write writes the page.
func (r *Report) Write(w io.Writer) error {
	p, err := r.page(MaxSound)
	if err != nil {
		return err
	}
	b := bufio.NewWriterSize(w, 1<<16)
	if err := pageTemplate.Execute(b, p); err != nil {
		return fmt.Errorf("report: %w", err)
	}
	if err := b.Flush(); err != nil {
		return fmt.Errorf("report: %w", err)
	}
	return nil
}

// page puts the page together, with so much sound at most.
func (r *Report) page(maxSound int) (*page, error) {
	t := texts[r.language]
	title := r.config.Title
	if title == "" {
		title = t.ByHand
	}
	p := &page{
		T: t, Lang: r.language.Code(), Title: fmt.Sprintf(t.Titlef, title),
		Policy: policy(), Style: template.CSS(style), Script: template.JS(script),
		About: r.about(t, title), Settings: r.settings(t), HasSteps: len(r.steps) > 0,
	}
	if err := r.timeline(t, p, maxSound); err != nil {
		return nil, err
	}
	r.expectations(t, p)
	return p, nil
}

// policy is the page's security policy: its own style and script, known by
// their hashes, the data that is in it, and nothing from anywhere.
func policy() string {
	return "default-src 'none'; style-src " + hash(style) + "; script-src " + hash(script) +
		"; img-src data:; media-src data:; base-uri 'none'; form-action 'none'"
}

func hash(part string) string {
	sum := sha256.Sum256([]byte(part))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// about tells what was used, when, and how it was set up.
func (r *Report) about(t *text, title string) []property {
	c := &r.config
	end := r.follow.State()
	spoken := c.Voice
	if spoken == "" {
		spoken = t.VoiceBuiltIn
	}
	return []property{
		{t.What, title},
		{t.Made, date(c.Made)},
		{t.Program, "codereader " + c.Version + ", " + r.platform},
		{t.Serial, r.serial.String()},
		{t.Key, t.key(c.Machine.Key, c.DemoKey)},
		{t.Clock, date(c.Machine.Clock.TimeOfDay(0))},
		{t.Drift, t.drift(c.Machine.Clock.Drift)},
		{t.Voice, spoken},
		{t.Length, t.duration(end.At)},
	}
}

// settings are the settings at start and at the end.
func (r *Report) settings(t *text) []settingRow {
	end := r.follow.State().Settings
	row := func(name string, s emulator.Setting) settingRow {
		of := func(v any) string {
			if l, err := voice.ParseLanguage(fmt.Sprint(v)); err == nil {
				return t.Languages[l]
			}
			return fmt.Sprint(v)
		}
		return settingRow{name, of(s.Of(r.first)), of(s.Of(end))}
	}
	return []settingRow{
		row(t.Language, emulator.LanguageSetting),
		row(t.Volume, emulator.VolumeSetting),
		row(t.Speed, emulator.SpeedSetting),
	}
}
