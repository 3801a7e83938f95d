package report

import (
	"bytes"
	"context"
	"testing"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/scenario"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/voice"
	"codereader/voice/sound"
)

const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"

// config is a reader that is activated and speaks a language.
func config(t testing.TB, l voice.Language) Config {
	t.Helper()
	key, err := otp.ParseURI("otpauth://totp/x?secret=" + secret)
	if err != nil {
		t.Fatal(err)
	}
	serial, err := firmware.ParseSerial("8675309")
	if err != nil {
		t.Fatal(err)
	}
	bank, err := sound.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return Config{
		Made: time.Date(2026, 11, 23, 20, 9, 7, 0, time.UTC), Version: "v1.2.3", Bank: bank,
		Machine: emulator.Config{
			Key: key, Serial: serial, Settings: firmware.Settings{Language: l, Volume: 6, Speed: 4},
			Clock: clock.NewRTC(scenario.DefaultStart(), 0), Voice: emulator.Clips{Bank: bank},
		},
	}
}

// tour does most of what there is to do, and ends with a step that fails.
const tour = `
# on
press red
within 1s display '745 690'
settle
[lang:en] spoken 'seven four five, six nine zero'
[lang:da] spoken 'syv fire fem, seks ni nul'
chord 9 2
wait 200ms
setting volume 7
chord 1
settle
! display ''
chord 0
wait 500ms
press 3
chord 5
settle
within 21s power off
`

// failing are steps that fail, and one that is not reached.
const failing = "display 'x <b>y</b>'\npower on\n"

// run runs a script and returns its report.
func run(t testing.TB, c Config, src string) *Report {
	t.Helper()
	s, err := scenario.Parse("tour.txt", []byte(src), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	r := New(c)
	r.platform = "go1.0 any/any"
	r.SetTitle(s.Name())
	_, _ = s.Run(context.Background(), scenario.Options{Config: c.Machine, Sinks: []emulator.Sink{r}, Step: r.Step})
	return r
}

// write returns the page.
func write(t testing.TB, r *Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := r.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
