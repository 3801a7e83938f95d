package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"codereader/emulator"
	"codereader/emulator/bundle"
	"codereader/emulator/report"
	"codereader/emulator/scenario"
	"codereader/firmware/otp"
	"codereader/voice/sound"
)

// addReport begins the report of a session, which is written to a file when
// the session ends. That the file can be made then is found out now.
func (r *records) addReport(file string, c report.Config) error {
	if err := canWrite(file); err != nil {
		return fmt.Errorf("report: %w", err)
	}
	r.report = report.New(c)
	r.sinks = append(r.sinks, r.report)
	r.closers = append(r.closers, func() error {
		var page bytes.Buffer
		if err := r.report.Write(&page); err != nil {
			return err
		}
		if err := writeWhole(file, page.Bytes()); err != nil {
			return fmt.Errorf("report: %w", err)
		}
		return nil
	})
	return nil
}

// tellSteps has the report, if there is one, tell of a script and its steps.
func (r *records) tellSteps(s *scenario.Script, to *scenario.Options) {
	if r.report != nil {
		r.report.SetTitle(s.Name())
		to.Step = r.report.Step
	}
}

// reportConfig is what a report says of a session.
func (o *options) reportConfig(bank *sound.Bank, config emulator.Config) report.Config {
	return report.Config{
		Made: time.Now(), Version: version, Machine: config, DemoKey: isDemoKey(config.Key),
		Voice: o.voice, Bank: bank, Theme: o.theme,
	}
}

// isDemoKey says whether a key is the demonstration key, wherever it came from.
func isDemoKey(k otp.Key) bool {
	demo, err := otp.ParseURI(demoKey)
	return err == nil && bundle.KeyPrint(k) == bundle.KeyPrint(demo)
}

// canWrite returns why [writeWhole] could not write a file, as far as that can
// be known before.
func canWrite(file string) error {
	if is, err := os.Stat(file); err == nil && !is.Mode().IsRegular() {
		f, err := os.OpenFile(file, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		return f.Close()
	}
	f, err := os.CreateTemp(filepath.Dir(file), "."+filepath.Base(file)+".*")
	if err != nil {
		return cannotWrite(file, err)
	}
	err = f.Close()
	if gone := os.Remove(f.Name()); err == nil {
		err = gone
	}
	return err
}
