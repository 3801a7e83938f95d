package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/announce"
	"codereader/emulator/scenario"
	"codereader/emulator/settings"
	"codereader/firmware"
	"codereader/firmware/otp"
	"codereader/keypad"
	"codereader/voice"
	"codereader/voice/sound"

	"github.com/spf13/pflag"
)

// loadVoice returns the clips that the reader speaks with.
func (o *options) loadVoice() (*sound.Bank, error) {
	bank, err := o.openVoice()
	if err == nil {
		bank.SetClear(o.clear)
	}
	return bank, err
}

func (o *options) openVoice() (*sound.Bank, error) {
	if o.voice == "" {
		return sound.Embedded()
	}
	if info, err := os.Stat(o.voice); err != nil || !info.IsDir() {
		return nil, misuse("voice: %s is no folder; give one with clips in it", o.voice)
	}
	dir := os.DirFS(o.voice)
	load := sound.Load
	if isFlat(dir) {
		l := o.language.or(voice.Danish)
		load = func(dir fs.FS, name string) (*sound.Bank, error) { return sound.LoadLanguage(dir, name, l) }
	}
	bank, err := load(dir, o.voice)
	if err != nil {
		return nil, misuseError{fewLines(err, o.voice)}
	}
	return bank, nil
}

// maxBadClips is how many bad clips of a voice are named at a start.
const maxBadClips = 2

// fewLines shortens an error that names each bad clip of a voice.
func fewLines(err error, dir string) error {
	lines := strings.Split(err.Error(), "\n")
	if len(lines) <= maxBadClips {
		return err
	}
	return fmt.Errorf("%s; and %s more: `codereader voices check %s` names all, with what to do",
		strings.Join(lines[:maxBadClips], "; "), count(len(lines)-maxBadClips, "clip"), dir)
}

// chosenSettings are kept settings with those that the flags chose in their
// place.
func (o *options) chosenSettings(kept firmware.Settings) firmware.Settings {
	return firmware.Settings{
		Language: o.language.or(kept.Language),
		Volume:   o.volume.or(kept.Volume),
		Speed:    o.speed.or(kept.Speed),
	}
}

// clock returns the reader's clock, which shows start unless a flag says
// otherwise.
func (o *options) clock(start time.Time) clock.RTC {
	if !o.at.IsZero() {
		start = o.at
	}
	return clock.NewRTC(start, o.drift)
}

// keepSettings returns the settings that are kept and the sink that keeps
// them. What has to be said of it is given to report.
func (o *options) keepSettings(report func(error)) (*settings.Keeper, firmware.Settings) {
	file := o.state
	if file == "" {
		var err error
		if file, err = settings.DefaultFile(); err != nil {
			report(err)
			return nil, firmware.DefaultSettings
		}
	}
	if o.forgets {
		kept, err := settings.NewFile(file).Load()
		if err != nil {
			report(err)
		}
		return nil, kept
	}
	return settings.Keep(file, report)
}

// session is a reader with all that is attached.
type session struct {
	bank    *sound.Bank
	config  emulator.Config
	machine *emulator.Machine
	keeper  *settings.Keeper
	records *records
	wired   *wired // nil: the firmware inside

	// Of a reader that a person uses here, in real time.
	person bool
	live   *emulator.Live
	hand   *emulator.Hand
	sound  *loudspeaker

	announcer *announce.Announcer
	learner   emulator.Sink // of a lesson; nil: there is none
}

// newSession puts a reader together as the flags say, for a person to use here.
// What comes up on the way becomes a notice.
func (o *options) newSession(n *notices) (*session, error) {
	s := &session{person: true}
	o.presenting.logs(n, o)
	if err := o.presenting.check(o); err != nil {
		return nil, err
	}
	err := o.assemble(s, n.report, func() []emulator.Sink {
		s.sound = newLoudspeaker(s.bank, n.tell)
		s.announcer = announce.New(s.sound, o.announces)
		n.announcer.Store(s.announcer)
		return []emulator.Sink{s.announcer, emulator.SinkFunc(s.teach), emulator.Play{Player: s.sound}, n}
	})
	if err != nil {
		return nil, err
	}
	if o.isDemo() {
		n.tell(demonstration)
	}
	s.live = emulator.NewLive(s.machine)
	s.hand = emulator.NewHand(s.machine)
	s.hand.AutoLatch = o.steadying.autoLatch
	return s, nil
}

// teach has the lesson follow, if there is one.
func (s *session) teach(e emulator.Event) {
	if s.learner != nil {
		s.learner.Emit(e)
	}
}

// assemble puts a reader together as the flags say, with more sinks than they
// name. Everything that can be wrong with the flags is found before a file is
// touched.
func (o *options) assemble(s *session, report func(error), more func() []emulator.Sink) error {
	key, err := o.loadKey()
	if err != nil {
		return err
	}
	if s.bank, err = o.loadVoice(); err != nil {
		return err
	}
	start, err := o.loadSnapshot()
	if err != nil {
		return err
	}
	if s.wired, err = o.reachFirmware(report, s.person); err != nil {
		return err
	}
	if err := o.checkOwnClock(s.wired); err != nil {
		return errors.Join(err, s.wired.close())
	}
	keeper, kept := o.keepSettings(report)
	s.config = emulator.Config{
		Key:      key,
		Serial:   o.serial,
		Settings: o.chosenSettings(kept),
		Clock:    o.clock(time.Now()),
		Voice:    emulator.Clips{Bank: s.bank},
	}
	s.wired.put(&s.config)
	if err := o.rehearse(s, kept); err != nil {
		return errors.Join(err, s.wired.close())
	}
	if s.records, err = o.open(s.bank, s.config, ""); err != nil {
		return errors.Join(err, s.wired.close())
	}
	// What is recorded comes behind what is heard, which should not wait for it.
	sinks := append(more(), s.records.sinks...)
	if keeper != nil {
		s.keeper = keeper
		sinks = append(sinks, keeper)
	}
	s.machine = emulator.New(s.config, sinks...)
	if s.wired != nil {
		s.wired.moved = func(e keypad.Event) { s.machine.Moved(e.Key, e.Down) }
	}
	s.records.of(s.machine)
	if start != nil {
		if err := s.machine.Restore(*start); err != nil {
			return errors.Join(misuseError{err}, s.close())
		}
	}
	return nil
}

// finish ends what was attached, once the driver has ended, and writes what is
// to be written at the end.
func (s *session) finish(o *options) error {
	return errors.Join(
		o.saveSnapshot(s.machine),
		s.close(),
		s.records.picture(o.view(s.machine.State(), s.bank)),
	)
}

func (s *session) close() error {
	if s.sound != nil {
		s.sound.Close()
	}
	var kept error
	if s.keeper != nil {
		kept = s.keeper.Close()
	}
	return errors.Join(kept, s.records.close(), s.wired.close())
}

// warn prints a line that a person should know of.
func (o *options) warn(err error) {
	fmt.Fprintln(o.io.err, "codereader:", oneLine(err))
}

// setupOf returns what the flags say of the reader, over what a script says.
func setupOf(flags *pflag.FlagSet, key otp.Key) (setup scenario.Setup, err error) {
	flags.Visit(func(f *pflag.Flag) {
		switch f.Name {
		case "key", "key-file":
			setup.SetKey(key)
		case "serial", "at", "drift", "lang", "volume", "speed":
			err = errors.Join(err, setup.Set(f.Name, f.Value.String()))
		}
	})
	return setup, err
}
