package practice

import (
	"cmp"
	"slices"
)

// Progress is how far a learner has come, as a trainer sees it: the invented
// user, what they do and where they stand in it, and nothing else.
type Progress struct {
	User   string
	Began  bool // else they have begun nothing yet
	Task   Task
	Stage  Stage
	Ending Ending
}

// Progress returns how far everybody has come, by their users, and a channel
// that is closed at the next change.
func (b *Bank) Progress() ([]Progress, <-chan struct{}) {
	all, changed := b.progress()
	slices.SortFunc(all, func(p, q Progress) int { return cmp.Compare(p.User, q.User) })
	return all, changed
}

// progress is [Bank.Progress] in no order: others wait for it.
func (b *Bank) progress() ([]Progress, <-chan struct{}) {
	b.mu.Lock()
	defer b.mu.Unlock()
	all := make([]Progress, 0, len(b.learners))
	for _, l := range b.learners {
		p := Progress{User: l.user}
		if a := l.last; a != nil {
			p.Began, p.Task, p.Stage, p.Ending = true, a.task, a.stage, a.ending
		}
		all = append(all, p)
	}
	return all, b.changed
}

// tell tells those who wait for a change.
func (b *Bank) tell() {
	close(b.changed)
	b.changed = make(chan struct{})
}
