package emulator_test

import (
	"testing"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/keypad"
	"codereader/voice/sound"
)

// BenchmarkHourWithSound is an hour of scripted use: a code every 30 s, each
// read aloud and rendered to samples that a digest consumes.
func BenchmarkHourWithSound(b *testing.B) {
	key, err := otp.NewKey([]byte("12345678901234567890"), otp.SHA1, 6, 30*time.Second)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		bank, err := sound.Embedded()
		if err != nil {
			b.Fatal(err)
		}
		digest := sound.NewDigest()
		heard := emulator.NewSound(bank, digest)
		m := emulator.New(emulator.Config{
			Key: key, Settings: firmware.DefaultSettings, Clock: clock.NewRTC(time.Unix(1_800_000_000, 0), 0),
			Voice: emulator.Clips{Bank: bank},
		}, heard)
		for at := time.Duration(0); at < time.Hour; at += 30 * time.Second {
			m.Plan(0, keypad.Red, true)
			m.Plan(100*time.Millisecond, keypad.Red, false)
			m.Advance(at + 30*time.Second)
		}
		m.Close()
		if err := heard.Err(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(3600/(b.Elapsed().Seconds()/float64(b.N)), "device-s/s")
}
