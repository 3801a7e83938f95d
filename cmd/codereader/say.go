package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"codereader/emulator"
	"codereader/emulator/settings"
	"codereader/firmware"
	"codereader/voice"
	"codereader/voice/sound"
	"codereader/voice/speaker"

	"github.com/spf13/cobra"
)

func sayCommand(o *options) *cobra.Command {
	return &cobra.Command{
		Use:   "say TEXT [flags]",
		Short: "Speak digits or words of the reader's vocabulary",
		Long: `Say speaks digits, in groups such as "493 027", and the words of the reader's
vocabulary, as the reader does. With --wav, --trace, --captions or --report it is
recorded, and not heard. The words are printed.`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return misuse(`say needs a text: codereader say "493 027"`)
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return o.say(c.Context(), strings.Join(args, " ")) },
	}
}

// say speaks a text.
func (o *options) say(ctx context.Context, text string) error {
	settings, err := o.saySettings()
	if err != nil {
		return err
	}
	text = strings.Join(strings.Fields(text), " ")
	us, err := voice.ParseSaying(text, settings.Language)
	if err != nil {
		other := settings.Language.Other()
		if _, otherwise := voice.ParseSaying(text, other); otherwise == nil {
			return misuse("%q is said with --lang %v, and the language is %v", text, other, settings.Language)
		}
		return misuse("%q cannot be said: %w", text, err)
	}
	bank, err := o.loadVoice()
	if err != nil {
		return err
	}
	var words []string
	for i := range us {
		us[i].Volume, us[i].Speed = settings.Volume, settings.Speed
		words = append(words, us[i].Text())
	}
	if o.recording() {
		err = o.recordSaid(bank, settings, us)
	} else {
		err = speak(ctx, bank, us)
	}
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(o.io.out, strings.Join(words, " "))
	return err
}

// saySettings returns what the flags say, over what the file of --state keeps.
func (o *options) saySettings() (firmware.Settings, error) {
	kept := firmware.DefaultSettings
	if o.state != "" {
		var err error
		if kept, err = settings.NewFile(o.state).Load(); err != nil {
			return kept, misuseError{err}
		}
	}
	return o.chosenSettings(kept), nil
}

// recordSaid records utterances, said one after the other, in the files that the
// flags name.
func (o *options) recordSaid(bank *sound.Bank, s firmware.Settings, us []voice.Utterance) error {
	others := *o
	others.wav = "" // has no events, and each sample of the clips
	config := emulator.Config{Serial: o.serial, Settings: s, Clock: o.clock(time.Now()), Voice: emulator.Clips{Bank: bank}}
	r, err := others.open(bank, config, "")
	if err != nil {
		return err
	}
	var now time.Duration
	emit := func(e emulator.Event) {
		e.At = now
		for _, sink := range r.sinks {
			sink.Emit(e)
		}
	}
	emit(emulator.Event{Kind: emulator.KindStart, Settings: s, Serial: config.Serial, Clock: config.Clock})
	for i, u := range us {
		id, length := uint32(i+1), bank.Duration(&u)
		emit(emulator.Event{Kind: emulator.KindSay, ID: id, Utterance: u, Duration: length})
		now += length
		emit(emulator.Event{Kind: emulator.KindSaid, ID: id, End: emulator.Done})
	}
	emit(emulator.Event{Kind: emulator.KindEnd})
	err = r.close()
	if o.wav != "" {
		err = errors.Join(err, record(o.wav, bank, us))
	}
	return err
}

// record writes utterances to a WAV file, one after the other. If that fails,
// what had the name before is still there.
func record(name string, bank *sound.Bank, us []voice.Utterance) error {
	w, err := sound.CreateWAV(name)
	if err != nil {
		return err
	}
	for i := range us {
		_ = w.WritePCM(bank.Append(nil, &us[i])) // Flush tells
	}
	if err := w.Flush(); err != nil {
		w.Discard()
		return err
	}
	return w.Close()
}

// speakTail is how long the last samples are still on their way when the first
// are heard so much later than they were sent.
const speakTail = 300 * time.Millisecond

// speak plays utterances, one after the other, and returns when they have been
// heard.
func speak(ctx context.Context, bank *sound.Bank, us []voice.Utterance) error {
	silent := make(chan error, 1)
	s := speaker.New(bank, speaker.Child, func(err error) {
		if err != nil {
			select {
			case silent <- err:
			default:
			}
		}
	})
	defer s.Close()
	length := speakTail
	for i := range us {
		s.Say(us[i])
		length += bank.Duration(&us[i])
	}
	heard := time.NewTimer(length)
	defer heard.Stop()
	select {
	case <-heard.C:
		return nil
	case <-ctx.Done():
		return silentError{ctx.Err()}
	case err := <-silent:
		if errors.Is(err, speaker.ErrDeviceLost) {
			return speaker.ErrDeviceLost
		}
		return fmt.Errorf("%w; --wav FILE records it instead", speaker.ErrNoDevice)
	}
}
