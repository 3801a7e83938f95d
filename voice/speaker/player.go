package speaker

// player plays what frames say on a device.
type player struct {
	device Device
	taken  *count

	queue   *queue   // of what was begun last; nil when it was cut
	playing Playback // of that queue
	muted   bool
}

func (p *player) take(f frame) error {
	switch f.kind {
	case frameSamples:
		return p.play(f.content)
	case frameCut:
		p.cut()
	case frameMute:
		p.muted = f.content[0] != 0
		if p.playing != nil {
			p.playing.SetMuted(p.muted)
		}
	}
	return nil
}

// play plays samples behind those that are being played.
func (p *player) play(samples []byte) error {
	lead := 0
	if p.queue != nil {
		if taken, err := p.queue.add(samples); taken || err != nil {
			return err
		}
		// The reader of the last queue has gone, but the end of it may
		// still have to be played.
		lead = p.playing.Left()
	}
	p.queue = &queue{taken: p.taken, lead: lead}
	if _, err := p.queue.add(samples); err != nil {
		return err
	}
	p.playing = p.device.Play(p.queue, p.muted)
	return nil
}

// cut ends what is being played, and says whether there was anything.
func (p *player) cut() bool {
	if p.queue == nil {
		return false
	}
	p.queue.drop()
	p.playing.Stop()
	p.queue, p.playing = nil, nil
	return true
}

// busy says whether there is something that the device has not read yet.
func (p *player) busy() bool { return p.queue != nil && !p.queue.isDone() }
