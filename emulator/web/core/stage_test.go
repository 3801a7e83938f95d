package core_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/present"
	"codereader/emulator/present/script"
	"codereader/emulator/scenario"
	"codereader/emulator/web/core"
	"codereader/firmware"
	"codereader/keypad"
	"codereader/voice"
	"codereader/voice/sound"
)

// demoOf returns the demonstration of the nine functions, as a page gets it.
func demoOf(t *testing.T, l voice.Language) core.Demo {
	t.Helper()
	bank, err := sound.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	key, err := core.Demonstration()
	if err != nil {
		t.Fatal(err)
	}
	serial, err := firmware.ParseSerial("0123456789")
	if err != nil {
		t.Fatal(err)
	}
	start := scenario.DefaultStart()
	settings := firmware.DefaultSettings
	settings.Language = l
	lines, err := script.ReadBuiltIn(script.Options{Config: emulator.Config{
		Key: key, Serial: serial, Settings: settings, Clock: clock.NewRTC(start, 0), Voice: emulator.Clips{Bank: bank},
	}})
	if err != nil {
		t.Fatal(err)
	}
	return core.Demo{Title: lines.Title, Start: start, Lines: lines.Lines}
}

// presents begins a demonstration.
func (r *rig) presents(d core.Demo, l voice.Language) {
	r.t.Helper()
	if _, err := r.Present(r.now, d, l); err != nil {
		r.t.Fatal(err)
	}
}

func (r *rig) perform(what string) { r.Perform(r.now, what) }

func (r *rig) stage() core.Stage { return r.stages[len(r.stages)-1] }

// rests lets time pass until nothing more comes by itself.
func (r *rig) rests() {
	r.t.Helper()
	for calls := 0; ; calls++ {
		wait := r.Pass(r.now)
		if wait < 0 {
			return
		}
		if r.now += wait; calls > 10_000 {
			r.t.Fatal("the demonstration does not come to rest")
		}
	}
}

