package server

import (
	"time"

	"codereader/emulator"
	"codereader/emulator/server/api"
	"codereader/voice"
)

// utterance is something that the reader said.
type utterance struct {
	id       uint32
	at       time.Duration
	said     voice.Utterance
	duration time.Duration
	over     bool
	end      emulator.End
	ended    time.Duration
}

// utterances is a sink that keeps the last things said.
type utterances struct{ list []utterance }

// Emit implements [emulator.Sink].
func (u *utterances) Emit(e emulator.Event) {
	switch e.Kind {
	case emulator.KindSay:
		if len(u.list) >= 2*utteranceHistory {
			u.list = append(u.list[:0], u.list[len(u.list)-utteranceHistory:]...)
		}
		u.list = append(u.list, utterance{id: e.ID, at: e.At, said: e.Utterance, duration: e.Duration})
	case emulator.KindSaid:
		if last := u.find(e.ID); last != nil {
			last.over, last.end, last.ended = true, e.End, e.At
		}
	}
}

// find returns the utterance with an id, nil if it is not kept. After a jump
// back an id may be there twice: then it is the later one.
func (u *utterances) find(id uint32) *utterance {
	for i := len(u.list) - 1; i >= 0; i-- {
		if u.list[i].id == id {
			return &u.list[i]
		}
	}
	return nil
}

// last returns the last utterances, the oldest first.
func (u *utterances) last(most int) []api.Utterance {
	list := u.list[max(0, len(u.list)-min(most, utteranceHistory)):]
	all := make([]api.Utterance, len(list))
	for i := range list {
		all[i] = list[i].api()
	}
	return all
}

// api returns the utterance as clients see it.
func (u *utterance) api() api.Utterance {
	a := api.Utterance{
		ID: u.id, T: int64(u.at), Text: u.said.Text(), Words: u.said.WordIDs(),
		Language: u.said.Language.Code(), Volume: int(u.said.Volume), Speed: int(u.said.Speed),
		Duration: int64(u.duration),
	}
	if u.over {
		a.End, a.Ended = u.end.String(), int64(u.ended)
	}
	return a
}
