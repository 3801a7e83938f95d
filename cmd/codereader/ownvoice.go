package main

import (
	"time"

	"codereader/assets"
	"codereader/assets/adpcm"
	"codereader/assets/gsm"
	"codereader/emulator/announce"
	"codereader/voice"
	"codereader/voice/sound"
)

// speakHelp speaks the help in a language, in place of what is being said. It
// does not wait for the samples, which take a while.
func (l *loudspeaker) speakHelp(lang string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.Cut()
	l.speak(0, func() ([]int16, error) { return l.helpSamples(lang) })
}

// stopHelp stops what the emulator says, if it may still be speaking.
func (l *loudspeaker) stopHelp() { l.StopAnnouncing() }

// Announce implements announce.Speaker.
func (l *loudspeaker) Announce(language voice.Language, all []announce.Announcement) {
	l.speakAfter(0, func() ([]int16, error) { return announceSamples(language, all) })
}

// StopAnnouncing implements announce.Speaker.
func (l *loudspeaker) StopAnnouncing() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.stop()
	l.muteNow()
}

// setMuted silences the reader at once, or lets it be heard again. If last is
// true, what is announced next is heard before all is silent.
func (l *loudspeaker) setMuted(muted, last bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.mute = muted && last; l.mute {
		l.Cut()
		return
	}
	l.Mute(muted)
}

// stop ends what the emulator says, if it may still be speaking. It is called
// with the lock held, as muteNow and speak are.
func (l *loudspeaker) stop() {
	if l.own {
		l.own = false
		l.turn++
		l.Cut()
	}
}

// muteNow silences all, if that has been put off.
func (l *loudspeaker) muteNow() {
	if l.mute {
		l.mute = false
		l.Mute(true)
	}
}

// speakAfter speaks samples after a while, in place of what the emulator says.
func (l *loudspeaker) speakAfter(after time.Duration, samples func() ([]int16, error)) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.stop()
	l.speak(after, samples)
}

// speak speaks samples after a while, once they have been made, which takes a
// part of that while.
func (l *loudspeaker) speak(after time.Duration, samples func() ([]int16, error)) {
	l.own = true
	l.turn++
	turn := l.turn
	type result struct {
		pcm []int16
		err error
	}
	made := make(chan result, 1)
	go func() {
		pcm, err := samples()
		made <- result{pcm, err}
	}()
	time.AfterFunc(after, func() {
		r := <-made
		l.mu.Lock()
		defer l.mu.Unlock()
		if l.turn != turn {
			return
		}
		if r.err != nil || len(r.pcm) == 0 { // a language without
			l.muteNow()
			return
		}
		l.Play(r.pcm)
		if l.mute {
			time.AfterFunc(sound.TimeOf(int64(len(r.pcm)))+deviceLag, func() {
				l.mu.Lock()
				defer l.mu.Unlock()
				if l.turn == turn {
					l.muteNow()
				}
			})
		}
	})
}

// deviceLag is how late a sound device may be, at most as a rule.
const deviceLag = 300 * time.Millisecond

// helpSamples returns the help as it is spoken.
func helpSamples(lang string) ([]int16, error) {
	packed, err := assets.Help.ReadFile("help/" + lang + ".wav")
	if err != nil {
		return nil, err
	}
	return unpacked(packed)
}

// announceSamples returns announcements as they are spoken.
func announceSamples(l voice.Language, all []announce.Announcement) ([]int16, error) {
	pcm, err := announce.Samples(all, l, gsm.Rate, func(p announce.Part) ([]int16, error) {
		coded, err := assets.Announcements.ReadFile(assets.AnnouncementName(l.Code(), p.Name()))
		if err != nil {
			return nil, err
		}
		return gsm.Decode(coded)
	})
	if err != nil {
		return nil, err
	}
	return sound.Convert(pcm, gsm.Rate), nil
}

// unpacked returns the samples of a file that is kept in a quarter of its size.
func unpacked(packed []byte) ([]int16, error) {
	wav, err := adpcm.Unpack(packed)
	if err != nil {
		return nil, err
	}
	return sound.DecodeWAV(wav)
}