func TestADemonstrationIsGivenStepByStep(t *testing.T) {
	for l, want := range map[voice.Language][]string{
		voice.English: {"Red: turns on and reads the code", "Red + 0: reads the code again", "Red + 9: volume up", "Red + 7: volume down",
			"Red + 4: slower", "Red + 6: faster", "Red + 1: language", "Red + 1: language", "Red + 5: serial number", "Red: turns off"},
		voice.Danish: {"Rød: tænder og læser koden", "Rød + 0: læser koden igen", "Rød + 9: højere lyd", "Rød + 7: lavere lyd",
			"Rød + 4: langsommere", "Rød + 6: hurtigere", "Rød + 1: sprog", "Rød + 1: sprog", "Rød + 5: serienummer", "Rød: slukker"},
	} {
		r := newRig(t, "da", "en")
		r.presents(demoOf(t, l), l)
		title := map[voice.Language]string{voice.English: "The nine functions of the audio code reader", voice.Danish: "De ni funktioner på kodeoplæseren"}[l]
		if s := r.stage(); s.Heading != title || !s.Title || s.Step != 0 {
			t.Errorf("before the first step: %+v", s)
		}
		r.pass(time.Hour) // it waits for the presenter
		var got []string
		for range want {
			r.perform("next")
			r.rests()
			s := r.stage()
			got = append(got, s.Heading+": "+s.Does)
			if len(r.look().Caption.Words) == 0 && s.Heading != want[len(want)-1][:len(s.Heading)] {
				t.Errorf("%s: there is nothing to be read once more", s.Heading)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("the steps are %q, want %q", got, want)
		}
		if s := r.stage(); !s.Ended || s.Playing || s.Count == "" {
			t.Errorf("at the end: %+v", s)
		}
	}
}

func TestADemonstrationGoesBackRepeatsAndPauses(t *testing.T) {
	r := newRig(t, "en")
	r.presents(demoOf(t, voice.English), voice.English)
	r.perform("next")
	r.rests()
	r.perform("next")
	r.pass(time.Second)
	if s := r.stage(); s.Step != 2 || !s.Playing {
		t.Fatalf("%+v", s)
	}
	r.perform("pause")
	hushed := r.hushed
	r.pass(time.Hour)
	if s := r.stage(); !s.Paused || s.Sign != "Pause" || hushed == 0 || !r.look().On {
		t.Errorf("in a pause: %+v", s)
	}
	r.perform("next")
	r.rests()
	if s := r.stage(); s.Paused || s.Step != 2 || s.Heading != "Red + 0" {
		t.Errorf("after it: %+v", s)
	}
	r.perform("back")
	if s := r.stage(); s.Step != 1 || s.Heading != "Red" {
		t.Errorf("back: %+v", s)
	}
	begun := r.begun
	r.perform("again")
	r.rests()
	if s := r.stage(); s.Step != 1 || r.begun == begun {
		t.Errorf("again: %+v, %d sounds more", s, r.begun-begun)
	}
	r.perform("dark")
	if s := r.stage(); !s.Dark || !s.Paused {
		t.Errorf("dark: %+v", s)
	}
	r.perform("flying") // is nothing
}

func TestADemonstrationRunsByItself(t *testing.T) {
	r := newRig(t, "en")
	r.presents(demoOf(t, voice.English), voice.English)
	r.perform("auto")
	began := r.now
	r.rests()
	if s := r.stage(); !s.Ended || !s.Auto || r.now-began < 10*present.AutoPause {
		t.Errorf("after %v: %+v", r.now-began, s)
	}
}

func TestOnesOwnKeysAreTakenAndTheDemonstrationComesBack(t *testing.T) {
	r := newRig(t, "en")
	r.presents(demoOf(t, voice.English), voice.English)
	r.perform("next")
	r.rests()
	r.perform("take")
	r.do(func(h *emulator.Hand) { h.Chord(keypad.Key9) })
	r.pass(3 * time.Second)
	if s := r.stage(); !s.Own || r.look().Display != "Vol 7" || !strings.Contains(s.Count, "Your own keys") {
		t.Errorf("%+v, %q", s, r.look().Display)
	}
	r.perform("next")
	r.rests()
	if s := r.stage(); s.Own || s.Step != 2 || s.Heading != "Red + 0" {
		t.Errorf("back in it: %+v", s)
	}
}

// A person's own reader is as it was, but for the time that has passed.
func TestTheReaderIsItsOwnAgainAfterADemonstration(t *testing.T) {
	r := newRig(t, "da")
	r.do(func(h *emulator.Hand) { h.Tap(keypad.Red) })
	r.pass(time.Second)
	r.do(func(h *emulator.Hand) { h.Chord(keypad.Key9) })
	r.pass(5 * time.Second)
	kept := len(r.kept)
	r.presents(demoOf(t, voice.English), voice.English)
	if _, err := r.Present(r.now, demoOf(t, voice.English), voice.English); err == nil {
		t.Error("two demonstrations at a time")
	}
	for range 4 {
		r.perform("next")
		r.pass(time.Second)
	}
	if r.EndPresent(r.now); !r.look().On {
		t.Error("4 s later the reader is off")
	}
	r.presents(demoOf(t, voice.English), voice.English)
	r.pass(time.Hour)
	begun := r.begun
	r.EndPresent(r.now)
	if r.look().On || r.begun != begun || len(r.kept) != kept {
		t.Errorf("an hour later: on %v, %d sounds, %d settings kept", r.look().On, r.begun-begun, len(r.kept)-kept)
	}
	r.do(func(h *emulator.Hand) { h.Chord(keypad.Key9) })
	r.pass(time.Second)
	if r.look().Display != "Lyd 8" {
		t.Errorf("the reader shows %q", r.look().Display)
	}
	if _, err := r.Present(r.now, core.Demo{}, voice.English); err == nil || !strings.HasPrefix(err.Error(), "core: ") {
		t.Errorf("nothing to show: %v", err)
	}
	r.Perform(r.now, "next") // without one, nothing
	r.EndPresent(r.now)
}
